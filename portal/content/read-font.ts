// Reads the font that portal.yaml names, and says what is wrong with it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PortalFont } from "../model/portal.ts";
import { fontFacts } from "./font-facts.ts";
import type { ListedFile } from "./list-files.ts";
import { hashOf } from "./markdown-source.ts";
import { problemAt } from "./problem.ts";
import type { Problem } from "./problem.ts";
import { readYamlFile } from "./read-yaml-file.ts";

/** What a page can carry without keeping its readers waiting. */
const MOST_BYTES = 35 * 1024;
const NAMED_LETTERS = 12;

/** The font `name` beside portal.yaml; undefined when anything is wrong with it. */
export function readFont(
  root: string,
  name: string,
  files: readonly ListedFile[],
  problems: Problem[],
): PortalFont | undefined {
  const say = (code: Parameters<typeof problemAt>[1], params: Readonly<Record<string, string>>) => {
    const place = readYamlFile(root, "portal.yaml", [])?.place(["font"]) ?? { file: "portal.yaml", line: 1 };
    problems.push(problemAt(place, code, { value: name, ...params }));
    return undefined;
  };
  const file = files.find(({ path }) => path === name);
  if (file === undefined) return say("font-missing", {});
  if (file.size > MOST_BYTES)
    return say("font-large", { size: `${Math.ceil(file.size / 1024)}`, limit: `${MOST_BYTES / 1024}` });
  const bytes = readFileSync(join(root, name));
  const facts = fontFacts(bytes);
  if (facts === undefined) return say("font-format", {});
  const { missing, weights } = facts;
  if (missing.length > 0) {
    const letters = missing.slice(0, NAMED_LETTERS).join(" ") + (missing.length > NAMED_LETTERS ? " …" : "");
    return say("font-letters", { letters });
  }
  return Object.freeze({ name, hash: hashOf(bytes).slice(0, 16), ...(weights && { weights }) });
}
