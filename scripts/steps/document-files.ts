// Puts the files of official documents into the site, each under an address that names its content.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "../../portal/content/markdown-source.ts";
import { problemAt } from "../../portal/content/problem.ts";
import type { OwnFile } from "../../portal/model/official-document.ts";
import type { Portal } from "../../portal/model/portal.ts";
import type { Url } from "../../portal/model/urls.ts";
import { ContentProblems } from "../content-problems.ts";
import type { Stage } from "./stage.ts";

/** The portal's own files of documents by their addresses. */
export function documentFiles({ documents, urls }: Portal): ReadonlyMap<Url, OwnFile> {
  const own = new Map<Url, OwnFile>();
  for (const { files } of documents.values())
    for (const file of files) if ("hash" in file) own.set(urls.documentFile(file.hash, file.name), file);
  return own;
}

/** Stages every file; those of the last build are kept. @throws ContentProblems for one that is no longer the same. */
export function stageDocumentFiles(portal: Portal, content: string, stage: Stage): void {
  for (const [url, file] of documentFiles(portal)) {
    const path = portal.urls.file(url);
    if (!stage.keep(path)) stage.write(path, readDocumentFile(content, file), "immutable");
  }
}

/** The bytes of a file. @throws ContentProblems when it is gone, or not the one that was described. */
export function readDocumentFile(content: string, { name, hash }: OwnFile): Uint8Array {
  const file = `documents/${name}`;
  let bytes: Uint8Array | undefined;
  try {
    bytes = readFileSync(join(content, file));
  } catch {
    // Reported below: it was there when the portal was opened.
  }
  if (bytes !== undefined && hashOf(bytes).startsWith(hash)) return bytes;
  throw new ContentProblems([problemAt({ file, line: 1 }, "changed-while-reading", { value: file })]);
}
