// Makes of an article what the search knows of it: its words, and names that come from registers.
import { outlineMarkdown } from "../../layouts/markdown.ts";
import type { TextOf } from "../../layouts/pages.ts";
import type { Article } from "../../portal/model/article.ts";
import type { Portal } from "../../portal/model/portal.ts";
import type { Url } from "../../portal/model/urls.ts";
import type { SearchRecord } from "../../portal/search/record.ts";

/** The record of an article. */
export function recordOf(article: Article, portal: Portal, text: TextOf): SearchRecord {
  const { blocks } = outlineMarkdown(text({ file: article.file, hash: article.hash }));
  return {
    url: belowRoot(portal, portal.urls.article(article)),
    title: article.title,
    summary: article.summary ?? "",
    date: article.date.iso.slice(0, 16),
    ...namesOf(article, portal),
    text: blocks.map((block) => block.text).join("\n"),
  };
}

/** What the search says of an article besides its own words: names that come from registers. */
function namesOf(article: Article, { sections, agencies, authors, topics, citations, documents }: Portal) {
  const { agency } = article;
  return {
    section: sections.get(article.section)?.name ?? article.section,
    ...(agency !== undefined && { agency: agencies.get(agency)?.name ?? agency }),
    authors: article.authors.map((id) => authors.get(id)?.name ?? id),
    topics: article.topics.map((id) => topics.get(id)?.name ?? id),
    documents: (citations.get(article.id) ?? []).flatMap(({ document }) => {
      const known = documents.get(document);
      return known === undefined
        ? []
        : [{ number: known.number, ...(known.type !== undefined && { type: known.type }) }];
    }),
  };
}

/** The search's data is independent of where the portal lives. */
export function belowRoot({ urls }: Portal, url: Url): string {
  return url.slice(urls.base.length);
}
