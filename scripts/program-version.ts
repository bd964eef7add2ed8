// Names the program that makes the pages: another version of it makes everything anew.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "../portal/content/markdown-source.ts";

/** The folder that holds package.json. */
export const PROJECT = join(import.meta.dirname, "..");

/** A hash of all code that decides what a page looks like, and of the libraries' versions. */
export function programVersion(): string {
  const files = ["portal", "layouts"].flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { recursive: true, encoding: "utf8" }).map((name) =>
      join(folder, name),
    ),
  );
  const code = [...files.filter((file) => file.endsWith(".ts")).sort(), ".eleventy.ts", "package-lock.json"];
  return hashOf(code.map((file) => hashOf(readFileSync(join(PROJECT, file)))).join("\n"));
}

/** A hash of the code that reading an article depends on; layouts are not among it, for they only show what was read. */
export function readingVersion(): string {
  const files = ["portal", "layouts/markdown"].flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { recursive: true, encoding: "utf8" }).map((name) =>
      join(folder, name),
    ),
  );
  const modules = files.filter((file) => file.endsWith(".ts")).sort();
  const code = [...modules, "layouts/markdown.ts", "package-lock.json"];
  return hashOf(code.map((file) => hashOf(readFileSync(join(PROJECT, file)))).join("\n"));
}
