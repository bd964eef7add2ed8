// Finds out what one file holds: from memory where it is unchanged, else by reading it.
import { describeBytes, type PictureFacts, type PictureProblem } from "./describe-bytes.ts";
import { hashOf, readBytes, type SeenFile } from "./picture-file.ts";
import type { PictureIndex } from "./picture-index.ts";

/** What is known of one file, before its name is judged. */
export type Finding = { readonly hash: string; readonly facts: PictureFacts } | PictureProblem;

/** What the index knows of a file, if the file has the size and the time that it had then. */
export function recall({ files, facts }: PictureIndex, file: string, seen: SeenFile): Finding | undefined {
  const known = files.get(file);
  if (!known || known.size !== seen.size || known.mtime !== seen.mtime) return undefined;
  const remembered = facts.get(known.hash);
  return remembered && { hash: known.hash, facts: remembered };
}

/**
 * Reads a file, and decodes its picture unless that content is known. `judged` holds by hash what this run has
 * begun to decode, so that two files with one content are never decoded both.
 */
export async function readPicture(
  file: string,
  facts: ReadonlyMap<string, PictureFacts>,
  judged: Map<string, Promise<PictureFacts | PictureProblem>>,
): Promise<Finding> {
  const bytes = await readBytes(file);
  if (!Buffer.isBuffer(bytes)) return bytes;
  const hash = hashOf(bytes);
  const judgement = judged.get(hash) ?? Promise.resolve(facts.get(hash) ?? describeBytes(bytes));
  judged.set(hash, judgement);
  const result = await judgement;
  return "code" in result ? result : { hash, facts: result };
}
