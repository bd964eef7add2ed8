// Looks at files that are served as they are, and remembers those that have not changed: hashing long ones takes long.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hashFile } from "./hash-file.ts";
import type { ListedFile } from "./list-files.ts";
import { isPdf, pdfPages } from "./pdf-facts.ts";
import type { ReadCache } from "./read-articles.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";

/** A file as it was found: one that is not what its name says has no hash. */
export interface SeenFile {
  readonly path: string;
  readonly size: number;
  readonly changed: number;
  /** 16 hexadecimal digits. */
  readonly hash?: string;
  /** Of a PDF, as far as it says. */
  readonly pages?: number;
  /** Why it could not be read. */
  readonly reason?: string;
}

export interface FileMemory {
  /** Each file is looked at once. */
  readonly look: (file: ListedFile) => SeenFile;
  /** Remembers what was looked at. */
  readonly close: () => void;
}

/** Larger PDFs are not read whole for the number of their pages. */
const MOST_SEARCHED = 50e6;

/** Opens the memory `name` of the cache; `fits` says whether a file's first bytes are what its path promises. */
export function openFileMemory(
  root: string,
  cache: ReadCache | undefined,
  name: string,
  fits: (bytes: Uint8Array, path: string) => boolean,
): FileMemory {
  const remembered = recall(cache, name);
  const looked = new Map<string, SeenFile>();
  return {
    look: (file) => {
      const known = looked.get(file.path);
      if (known !== undefined) return known;
      const before = remembered.get(file.path);
      const isSame = before?.size === file.size && before.changed === file.changed;
      const seen = isSame ? before : lookAt(root, file, cache, fits);
      looked.set(file.path, seen);
      return seen;
    },
    close: () => {
      const isSame =
        looked.size === remembered.size && [...looked].every(([path, one]) => remembered.get(path) === one);
      if (cache !== undefined && !isSame)
        writeSealed(join(cache.folder, name), cache.key, [...looked.values()]);
    },
  };
}

function lookAt(
  root: string,
  { path, size, changed }: ListedFile,
  cache: ReadCache | undefined,
  fits: (bytes: Uint8Array, path: string) => boolean,
): SeenFile {
  const settled = cache !== undefined && changed < cache.settledBefore;
  const seen = { path, size, changed: settled ? changed : -1 };
  try {
    const { hash, head } = hashFile(join(root, path));
    if (!fits(head, path)) return seen;
    // How many pages a PDF has may stand anywhere in it.
    const pages = isPdf(head) && size <= MOST_SEARCHED ? pdfPages(readFileSync(join(root, path))) : undefined;
    return { ...seen, hash: hash.slice(0, 16), ...(pages !== undefined && { pages }) };
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "?";
    return { ...seen, changed: -1, reason };
  }
}

function recall(cache: ReadCache | undefined, name: string): ReadonlyMap<string, SeenFile> {
  const value = cache && readSealed(join(cache.folder, name), cache.key);
  // The seal vouches that this very program wrote the file.
  return new Map(Array.isArray(value) ? (value as SeenFile[]).map((one) => [one.path, one]) : []);
}

/** "31,1 MB", rounded up: for messages about files that are too large. */
export function megabytes(bytes: number): string {
  return `${(Math.ceil(bytes / 1e5) / 10).toString().replace(".", ",")} MB`;
}
