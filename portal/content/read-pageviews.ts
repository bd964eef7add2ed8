// Reads pageviews.csv: how often each article was read.
import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeText } from "./front-matter.ts";
import { problemAt } from "./problem.ts";
import type { Problem } from "./problem.ts";

/** Its name inside the content folder. */
export const PAGEVIEWS = "pageviews.csv";
/** Room for a million addresses. */
const LONGEST = 134_217_728;

/**
 * Views by article id ("2022/02/<slug>"). Lines are `address,views` with any further columns; a first line of
 * column names is passed over, and so are addresses of pages that are no articles. A missing file is empty.
 */
export function readPageviews(root: string, base: string, problems: Problem[]): ReadonlyMap<string, number> {
  const views = new Map<string, number>();
  if (!lstatSync(join(root, PAGEVIEWS), { throwIfNoEntry: false })?.isFile()) return views;
  const text = decodeText(readFileSync(join(root, PAGEVIEWS)), PAGEVIEWS, LONGEST);
  if (typeof text !== "string") {
    problems.push(text);
    return views;
  }
  for (const [i, line] of text.split("\n").entries()) {
    if (line.trim() === "" || (i === 0 && /^"?address"?\s*,/i.test(line))) continue;
    const [, address, count] = /^"?([^",\s]+)"?\s*,\s*"?(\d{1,12})"?\s*(?:,|$)/.exec(line) ?? [];
    if (address === undefined) {
      problems.push(
        problemAt({ file: PAGEVIEWS, line: i + 1 }, "pageviews-line", { value: line.slice(0, 120) }),
      );
      continue;
    }
    const id = articleIdOf(address, base);
    if (id !== undefined) views.set(id, (views.get(id) ?? 0) + Number(count));
  }
  return views;
}

/** The id in an article's address, whether it is written whole, from the site's root or from the base path on. */
export function articleIdOf(address: string, base: string): string | undefined {
  const path = address.replace(/^https?:\/\/[^/]+/i, "").replace(/[?#].*$/, "");
  const inside = base !== "" && path.startsWith(`${base}/`) ? path.slice(base.length) : path;
  return /^\/?(\d{4}\/\d{2}\/[a-z0-9-]+)\/?(?:index\.html)?$/.exec(inside)?.[1];
}
