// Looks at the PDF files that the register of documents names, and remembers those that have not changed.
import { nearest } from "../language/nearest.ts";
import type { DocumentFile } from "../model/official-document.ts";
import { megabytes, openFileMemory } from "./file-memory.ts";
import type { ListedFile } from "./list-files.ts";
import { isPdf } from "./pdf-facts.ts";
import { problemAt, warningAt } from "./problem.ts";
import type { Place, Problem } from "./problem.ts";
import type { ReadCache } from "./read-articles.ts";
import type { DocumentFields } from "./schemas/document.ts";

/** Files of one entry as it names them; where it does so is only asked for when something is wrong with them. */
export type FilesOf = (fields: DocumentFields, placeOf: () => Place) => DocumentFile[];

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
  const memory = openFileMemory(root, cache, "document-files.json", isPdf);
  const looked = new Set<string>();
  const local = (name: string, placeOf: () => Place): DocumentFile[] => {
    const file = listed.get(name);
    if (file === undefined) {
      const suggestion = nearest(name, [...listed.keys()]);
      const near = suggestion === undefined ? "" : ` → “${suggestion}”`;
      problems.push(problemAt(placeOf(), "document-file-missing", { value: name, near }));
      return [];
    }
    if (file.size > MOST_BYTES) {
      const params = { value: name, size: megabytes(file.size), limit: megabytes(MOST_BYTES) };
      problems.push(problemAt(placeOf(), "document-file-large", params));
      return [];
    }
    looked.add(name);
    const { hash, pages, reason } = memory.look(file);
    if (hash !== undefined) return [{ name, hash, bytes: file.size, ...(pages !== undefined && { pages }) }];
    const code = reason === undefined ? "document-file-not-pdf" : "unreadable";
    problems.push(problemAt(placeOf(), code, { value: name, reason: reason ?? "" }));
    return [];
  };
  return {
    filesOf: ({ files: named = [] }, placeOf) =>
      named.flatMap((one) => {
        const { file, ...more }: { file: string; pages?: number; size?: string } = one;
        if (isWebAddress(file)) return [{ url: file, ...more }];
        const { pages } = more;
        return local(file, placeOf).map((found) => ({ ...found, ...(pages !== undefined && { pages }) }));
      }),
    close: () => {
      for (const [name, { path }] of listed)
        if (!looked.has(name) && !problems.some(({ params }) => params.value === name))
          problems.push(warningAt({ file: path, line: 1 }, "document-file-unused", { value: name }));
      memory.close();
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
