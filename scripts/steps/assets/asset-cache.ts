// Remembers the finished browser files together with the hashes of everything that they were made from.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The browser files of a build by their served names, before addresses are put in front. */
export interface AssetRecord {
  /** The style sheets for the heads of pages, by kind. */
  readonly firstStyles: Readonly<Record<string, string>>;
  readonly styles: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly icons: Readonly<Record<string, string>>;
  /** Served name → content in base64. */
  readonly files: Readonly<Record<string, string>>;
}

interface Remembered {
  /** Whatever beside the inputs decides about the outcome. */
  readonly key: string;
  /** Paths relative to the root, each with the hash of its bytes. */
  readonly inputs: readonly (readonly [path: string, hash: string])[];
  readonly record: AssetRecord;
}

/** The record made for `key`, if none of its inputs has changed since; undefined also for a damaged cache. */
export function recallAssets(cache: string, root: string, key: string): AssetRecord | undefined {
  const text = readOr(join(cache, FILE), "").toString();
  const payload = text.slice(HASH_LENGTH + 1);
  // Only what this very code wrote has its own hash in front: so the shape needs no further check.
  if (payload === "" || text.slice(0, HASH_LENGTH) !== hashOf(payload)) return undefined;
  const remembered: Remembered = JSON.parse(payload);
  if (remembered.key !== key) return undefined;
  const unchanged = remembered.inputs.every(
    ([path, hash]) => hashOf(readOr(join(root, path), "gone")) === hash,
  );
  return unchanged ? remembered.record : undefined;
}

/**
 * Stores the record; never leaves half of one behind. If an input was changed after `since` (milliseconds since
 * 1970, when the making began), nobody knows which state of it was used: then nothing is stored.
 */
export function rememberAssets(
  cache: string,
  root: string,
  made: {
    readonly key: string;
    readonly inputs: readonly string[];
    readonly record: AssetRecord;
    readonly since: number;
  },
): void {
  const changedSince = (path: string) =>
    (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > made.since;
  if (made.inputs.some((path) => changedSince(join(root, path)))) return;
  const inputs = made.inputs.map((path) => [path, hashOf(readOr(join(root, path), "gone"))] as const);
  const remembered: Remembered = { key: made.key, inputs, record: made.record };
  const payload = JSON.stringify(remembered);
  const unfinished = join(cache, `${FILE}.${process.pid}.unfinished`);
  mkdirSync(cache, { recursive: true });
  writeFileSync(unfinished, `${hashOf(payload)}\n${payload}`);
  renameSync(unfinished, join(cache, FILE));
}

/** SHA-256 in hexadecimal. */
export function hashOf(data: string | Buffer): string {
  return createHash("sha256").update(data).digest("hex");
}

const FILE = "assets.json";
const HASH_LENGTH = 64;

function readOr(path: string, missing: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.from(missing);
  }
}
