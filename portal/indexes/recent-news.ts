// Which articles are news to those who collect the news of all portals, and when they cease to be.
import type { Article } from "../model/article.ts";

/** Collectors of news want the articles of the last two days, at most a thousand. */
const NEWS_MS = 2 * 86_400_000;
const MOST = 1000;

/** The articles of the two days before `now`, newest first; `articles` are sorted so. */
export function recentNews(articles: readonly Article[], now: number): readonly Article[] {
  const end = articles.findIndex((article) => newsEnds(article) <= now);
  return articles.slice(0, Math.min(end === -1 ? articles.length : end, MOST));
}

/** The instant from which an article is no news any more. */
export function newsEnds({ date }: Pick<Article, "date">): number {
  return date.ms + NEWS_MS;
}
