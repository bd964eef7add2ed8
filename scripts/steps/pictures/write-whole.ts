// Writes a file so that nobody ever finds half of it.
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** The ending of files that are being written; one that outlived its process may be removed. */
export const UNFINISHED = ".unfinished";

/** Writes under a name of its own and renames; folders on the way are made. Throws what the file system throws. */
export async function writeWhole(path: string, data: string | Buffer): Promise<void> {
  const unfinished = `${path}.${process.pid}${UNFINISHED}`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(unfinished, data);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
