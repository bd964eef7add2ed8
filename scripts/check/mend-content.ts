// Mends the Markdown files of the content folder, each whole or not at all.
import { chmodSync, lstatSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { listFiles } from "../../portal/content/list-files.ts";
import { mendText } from "./mend-text.ts";
import type { Mending } from "./mend-text.ts";

/** What was mended in one file. */
export interface MendedFile {
  /** Path inside the content folder. */
  readonly file: string;
  readonly mendings: readonly Mending[];
}

/** Mends articles and pages. Files that are no valid UTF-8, or cannot be read, stay for the check to report. */
export function mendContent(root: string): MendedFile[] {
  const { files } = listFiles(root, "", (name) => name.endsWith(".md") && name.toLowerCase() !== "readme.md");
  return files
    .filter(({ path }) => path.startsWith("articles/") || path.startsWith("pages/"))
    .flatMap(({ path }) => {
      const mendings = mendFile(join(root, path));
      return mendings.length === 0 ? [] : [{ file: path, mendings }];
    });
}

// A byte-order mark is kept: only what is mended may change.
const STRICT_UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function mendFile(path: string): readonly Mending[] {
  let before: string;
  try {
    before = STRICT_UTF8.decode(readFileSync(path));
  } catch {
    return [];
  }
  const { text, mendings } = mendText(before);
  if (mendings.length > 0) replaceWhole(path, text);
  return mendings;
}

/** Written under a name that the listing passes over, then renamed: nobody ever sees half a file. */
function replaceWhole(path: string, text: string): void {
  const aside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  writeFileSync(aside, text);
  chmodSync(aside, lstatSync(path).mode);
  renameSync(aside, path);
}
