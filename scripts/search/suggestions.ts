// Chooses what the search box completes.
import type { Article } from "../../portal/model/article.ts";
import type { Portal } from "../../portal/model/portal.ts";
import type { Suggestions } from "../../portal/search/files.ts";
import { belowRoot } from "./article-record.ts";

const SUGGESTED_ARTICLES = 200;
const SUGGESTED_NAMES = 300;

/** What the search box completes: the newest articles, topics, and documents by date. Addresses below the root. */
export function suggestionsOf(portal: Portal): Suggestions {
  const { articles, topics, documents, urls } = portal;
  const newest = [...documents.values()].sort(
    (a, b) => compare(b.date ?? "", a.date ?? "") || compare(a.slug, b.slug),
  );
  return {
    articles: articles
      .slice(0, SUGGESTED_ARTICLES)
      .map(({ title, id }) => ({ title, url: belowRoot(portal, urls.article({ id })) })),
    topics: usedTopics(articles)
      .slice(0, SUGGESTED_NAMES)
      .map((id) => ({ name: topics.get(id)?.name ?? id, url: belowRoot(portal, urls.topic(id)) })),
    documents: newest.slice(0, SUGGESTED_NAMES).map(({ type, number, slug }) => ({
      name: type === undefined ? number : `${type} ${number}`,
      url: belowRoot(portal, urls.document(slug)),
    })),
  };
}

/** Topics that articles have, the most used first. */
function usedTopics(articles: readonly Article[]): string[] {
  const counts = new Map<string, number>();
  for (const { topics } of articles) for (const id of topics) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || compare(a, b)).map(([id]) => id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
