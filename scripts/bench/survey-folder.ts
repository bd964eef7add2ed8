// Counts what a build has made.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Pages (files that end in .html), all files, and their bytes as written (not as the disk rounds them up). */
export interface Survey {
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
}

/** Surveys a folder and all below it; a folder that is not there holds nothing. */
export function surveyFolder(folder: string): Survey {
  let [pages, files, bytes] = [0, 0, 0];
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    for (const entry of entriesOf(next)) {
      const path = join(next, entry.name);
      if (entry.isDirectory()) folders.push(path);
      else {
        files += 1;
        bytes += statSync(path).size;
        if (entry.name.endsWith(".html")) pages += 1;
      }
    }
  }
  return { pages, files, bytes };
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
