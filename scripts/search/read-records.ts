// Reads a content folder into records of the search, for measuring without a build.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { outlineMarkdown } from "../../layouts/markdown.ts";
import type { SearchRecord } from "../../portal/search/record.ts";
import { bodyReader } from "../body-reader.ts";
import { ContentProblems } from "../content-problems.ts";
import { readContent } from "../steps/read-content.ts";

/**
 * The published articles of a content folder with their whole texts; registers' names are left out.
 * @throws ContentProblems when the content is not valid.
 */
export async function readRecords(content: string): Promise<SearchRecord[]> {
  const root = resolve(content);
  const cache = await mkdtemp(join(tmpdir(), "bantin-records-"));
  try {
    const read = await readContent({ content: root, cache, now: Date.now() });
    if (read.portal === undefined) throw new ContentProblems(read.problems);
    const textOf = bodyReader(root);
    return read.portal.articles.map((article) => ({
      url: `/${article.id}/`,
      title: article.title,
      summary: article.summary ?? "",
      date: article.date.iso.slice(0, 16),
      section: article.section,
      text: outlineMarkdown(textOf({ file: article.file, hash: article.hash }))
        .blocks.map((block) => block.text)
        .join("\n"),
    }));
  } finally {
    await rm(cache, { recursive: true });
  }
}
