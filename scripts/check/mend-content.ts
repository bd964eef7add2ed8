// Mends the Markdown files of the content folder, each whole or not at all.
import { chmodSync, lstatSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { listFiles } from "../../portal/content/list-files.ts";
import type { TextFix, TextProblem } from "../../portal/content/document-problems.ts";
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

/**
 * Mends the places that checking the articles found, if they still hold what was found there.
 * Lines count as the check counts them: they end with LF, CR LF or CR alone.
 */
export function mendPlaces(root: string, problems: readonly TextProblem[]): MendedFile[] {
  const byFile = new Map<string, TextFix[]>();
  for (const { problem, fix } of problems) {
    if (fix === undefined) continue;
    const fixes = byFile.get(problem.file);
    if (fixes) fixes.push(fix);
    else byFile.set(problem.file, [fix]);
  }
  return [...byFile].flatMap(([file, fixes]) => {
    const path = join(root, file);
    const pieces = STRICT_UTF8.decode(readFileSync(path)).split(/(\r\n?|\n)/);
    const mendings = fixes.sort(fromTheEnd).flatMap((fix): Mending[] => {
      const { line, column, before, after } = fix;
      const text = pieces[(line - 1) * 2] ?? "";
      const end = column - 1 + before.length;
      if (text.slice(column - 1, end) !== before) return [];
      pieces[(line - 1) * 2] = text.slice(0, column - 1) + after + text.slice(end);
      return [{ line, before, after, kind: "spelled" }];
    });
    if (mendings.length === 0) return [];
    replaceWhole(path, pieces.join(""));
    return [{ file, mendings: mendings.reverse() }];
  });
}

function fromTheEnd(a: TextFix, b: TextFix): number {
  return b.line - a.line || b.column - a.column;
}

/** Written under a name that the listing passes over, then renamed: nobody ever sees half a file. */
function replaceWhole(path: string, text: string): void {
  const aside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  writeFileSync(aside, text);
  chmodSync(aside, lstatSync(path).mode);
  renameSync(aside, path);
}
