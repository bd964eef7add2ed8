// Looks at the PDF files that the register of documents names, and remembers those that have not changed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { nearest } from "../language/nearest.ts";
import type { DocumentFile } from "../model/official-document.ts";
import type { ListedFile } from "./list-files.ts";
import { hashOf } from "./markdown-source.ts";
import { isPdf, pdfPages } from "./pdf-facts.ts";
import { problemAt, warningAt } from "./problem.ts";
import type { Place, Problem } from "./problem.ts";
import type { ReadCache } from "./read-articles.ts";
import type { DocumentFields } from "./schemas/document.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";

/** Files of one entry as it names them, or what is wrong with them. */
export type FilesOf = (fields: DocumentFields, place: Place) => DocumentFile[];

/** The files of a register. */
export interface DocumentFiles {
  readonly filesOf: FilesOf;
  /** Warns of files that no entry named, and remembers the others. */
  readonly close: () => void;
}

/** Opens documents/ for the files of its entries; what is wrong with one goes into `problems`. */
export function openDocumentFiles(
  root: string,
  files: readonly ListedFile[],
  cache: ReadCache | undefined,
  problems: Problem[],
): DocumentFiles {
  const listed = new Map(
    files.flatMap((file) => {
      const name = IN_REGISTER.exec(file.path)?.[1];
      return name === undefined ? [] : [[name, file] as const];
    }),
  );
  const remembered = recall(cache);
  const looked = new Map<string, Remembered>();
  const look = (name: string, file: ListedFile) => {
    const seen = looked.get(name) ?? lookAt(root, file, remembered.get(name), cache);
    looked.set(name, seen);
    return seen;
  };
  const local = (name: string, place: Place): DocumentFile[] => {
    const file = listed.get(name);
    if (file === undefined) {
      const suggestion = nearest(name, [...listed.keys()]);
      const near = suggestion === undefined ? "" : ` → “${suggestion}”`;
      problems.push(problemAt(place, "document-file-missing", { value: name, near }));
      return [];
    }
    if (file.size > MOST_BYTES) {
      const params = { value: name, size: megabytes(file.size), limit: megabytes(MOST_BYTES) };
      problems.push(problemAt(place, "document-file-large", params));
      return [];
    }
    const { hash, pages, reason } = look(name, file);
    if (hash !== undefined) return [{ name, hash, bytes: file.size, ...(pages !== undefined && { pages }) }];
    const code = reason === undefined ? "document-file-not-pdf" : "unreadable";
    problems.push(problemAt(place, code, { value: name, reason: reason ?? "" }));
    return [];
  };
  return {
    filesOf: ({ files: named = [] }, place) =>
      named.flatMap((one) => {
        const { file, ...more }: { file: string; pages?: number; size?: string } = one;
        if (isWebAddress(file)) return [{ url: file, ...more }];
        const { pages } = more;
        return local(file, place).map((found) => ({ ...found, ...(pages !== undefined && { pages }) }));
      }),
    close: () => {
      for (const [name, { path }] of listed)
        if (!looked.has(name) && !problems.some(({ params }) => params.value === name))
          problems.push(warningAt({ file: path, line: 1 }, "document-file-unused", { value: name }));
      remember(cache, remembered, looked);
    },
  };
}

/** Whether a file of an entry lies on another site. */
export function isWebAddress(file: string): boolean {
  return /^https?:/.test(file);
}

const IN_REGISTER = /^documents\/([^/]+\.pdf)$/i;
/** A scanned page takes some 100 kB: enough for 300 of them, and not too much for a repository. */
const MOST_BYTES = 30e6;

/** A file as it was found: no PDF has no hash. */
interface Remembered {
  readonly name: string;
  readonly size: number;
  readonly changed: number;
  readonly hash?: string;
  readonly pages?: number;
  readonly reason?: string;
}

function lookAt(
  root: string,
  { path, size, changed }: ListedFile,
  known: Remembered | undefined,
  cache: ReadCache | undefined,
): Remembered {
  if (known?.size === size && known.changed === changed) return known;
  const settled = cache !== undefined && changed < cache.settledBefore;
  const seen = { name: path.slice("documents/".length), size, changed: settled ? changed : -1 };
  try {
    const bytes = readFileSync(join(root, path));
    if (!isPdf(bytes)) return seen;
    const pages = pdfPages(bytes);
    return { ...seen, hash: hashOf(bytes).slice(0, 16), ...(pages !== undefined && { pages }) };
  } catch (error) {
    return {
      ...seen,
      changed: -1,
      reason: error instanceof Error && "code" in error ? String(error.code) : "?",
    };
  }
}

function recall(cache: ReadCache | undefined): ReadonlyMap<string, Remembered> {
  const value = cache && readSealed(join(cache.folder, REMEMBERED), cache.key);
  // The seal vouches that this very program wrote the file.
  return new Map(Array.isArray(value) ? (value as Remembered[]).map((one) => [one.name, one]) : []);
}

function remember(
  cache: ReadCache | undefined,
  before: ReadonlyMap<string, Remembered>,
  now: ReadonlyMap<string, Remembered>,
): void {
  const isSame = now.size === before.size && [...now].every(([name, one]) => before.get(name) === one);
  if (cache !== undefined && !isSame)
    writeSealed(join(cache.folder, REMEMBERED), cache.key, [...now.values()]);
}

const REMEMBERED = "document-files.json";

function megabytes(bytes: number): string {
  return `${(Math.ceil(bytes / 1e5) / 10).toString().replace(".", ",")} MB`;
}
