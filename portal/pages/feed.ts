// Feeds of the portal and of its lists: the newest articles with their whole text.
import type { Article } from "../model/article.ts";
import { partsOf, type ShownArticle, shownArticle } from "./shown-article.ts";
import type { Desk } from "./desk.ts";
import type { Page } from "./page.ts";
import type { Moment } from "../model/moment.ts";
import type { FeedFormat, Url } from "../model/urls.ts";
import type { Portal } from "../model/portal.ts";
import type { Frame, PageHead } from "./frame.ts";

export interface FeedProps {
  readonly format: FeedFormat;
  readonly frame: Frame;
  /** Address of the feed itself, and of the page that it belongs to. */
  readonly self: Url;
  readonly page: Url;
  readonly title: string;
  /** What it is about; the portal's description, if nothing is said. */
  readonly description?: string;
  readonly entries: readonly FeedEntry[];
  /** Date of the newest change in it. */
  readonly updated?: Moment;
}

export interface FeedEntry {
  readonly url: Url;
  readonly article: ShownArticle;
  /** In place of the article's own. */
  readonly summary?: string;
}

export const FEED_ENTRIES = 20;

/**
 * The feeds of every list, its formats one after the other: so the texts that they share are made once. Twenty whole
 * texts weigh as much as a dozen pages: so only the portal and its sections, which have many followers, always speak
 * all formats; topics, authors and agencies speak Atom, and the others where portal.yaml says `feeds: all`.
 */
export function* feedPages(desk: Desk): Generator<Page<FeedProps>> {
  const { frame, portal } = desk;
  for (const { page, title, articles, feeds } of listsOf(desk)) {
    const newest = articles.slice(0, FEED_ENTRIES);
    const updated = latestOf(newest.map(changeOf));
    const parts = once(() => Object.freeze(newest.map((article) => partsOf(article, desk))));
    const entries = once(() =>
      newest.map((article) => ({ url: portal.urls.article(article), article: feedArticle(article, desk) })),
    );
    for (const { format, url: self } of allOf(feeds)) {
      const about = { format, frame, self, page, title, ...(updated && { updated }) };
      yield {
        url: self,
        from: () => [about, parts()],
        lineage: { newest: newest[0] && portal.urls.article(newest[0]), about: () => [about] },
        props: () => ({ ...about, entries: entries() }),
      };
    }
  }
}

/** The feeds of a page: Atom, and the same in other formats. */
export type PageFeeds = Required<Pick<PageHead, "atom" | "otherFeeds">>;

/** Those of the portal or a section. */
export function wideFeeds(page: Url, portal: Portal): PageFeeds {
  return feedsIn(page, portal, ["rss", "json"]);
}

/** Those of a topic, author or agency. */
export function narrowFeeds(page: Url, portal: Portal): PageFeeds {
  return feedsIn(page, portal, portal.settings.feeds === "all" ? ["rss", "json"] : []);
}

/** Those of a document: as JSON, which programs read, every document has its facts. */
export function documentFeeds(page: Url, portal: Portal): PageFeeds {
  return feedsIn(page, portal, portal.settings.feeds === "all" ? ["rss", "json"] : ["json"]);
}

function feedsIn(page: Url, { urls }: Portal, others: readonly FeedFormat[]): PageFeeds {
  const otherFeeds = others.map((format) => ({ format, url: urls.feed(page, format) }));
  return { atom: urls.feed(page, "atom"), otherFeeds };
}

/** All feeds of a page. */
export function allOf({ atom, otherFeeds }: PageFeeds): PageFeeds["otherFeeds"] {
  return [{ format: "atom", url: atom }, ...otherFeeds];
}

/** Makes something when it is asked for, and never again. */
export function once<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

/** An article as feeds show it: the same object for all feeds that show it soon after one another. */
export function feedArticle(article: Article, desk: Desk): ShownArticle {
  const recent = recentlyShown.get(desk) ?? new Map<Article, ShownArticle>();
  recentlyShown.set(desk, recent);
  const known = recent.get(article);
  if (known !== undefined) return known;
  const shown = shownArticle(article, desk);
  recent.set(article, shown);
  const [oldest] = recent.keys();
  if (recent.size > KEPT && oldest !== undefined) recent.delete(oldest);
  return shown;
}

/** An article stands in half a dozen feeds: layouts remember its text by the identity of what is shown. */
const recentlyShown = new WeakMap<Desk, Map<Article, ShownArticle>>();
const KEPT = 1_000;

interface FeedList {
  readonly page: Url;
  readonly title: string;
  readonly articles: readonly Article[];
  readonly feeds: PageFeeds;
}

function* listsOf({ portal, indexes }: Desk): Generator<FeedList> {
  const { urls, settings, topics, authors, agencies } = portal;
  const { bySection, byTopic, byAuthor, byAgency } = indexes.groups;
  const home = urls.home();
  yield { page: home, title: settings.name, articles: portal.articles, feeds: wideFeeds(home, portal) };
  for (const { id, name } of portal.sections.values()) {
    const page = urls.section(id);
    const title = `${name} – ${settings.name}`;
    yield { page, title, articles: bySection.get(id) ?? [], feeds: wideFeeds(page, portal) };
  }
  const narrow = [
    { groups: byTopic, register: topics, address: urls.topic },
    { groups: byAuthor, register: authors, address: urls.author },
    { groups: byAgency, register: agencies, address: urls.agency },
  ];
  for (const { groups, register, address } of narrow) {
    for (const id of [...groups.keys()].sort()) {
      const page = address(id);
      const title = `${register.get(id)?.name ?? id} – ${settings.name}`;
      yield { page, title, articles: groups.get(id) ?? [], feeds: narrowFeeds(page, portal) };
    }
  }
}

/** When an article last changed in substance: as its editor says, never when its file was touched. */
export function changeOf({ date, updated }: Pick<Article, "date" | "updated">): Moment {
  return updated !== undefined && updated.ms > date.ms ? updated : date;
}

/** The latest of some moments. */
export function latestOf(moments: readonly (Moment | undefined)[]): Moment | undefined {
  return moments.reduce((a, b) => (b === undefined || (a !== undefined && a.ms >= b.ms) ? a : b), undefined);
}
