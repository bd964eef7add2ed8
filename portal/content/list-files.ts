// Walks the content folder: regular files only, links never followed.
import { lstatSync, readdirSync } from "node:fs";
import type { Dirent } from "node:fs";
import { join } from "node:path";
import { problemAt } from "./problem.ts";
import type { Problem } from "./problem.ts";

/** A file of the content folder as the file system knows it. */
export interface ListedFile {
  /** Path inside the content folder, with "/" between its parts, as the file system spells it. */
  readonly path: string;
  readonly size: number;
  /** Last change of the file or its attributes (ctime, which nobody can set back), in milliseconds with fractions. */
  readonly changed: number;
}

export interface Listing {
  /** Sorted by path. */
  readonly files: readonly ListedFile[];
  readonly problems: readonly Problem[];
}

/**
 * Lists the files below `folder` inside `root` whose names `wanted` accepts. Names that begin with a dot are passed
 * over; symbolic links, pipes, sockets and devices are Problems. A folder that does not exist is an empty listing.
 */
export function listFiles(root: string, folder: string, wanted: (name: string) => boolean): Listing {
  const files: ListedFile[] = [];
  const problems: Problem[] = [];
  const walk = (below: string) => {
    for (const entry of entriesOf(join(root, below), below, problems)) {
      if (entry.name.startsWith(".")) continue;
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else if (entry.isSymbolicLink())
        problems.push(problemAt({ file: path, line: 1 }, "symbolic-link", { value: path }));
      else if (!wanted(entry.name)) continue;
      else if (!entry.isFile())
        problems.push(problemAt({ file: path, line: 1 }, "not-a-file", { value: path }));
      else {
        const stat = lstatSync(join(root, path), { throwIfNoEntry: false });
        if (stat !== undefined) files.push({ path, size: stat.size, changed: stat.ctimeMs });
      }
    }
  };
  walk(folder);
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, problems };
}

function entriesOf(folder: string, path: string, problems: Problem[]): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    if (reason !== "ENOENT")
      problems.push(problemAt({ file: path, line: 1 }, "unreadable", { value: path, reason }));
    return [];
  }
}
