// Remembers between builds which file holds which picture, so that an unchanged picture is never read again.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PictureFacts } from "./describe-bytes.ts";
import type { PictureFormat } from "./recognise.ts";
import { writeWhole } from "./write-whole.ts";

/** A file as it was when its bytes were hashed. */
export interface KnownFile {
  readonly size: number;
  /** Milliseconds since 1970, with fractions. */
  readonly mtime: number;
  readonly hash: string;
}

/** Files by absolute path, facts by the hash of the bytes. */
export interface PictureIndex {
  readonly files: Map<string, KnownFile>;
  readonly facts: Map<string, PictureFacts>;
}

/** Raised when facts are derived in another way than before. */
const VERSION = 1;
const FORMATS: readonly PictureFormat[] = ["JPEG", "PNG", "WebP", "AVIF", "GIF", "SVG"];

/** Reads the index of a cache folder. One that is missing, damaged or of another version counts as empty. */
export function readPictureIndex(cache: string): PictureIndex {
  try {
    return parseIndex(JSON.parse(readFileSync(indexPath(cache), "utf8")));
  } catch {
    return { files: new Map(), facts: new Map() };
  }
}

/** The index without files that are gone and contents that none holds any more; `asked` are the files of this run. */
export function withoutGone(
  { files, facts }: PictureIndex,
  asked: ReadonlyMap<string, { readonly hash: string } | object>,
): PictureIndex {
  const kept = [...files].filter(([file]) => asked.has(file) || existsSync(file));
  const inUse = new Set(kept.map(([, { hash }]) => hash));
  for (const found of asked.values()) if ("hash" in found) inUse.add(found.hash);
  return { files: new Map(kept), facts: new Map([...facts].filter(([hash]) => inUse.has(hash))) };
}

/** Writes the index at once or not at all; entries are sorted, so that equal knowledge gives equal bytes. */
export async function writePictureIndex(cache: string, { files, facts }: PictureIndex): Promise<void> {
  const lines = {
    version: VERSION,
    files: [...files].sort(byKey).map(([path, { size, mtime, hash }]) => [path, size, mtime, hash]),
    facts: [...facts]
      .sort(byKey)
      .map(([hash, { format, width, height, colour, animated }]) => [
        hash,
        format,
        width,
        height,
        colour,
        animated,
      ]),
  };
  await writeWhole(indexPath(cache), JSON.stringify(lines));
}

function indexPath(cache: string): string {
  return join(cache, "pictures.json");
}

function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}

/** One entry that makes no sense condemns the whole index: building it anew is cheap, trusting it is not. */
function parseIndex(value: unknown): PictureIndex {
  if (!isRecord(value) || value.version !== VERSION) throw new Error("another version");
  return {
    files: new Map(rows(value.files).map(parseFile)),
    facts: new Map(rows(value.facts).map(parseFacts)),
  };
}

function parseFile([path, size, mtime, hash]: readonly unknown[]): [string, KnownFile] {
  if (typeof path !== "string" || typeof size !== "number" || typeof mtime !== "number" || !isHash(hash)) {
    throw new Error("a damaged file entry");
  }
  return [path, { size, mtime, hash }];
}

function parseFacts([hash, name, width, height, colour, animated]: readonly unknown[]): [
  string,
  PictureFacts,
] {
  const format = FORMATS.find((known) => known === name);
  if (!isHash(hash) || !format || !isSide(width) || !isSide(height) || typeof animated !== "boolean") {
    throw new Error("a damaged picture entry");
  }
  if (typeof colour !== "string" || !/^#[0-9a-f]{6}$/.test(colour)) throw new Error("a damaged colour");
  return [hash, { format, width, height, colour, animated }];
}

function rows(value: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(value)) throw new Error("not a list");
  return value.map((row: unknown) => {
    if (!Array.isArray(row)) throw new Error("not a row");
    return row;
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isHash(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-f]{16}$/.test(value);
}

function isSide(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value > 0;
}
