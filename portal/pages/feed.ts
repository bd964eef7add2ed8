// Atom and JSON feeds of the portal and of its lists: the newest articles with their whole text.
import type { Article } from "../model/article.ts";
import { partsOf, type ShownArticle, shownArticle } from "./article.ts";
import type { Desk } from "./desk.ts";
import type { Page } from "./page.ts";
import type { Moment } from "../model/moment.ts";
import type { Url } from "../model/urls.ts";

import type { Frame } from "./frame.ts";

export interface FeedProps {
  readonly frame: Frame;
  /** Address of the feed itself, and of the page that it belongs to. */
  readonly self: Url;
  readonly page: Url;
  readonly title: string;
  readonly entries: readonly FeedEntry[];
  /** Date of the newest change in it. */
  readonly updated?: Moment;
}

export interface FeedEntry {
  readonly url: Url;
  readonly article: ShownArticle;
}

const ENTRIES = 20;

/** The feeds of the portal and of each section, in one format. */
export function* feedPages(desk: Desk, format: "atom" | "json"): Generator<Page<FeedProps>> {
  const { portal, indexes, frame } = desk;
  const { urls } = portal;
  const lists = [
    { page: urls.home(), title: portal.settings.name, articles: portal.articles },
    ...[...portal.sections.values()].map(({ id, name }) => ({
      page: urls.section(id),
      title: `${name} – ${portal.settings.name}`,
      articles: indexes.groups.bySection.get(id) ?? [],
    })),
  ];
  for (const { page, title, articles } of lists) {
    const newest = articles.slice(0, ENTRIES);
    const updated = latestOf(newest.flatMap(({ date, updated: changed }) => [date, changed]));
    const self = urls.feed(page, format);
    const about = { frame, self, page, title, ...(updated && { updated }) };
    const entry = (article: Article) => ({
      url: urls.article(article),
      article: shownArticle(article, desk),
    });
    const from = [about, newest.map((article) => partsOf(article, desk))];
    yield { url: self, from, props: () => ({ ...about, entries: newest.map(entry) }) };
  }
}

/** The latest of some moments. */
export function latestOf(moments: readonly (Moment | undefined)[]): Moment | undefined {
  return moments.reduce((a, b) => (b === undefined || (a !== undefined && a.ms >= b.ms) ? a : b), undefined);
}
