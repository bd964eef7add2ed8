// Hashes files piece by piece: a film need not be in memory for it.
import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";

const PIECE = 1024 * 1024;

/** The hash of a file as `hashOf` gives it for its bytes, and the bytes that it begins with. @throws Error of node:fs */
export function hashFile(path: string): { readonly hash: string; readonly head: Uint8Array } {
  const file = openSync(path, "r");
  try {
    const hash = createHash("sha256");
    const piece = Buffer.allocUnsafe(PIECE);
    let head: Uint8Array | undefined;
    for (let length = readSync(file, piece); length > 0; length = readSync(file, piece)) {
      const read = piece.subarray(0, length);
      head ??= Uint8Array.from(read.subarray(0, HEAD));
      hash.update(read);
    }
    return { hash: hash.digest("hex").slice(0, 32), head: head ?? new Uint8Array() };
  } finally {
    closeSync(file);
  }
}

/** Enough to tell what a file is. */
const HEAD = 4096;
