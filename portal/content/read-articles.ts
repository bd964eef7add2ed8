// Reads all articles, and reads again only those whose files changed since they were last read.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readArticleSource } from "./article-source.ts";
import type { ArticleReading, ReadArticle } from "./article-source.ts";
import type { ListedFile } from "./list-files.ts";
import { hashOf } from "./markdown-source.ts";
import { unpack } from "./packed-data.ts";
import { problemAt } from "./problem.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";

/** Where reads are remembered. */
export interface ReadCache {
  readonly folder: string;
  /** Names everything but the file that a read depends on. */
  readonly key: string;
  /** Milliseconds since 1970: a file that changed later could change again within one tick of the file system's clock. */
  readonly settledBefore: number;
}

/** Articles are remembered by bucket, one cache file each: those of a month, or a sixteenth of the others. */
export type Buckets = ReadonlyMap<string, readonly ListedFile[]>;

/** Sorts article files into buckets. */
export function bucketsOf(files: readonly ListedFile[]): Buckets {
  const buckets = new Map<string, ListedFile[]>();
  for (const file of files) {
    const month = /^articles\/(\d{4})\/(\d{2})\//.exec(file.path);
    const name = month ? `${month[1]}-${month[2]}` : `other-${hashOf(file.path).slice(0, 1)}`;
    const bucket = buckets.get(name);
    if (bucket) bucket.push(file);
    else buckets.set(name, [file]);
  }
  return buckets;
}

/** Reads the articles of a bucket in the order of `files`, from the cache where their files have not changed. */
export function readBucket(
  root: string,
  name: string,
  files: readonly ListedFile[],
  reading: ArticleReading,
  cache: ReadCache | undefined,
): ReadArticle[] {
  const remembered = cache === undefined ? new Map<string, Remembered>() : recall(cache, name);
  let changed = remembered.size !== files.length;
  const next: Remembered[] = files.map((file) => {
    const known = remembered.get(file.path);
    if (known !== undefined && known.size === file.size && known.changed === file.changed) return known;
    changed = true;
    const settled = cache !== undefined && file.changed < cache.settledBefore;
    return {
      path: file.path,
      size: file.size,
      changed: settled ? file.changed : -1,
      ...readOne(root, file, reading, known),
    };
  });
  if (!changed || cache === undefined) return next.map(({ read }) => read);
  const packed = writeSealed(bucketPath(cache, name), cache.key, next);
  // Texts that were cut out of bodies keep these in memory; unpacked ones keep only each other.
  return entriesOf(unpack(packed)).map(({ read }) => read);
}

/** Whether a bucket has been read under this cache before; what changed since then is not looked at. */
export function isRemembered(name: string, cache: ReadCache): boolean {
  return existsSync(bucketPath(cache, name));
}

interface Remembered {
  readonly path: string;
  readonly size: number;
  readonly changed: number;
  readonly hash: string;
  readonly read: ReadArticle;
}

function readOne(root: string, file: ListedFile, reading: ArticleReading, known: Remembered | undefined) {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(root, file.path));
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    const problem = problemAt({ file: file.path, line: 1 }, "unreadable", { value: file.path, reason });
    return { hash: "", read: { problems: [problem] } };
  }
  const hash = hashOf(bytes);
  return { hash, read: known?.hash === hash ? known.read : readArticleSource(file.path, bytes, reading) };
}

function recall(cache: ReadCache, name: string): Map<string, Remembered> {
  const entries = entriesOf(readSealed(bucketPath(cache, name), cache.key));
  return new Map(entries.map((entry) => [entry.path, entry]));
}

/** The seal of the file vouches that this very program packed it. */
function entriesOf(value: unknown): readonly Remembered[] {
  return Array.isArray(value) ? (value as Remembered[]) : [];
}

function bucketPath(cache: ReadCache, name: string): string {
  return join(cache.folder, "articles", `${name}.packed`);
}
