// Groups the portal's one sorted list of articles, in one pass, by whatever they belong to.
import type { Article } from "../model/article.ts";
import { yearMonthOf } from "../model/moment.ts";
import type { Portal } from "../model/portal.ts";

/** Lists of articles, each newest first as the portal's own list is. */
export interface Groups {
  /** A section's list holds the articles of the sections below it, too. */
  readonly bySection: ReadonlyMap<string, readonly Article[]>;
  readonly byTopic: ReadonlyMap<string, readonly Article[]>;
  readonly byAuthor: ReadonlyMap<string, readonly Article[]>;
  readonly byAgency: ReadonlyMap<string, readonly Article[]>;
  /** By slug of the document cited. */
  readonly byDocument: ReadonlyMap<string, readonly Article[]>;
  /** By "2022-02". */
  readonly byMonth: ReadonlyMap<string, readonly Article[]>;
}

/** Groups all published articles. Cost: articles × their memberships. */
export function groupArticles({ articles, sections, citations }: Portal): Groups {
  const groups = {
    bySection: new Map<string, Article[]>(),
    byTopic: new Map<string, Article[]>(),
    byAuthor: new Map<string, Article[]>(),
    byAgency: new Map<string, Article[]>(),
    byDocument: new Map<string, Article[]>(),
    byMonth: new Map<string, Article[]>(),
  };
  for (const article of articles) {
    for (let id: string | undefined = article.section; id !== undefined; id = sections.get(id)?.parent) {
      add(groups.bySection, id, article);
    }
    for (const topic of article.topics) add(groups.byTopic, topic, article);
    for (const author of article.authors) add(groups.byAuthor, author, article);
    if (article.agency !== undefined) add(groups.byAgency, article.agency, article);
    for (const { document } of citations.get(article.id) ?? []) add(groups.byDocument, document, article);
    const { year, month } = yearMonthOf(article.date);
    add(groups.byMonth, `${year}-${month}`, article);
  }
  return groups;
}

function add(groups: Map<string, Article[]>, key: string, article: Article): void {
  const group = groups.get(key);
  if (group) group.push(article);
  else groups.set(key, [article]);
}
