// Feeds of the portal and of its lists: the newest articles with their whole text.
import type { Article } from "../model/article.ts";
import { partsOf, type ShownArticle, shownArticle } from "./article.ts";
import type { Desk } from "./desk.ts";
import type { Page } from "./page.ts";
import type { Moment } from "../model/moment.ts";
import type { FeedFormat, Url } from "../model/urls.ts";
import type { Portal } from "../model/portal.ts";
import type { Frame, PageHead } from "./frame.ts";

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

/**
 * The feeds of every list in one format. Twenty whole texts weigh as much as a dozen pages: so only the portal and
 * its sections, which have many followers, speak all three formats; topics, authors and agencies speak Atom.
 */
export function* feedPages(desk: Desk, format: FeedFormat): Generator<Page<FeedProps>> {
  const { frame, portal } = desk;
  for (const { page, title, articles } of format === "atom" ? allLists(desk) : wideLists(desk)) {
    const newest = articles.slice(0, ENTRIES);
    const updated = latestOf(newest.map(changeOf));
    const self = portal.urls.feed(page, format);
    const about = { frame, self, page, title, ...(updated && { updated }) };
    const entry = (article: Article) => ({
      url: portal.urls.article(article),
      article: feedArticle(article, desk),
    });
    yield {
      url: self,
      get from() {
        return [about, newest.map((article) => partsOf(article, desk))];
      },
      props: () => ({ ...about, entries: newest.map(entry) }),
    };
  }
}

/** The feeds of a wide list's page: Atom, and the same in the other formats. */
export function wideFeeds(page: Url, { urls }: Portal): Required<Pick<PageHead, "atom" | "otherFeeds">> {
  const others = ["rss", "json"] as const;
  return {
    atom: urls.feed(page, "atom"),
    otherFeeds: others.map((format) => ({ format, url: urls.feed(page, format) })),
  };
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
}

function* wideLists({ portal, indexes }: Desk): Generator<FeedList> {
  const { urls, settings } = portal;
  yield { page: urls.home(), title: settings.name, articles: portal.articles };
  for (const { id, name } of portal.sections.values()) {
    const articles = indexes.groups.bySection.get(id) ?? [];
    yield { page: urls.section(id), title: `${name} – ${settings.name}`, articles };
  }
}

function* allLists(desk: Desk): Generator<FeedList> {
  const { urls, settings, topics, authors, agencies } = desk.portal;
  const { byTopic, byAuthor, byAgency } = desk.indexes.groups;
  yield* wideLists(desk);
  const narrow = [
    { groups: byTopic, register: topics, address: urls.topic },
    { groups: byAuthor, register: authors, address: urls.author },
    { groups: byAgency, register: agencies, address: urls.agency },
  ];
  for (const { groups, register, address } of narrow) {
    for (const id of [...groups.keys()].sort()) {
      const title = `${register.get(id)?.name ?? id} – ${settings.name}`;
      yield { page: address(id), title, articles: groups.get(id) ?? [] };
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
