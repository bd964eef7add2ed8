// Writes rendered pages into a folder, each encoded once for its hash and its file.
import { hash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A file that was written: the hash (32 hexadecimal digits of SHA-256) and number of its bytes. */
export interface WrittenBytes {
  readonly hash: string;
  readonly size: number;
}

/** A writer of pages into `folder`, which makes the folders that they need. */
export function pageWriter(folder: string): (file: string, markup: string) => WrittenBytes {
  const made = new Set<string>([folder]);
  let scratch = Buffer.allocUnsafe(1 << 18);
  return (file, markup) => {
    const most = markup.length * 3;
    if (most > scratch.length) scratch = Buffer.allocUnsafe(most * 2);
    const bytes = scratch.subarray(0, scratch.write(markup));
    const path = join(folder, file);
    makeFolder(dirname(path), made);
    writeFileSync(path, bytes);
    return { hash: hash("sha256", bytes).slice(0, 32), size: bytes.length };
  };
}

/** Faster than asking for the whole path each time; others may be making the same folders. */
function makeFolder(folder: string, made: Set<string>): void {
  if (made.has(folder)) return;
  makeFolder(dirname(folder), made);
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  made.add(folder);
}
