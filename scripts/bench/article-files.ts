// Finds and takes apart the article files of a content folder, for the benchmark's own purposes.
import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Paths of all Markdown files below articles/, relative to the content folder, in alphabetical order. */
export function articleFiles(content: string): string[] {
  const files: string[] = [];
  const folders = ["articles"];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of readdirSync(join(content, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile() && entry.name.endsWith(".md")) files.push(path);
    }
  }
  return files.sort();
}

/** The two parts of an article's file: front matter as YAML text, ending in a line break, and the rest. */
export interface SplitArticle {
  readonly yaml: string;
  readonly body: string;
}

/** Splits an article's file at the lines of three hyphens. @throws Error when it has no front matter. */
export function splitArticle(text: string): SplitArticle {
  const parts = /^---\r?\n([\s\S]*?\n)---[ \t]*(?:\r?\n([\s\S]*))?$/.exec(text);
  if (parts === null) throw new Error("no front matter");
  const [, yaml = "", body = ""] = parts;
  return { yaml, body };
}
