// Looks at, reads and hashes the files that hold pictures.
import { createHash } from "node:crypto";
import { lstatSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { type PictureProblem, pictureProblem } from "./describe-bytes.ts";

/** What the folder says of a file without reading it. */
export interface SeenFile {
  readonly size: number;
  /** Milliseconds since 1970, with fractions. */
  readonly mtime: number;
}

/** Larger files are not even read. */
const MOST_BYTES = 64e6;

/** Looks at a file; a link, folder or pipe, an empty or a gigantic file is a problem already. */
export function lookAt(file: string): SeenFile | PictureProblem {
  try {
    // Synchronous on purpose: a thousandth of the trouble of a promise, for up to a hundred thousand files.
    const stats = lstatSync(file);
    if (!stats.isFile()) return pictureProblem("picture-damaged", "not a regular file");
    if (stats.size === 0) return pictureProblem("picture-damaged", "0 B");
    if (stats.size > MOST_BYTES) {
      return pictureProblem(
        "picture-too-large",
        `${Math.ceil(stats.size / 1e6)} MB > ${MOST_BYTES / 1e6} MB`,
      );
    }
    return { size: stats.size, mtime: stats.mtimeMs };
  } catch (error) {
    return pictureProblem("picture-damaged", errorCode(error));
  }
}

/** Reads a whole file that was looked at before. */
export async function readBytes(file: string): Promise<Buffer | PictureProblem> {
  try {
    return await readFile(file);
  } catch (error) {
    return pictureProblem("picture-damaged", errorCode(error));
  }
}

/** The name of a picture's content: the first 16 hexadecimal digits of its SHA-256. */
export function hashOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 16);
}

/** "ENOENT" and the like; the rest of such a message only repeats the path. */
function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
