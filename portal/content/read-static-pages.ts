// Reads the pages of content/pages/: about, contact, accessibility …
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseMoment } from "../language/moment.ts";
import { slugify, SLUG } from "../language/slug.ts";
import type { StaticPage } from "../model/portal.ts";
import { RESERVED_NAMES } from "../model/urls.ts";
import type { ListedFile } from "./list-files.ts";
import { readMarkdownSource } from "./markdown-source.ts";
import type { OutlineMarkdown } from "./outline.ts";
import { problemAt } from "./problem.ts";
import type { Problem } from "./problem.ts";
import { staticPageFields } from "./schemas/front-matter.ts";

/** Reads `pages/<slug>.md`, each of which gets the address /<slug>/. Sorted by slug. */
export function readStaticPages(
  root: string,
  files: readonly ListedFile[],
  timeZone: string,
  outlineMarkdown: OutlineMarkdown,
  problems: Problem[],
): StaticPage[] {
  const pages = files.flatMap(
    ({ path }) => readStaticPage(root, path, timeZone, outlineMarkdown, problems) ?? [],
  );
  return pages.sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

function readStaticPage(
  root: string,
  file: string,
  timeZone: string,
  outlineMarkdown: OutlineMarkdown,
  problems: Problem[],
): StaticPage | undefined {
  const slug = /^pages\/([^/]+)\.md$/.exec(file)?.[1] ?? "";
  if (!SLUG.test(slug)) {
    problems.push(
      problemAt({ file, line: 1 }, "bad-slug", { value: slug || file, suggestion: slugify(slug) || "trang" }),
    );
    return undefined;
  }
  if (RESERVED_NAMES.has(slug) || /^\d+$/.test(slug)) {
    problems.push(problemAt({ file, line: 1 }, "reserved-name", { value: slug }));
    return undefined;
  }
  const source = readMarkdownSource(file, readFileSync(join(root, file)), staticPageFields, outlineMarkdown);
  problems.push(...source.problems);
  if (source.fields === undefined) return undefined;
  const { title, summary, updated, statement } = source.fields;
  const moment = updated === undefined ? undefined : parseMoment(updated, timeZone);
  if (updated !== undefined && moment === undefined) {
    problems.push(
      problemAt(source.yaml.place(["updated"]), "bad-date", { field: "updated", value: updated }),
    );
  }
  return {
    slug,
    file,
    hash: source.hash,
    title,
    ...(summary !== undefined && { summary }),
    ...(moment && { updated: moment }),
    ...(statement !== undefined && { statement }),
    figures: source.figures.map(({ src, file: picture, alt }) => ({ src, file: picture, alt })),
  };
}
