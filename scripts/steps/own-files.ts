// Puts files that are served as they are into the site, each under an address that names its content: those of official
// documents, the sound, film and PDF files of articles and pages, and the font of titles.
import { accessSync, constants, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "../../portal/content/markdown-source.ts";
import { problemAt } from "../../portal/content/problem.ts";
import type { Portal } from "../../portal/model/portal.ts";
import type { Url } from "../../portal/model/urls.ts";
import { ContentProblems } from "../content-problems.ts";
import type { Stage } from "./stage.ts";

/** A file of the content folder, and the beginning of the hash that its bytes had when the portal was opened. */
export interface ServedFile {
  readonly file: string;
  readonly hash: string;
}

/** The portal's own files by their addresses. */
export function ownFiles({ documents, media, font, urls }: Portal): ReadonlyMap<Url, ServedFile> {
  const own = new Map<Url, ServedFile>();
  for (const { files } of documents.values())
    for (const file of files)
      if ("hash" in file)
        own.set(urls.documentFile(file.hash, file.name), {
          file: `documents/${file.name}`,
          hash: file.hash,
        });
  for (const { captions, ...one } of media.values())
    for (const { file, name, hash } of captions === undefined ? [one] : [one, captions])
      own.set(urls.documentFile(hash, name), { file, hash });
  if (font !== undefined) own.set(urls.font(font.hash, font.name), { file: font.name, hash: font.hash });
  return own;
}

/** Stages every file; those of the last build are kept. @throws ContentProblems for one that is no longer the same. */
export function stageOwnFiles(portal: Portal, content: string, stage: Stage): void {
  for (const [url, served] of ownFiles(portal)) {
    const path = portal.urls.file(url);
    if (!stage.keep(path) && !isCopied(join(content, served.file), served.hash, path, stage))
      throw changedWhileReading(served);
  }
}

/** Copies a file of any size, unless it is gone or no longer the one that was described. */
function isCopied(from: string, hash: string, path: string, stage: Stage): boolean {
  try {
    return stage.copy(path, from, "immutable").startsWith(hash);
  } catch (error) {
    if (isReadable(from)) throw error;
    return false;
  }
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function changedWhileReading({ file }: ServedFile): ContentProblems {
  return new ContentProblems([problemAt({ file, line: 1 }, "changed-while-reading", { value: file })]);
}

/** The bytes of a file. @throws ContentProblems when it is gone, or not the one that was described. */
export function readOwnFile(content: string, served: ServedFile): Uint8Array {
  const { file, hash } = served;
  let bytes: Uint8Array | undefined;
  try {
    bytes = readFileSync(join(content, file));
  } catch {
    // Reported below: it was there when the portal was opened.
  }
  if (bytes !== undefined && hashOf(bytes).startsWith(hash)) return bytes;
  throw changedWhileReading(served);
}
