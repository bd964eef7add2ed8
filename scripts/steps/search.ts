// The search step: indexes the shards whose articles changed, and stages all search data.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { TextOf } from "../../layouts/pages.ts";
import { readSealed, writeSealed } from "../../portal/content/sealed-file.ts";
import type { Portal } from "../../portal/model/portal.ts";
import { type AbbreviationRow, abbreviations, ownAbbreviations } from "../../portal/search/abbreviations.ts";
import { COMMON_ABBREVIATIONS } from "../../portal/search/common-abbreviations.ts";
import { SEARCH_DATA } from "../../portal/model/urls.ts";
import { searchShards } from "../../portal/search/shards.ts";
import type { SearchShard } from "../../portal/search/shards.ts";
import { digest } from "../digest.ts";
import { belowRoot, recordOf } from "../search/article-record.ts";
import { buildSearchShard } from "../search/build-shard.ts";
import { type Entry, shardKey } from "../search/shard-key.ts";
import { suggestionsOf } from "../search/suggestions.ts";
import { finishSearch } from "../search/write-search.ts";
import type { Manifest } from "./manifest.ts";
import type { Stage } from "./stage.ts";

/**
 * Stages the search data of a portal. Shards are kept in the cache folder under the hash of what they were made
 * from; as long as none changed, nothing is read or written.
 * @param before the manifest whose files may be kept.
 * @returns how many articles were indexed now.
 */
export async function stageSearch(
  portal: Portal,
  version: string,
  text: TextOf,
  cache: string,
  stage: Stage,
  before: Manifest | undefined,
): Promise<number> {
  const entries = portal.articles.map((article) => ({
    url: belowRoot(portal, portal.urls.article(article)),
    date: article.date.iso.slice(0, 16),
    article,
  }));
  const shards = searchShards<Entry>(entries);
  const own = ownAbbreviations(portal);
  const keys = new Map(
    shards.map((shard) => [shard.id, shardKey(shard, portal, [version, own, shard === shards[0]])]),
  );
  const suggestions = suggestionsOf(portal);
  const key = digest([version, [...keys], suggestions]);
  if (keepAll(key, stage, before)) return 0;
  const folder = join(cache, "search");
  const indexed = await indexShards(shards, keys, own, portal, text, cache, folder);
  await finishSearch(folder, [...keys.keys()], suggestions, own);
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    const path = `${SEARCH_DATA}${name}`;
    const file = join(folder, name);
    if (name === "manifest.json") stage.take(path, file, "page", key);
    else if (name.endsWith(".json")) stage.take(path, file, "page");
    // Named by its content: what the site has under this name needs no look. There are thousands of them.
    else if (name.endsWith(".bin") && !stage.keep(path)) stage.take(path, file, "immutable");
  }
  return indexed;
}

/** Keeps the search data of the last build, if all of it was made from the same things. */
function keepAll(key: string, stage: Stage, before: Manifest | undefined): boolean {
  const manifest = before?.files[`${SEARCH_DATA}manifest.json`];
  if (before === undefined || manifest?.key !== key) return false;
  for (const path in before.files) if (path.startsWith(SEARCH_DATA)) stage.keep(path);
  return true;
}

/** Indexes the shards that the cache has not; returns their number of articles. */
async function indexShards(
  shards: readonly SearchShard<Entry>[],
  keys: ReadonlyMap<string, string>,
  own: readonly AbbreviationRow[],
  portal: Portal,
  text: TextOf,
  cache: string,
  folder: string,
): Promise<number> {
  const file = join(cache, "search.json");
  const made = readSealed(file, "1");
  const known = new Map(Array.isArray(made) ? made : []);
  const table = abbreviations([...COMMON_ABBREVIATIONS, ...own]);
  let indexed = 0;
  for (const { id, entries } of shards) {
    if (known.get(id) === keys.get(id) && existsSync(join(folder, id, "shard.json"))) continue;
    const records = entries.map(({ article }) => recordOf(article, portal, text));
    await buildSearchShard(id, records, table, folder, id === shards[0]?.id);
    indexed += records.length;
    known.set(id, keys.get(id));
    writeSealed(
      file,
      "1",
      [...known].filter(([other]) => keys.has(String(other))),
    );
  }
  return indexed;
}
