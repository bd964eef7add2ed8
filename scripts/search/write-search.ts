// Writes what the shards of the search share: Pagefind's engine, the suggestions, and the manifest.
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type { AbbreviationRow } from "../../portal/search/abbreviations.ts";
import type { SearchManifest, ShardDirectory, ShardFacts, Suggestions } from "../../portal/search/files.ts";
import { searchManifest } from "../../portal/search/manifest.ts";
import { runPagefind } from "./pagefind.ts";

/**
 * Completes the search data in `folder` after the shards: removes folders of shards that are no more, and writes
 * the engine, the suggestions and `manifest.json`. Every shard named must have been built, now or before.
 * @param shardIds in the order of `searchShards`, oldest first.
 */
export async function finishSearch(
  folder: string,
  shardIds: readonly string[],
  suggestions: Suggestions,
  abbreviations: readonly AbbreviationRow[],
): Promise<SearchManifest> {
  await mkdir(folder, { recursive: true });
  const facts = await Promise.all(shardIds.map((id) => readFacts(join(folder, id, "shard.json"))));
  const { engine } = await runPagefind([]);
  const last = facts.at(-1);
  const newest = last && (await readDirectory(join(folder, last.id, last.directory)));
  const files = {
    ...(newest && { newest }),
    engine: await save(folder, "engine", engine),
    suggestions: await save(folder, "suggestions", new TextEncoder().encode(JSON.stringify(suggestions))),
  };
  const manifest = searchManifest(facts, files, abbreviations);
  await writeFile(join(folder, "manifest.json"), `${JSON.stringify(manifest)}\n`);
  const wanted = new Set([...shardIds, files.engine, files.suggestions, "manifest.json"]);
  for (const name of await readdir(folder)) {
    if (!wanted.has(name)) await rm(join(folder, name), { recursive: true });
  }
  return manifest;
}

async function readDirectory(file: string): Promise<ShardDirectory> {
  return JSON.parse(gunzipSync(await readFile(file)).toString("utf8"));
}

async function readFacts(file: string): Promise<ShardFacts> {
  return JSON.parse(await readFile(file, "utf8"));
}

async function save(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const packed = gzipSync(bytes, { level: 9 });
  packed[9] = 255;
  const file = `${name}.${createHash("sha256").update(packed).digest("hex").slice(0, 10)}.bin`;
  await writeFile(join(folder, file), packed);
  return file;
}
