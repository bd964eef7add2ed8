// All indexes of a portal: each answers one question that pages ask.
import type { Article } from "../model/article.ts";
import type { Portal } from "../model/portal.ts";
import { groupArticles } from "./group-articles.ts";
import type { Groups } from "./group-articles.ts";
import { olderArticles } from "./older-articles.ts";
import { relatedArticles } from "./related-articles.ts";
import type { RelatedArticle } from "./related-articles.ts";

export interface Indexes {
  readonly groups: Groups;
  readonly related: (article: Article, count: number) => readonly RelatedArticle[];
  readonly olderInSection: (article: Article, count: number) => readonly Article[];
}

/** Indexes a portal in a few passes over its list of articles. */
export function indexPortal(portal: Portal): Indexes {
  const groups = groupArticles(portal);
  return {
    groups,
    related: relatedArticles(portal),
    olderInSection: olderArticles(groups.bySection, ({ section }) => section),
  };
}
