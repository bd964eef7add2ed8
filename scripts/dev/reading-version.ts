// Names the code that reading an article depends on; what was read by another one is read again.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "../../portal/content/markdown-source.ts";
import { PROJECT } from "../program-version.ts";

/** A hash of all code that reads; that of layouts is not among it, for they only show what was read. */
export function readingVersion(): string {
  const portal = readdirSync(join(PROJECT, "portal"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join("portal", name));
  const code = [...portal.sort(), "layouts/markdown.ts", "package-lock.json"];
  return hashOf(code.map((file) => hashOf(readFileSync(join(PROJECT, file)))).join("\n"));
}
