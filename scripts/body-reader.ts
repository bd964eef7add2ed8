// Fetches the Markdown of bodies for the layouts.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TextOf } from "../layouts/pages.ts";
import { decodeText, splitFrontMatter } from "../portal/content/front-matter.ts";
import { hashOf } from "../portal/content/markdown-source.ts";
import { problemAt } from "../portal/content/problem.ts";
import { ContentProblems } from "./content-problems.ts";

/**
 * A reader over the content folder `root`.
 * It throws ContentProblems when a file is no longer the one that the page was planned with.
 */
export function bodyReader(root: string): TextOf {
  return ({ file, hash }) => {
    const changed = () =>
      new ContentProblems([problemAt({ file, line: 1 }, "changed-while-reading", { value: file })]);
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(join(root, file));
    } catch {
      throw changed();
    }
    if (hashOf(bytes) !== hash) throw changed();
    const text = decodeText(bytes, file);
    const parts = typeof text === "string" ? splitFrontMatter(text, file) : text;
    if ("code" in parts) throw changed();
    return parts.body;
  };
}
