// Files that only machines read: sitemaps, robots.txt, security.txt, web manifest, OpenSearch description.
import type { Desk } from "./desk.ts";
import { changeOf, latestOf } from "./feed.ts";
import type { Page } from "./page.ts";
import { recentNews } from "../indexes/recent-news.ts";
import { type Moment, yearMonthOf } from "../model/moment.ts";
import type { Url } from "../model/urls.ts";
import type { Frame } from "./frame.ts";

export interface SitemapProps {
  readonly origin: string;
  readonly entries: readonly { readonly url: Url; readonly changed?: Moment }[];
}

export interface SitemapIndexProps {
  readonly origin: string;
  readonly parts: readonly { readonly url: Url; readonly changed?: Moment }[];
}

export interface NewsSitemapProps {
  readonly origin: string;
  readonly home: Url;
  /** The portal's name. */
  readonly name: string;
  readonly entries: readonly {
    readonly url: Url;
    readonly title: string;
    readonly date: Moment;
    readonly language: string;
  }[];
}

export interface SecurityTxtProps {
  readonly email: string;
  /** RFC 3339. */
  readonly expires: string;
  readonly languages: readonly string[];
  readonly canonical: string;
}

export interface RobotsProps {
  readonly sitemap: string;
}

export interface FrameProps {
  readonly frame: Frame;
}

/** The sitemaps: one of the pages that lists stand on, one for the articles of each month. */
export function* sitemapPages(desk: Desk): Generator<Page<SitemapProps>> {
  const { urls } = desk.portal;
  const lists = listAddresses(desk);
  const entries = lists.map((url) => ({ url }));
  yield {
    url: urls.sitemap(LISTS),
    from: [urls.origin, lists],
    props: () => ({ origin: urls.origin, entries }),
  };
  for (const [month, articles] of desk.indexes.groups.byMonth) {
    const months = () =>
      articles.map((article) => ({ url: urls.article(article), changed: changeOf(article) }));
    yield {
      url: urls.sitemap(month),
      from: () => [urls.origin, articles.map(urls.article), articles.map((article) => changeOf(article).iso)],
      lineage: { newest: articles[0] && urls.article(articles[0]), about: () => [month] },
      props: () => ({ origin: urls.origin, entries: months() }),
    };
  }
}

/** The index of all sitemaps. */
export function* sitemapIndexPages({ portal, indexes }: Desk): Generator<Page<SitemapIndexProps>> {
  const { urls } = portal;
  const months = [...indexes.groups.byMonth].sort(([a], [b]) => (a < b ? 1 : -1));
  const parts = months.map(([month, articles]) => {
    const changed = latestOf(articles.map(changeOf));
    return { url: urls.sitemap(month), ...(changed && { changed }) };
  });
  const always = [{ url: urls.sitemap(LISTS) }, { url: urls.sitemap(NEWS) }];
  yield plain(urls.sitemap(), { origin: urls.origin, parts: [...always, ...parts] });
}

/** The sitemap of what is news at the portal's moment: there on quiet days, too, when it has no news. */
export function* newsSitemapPages({ portal }: Desk): Generator<Page<NewsSitemapProps>> {
  const { urls, settings } = portal;
  const entries = recentNews(portal.articles, portal.now.ms).map((article) => ({
    url: urls.article(article),
    title: article.title,
    date: article.date,
    // Collectors of news know languages, not the scripts and countries of a tag.
    language: (article.lang ?? settings.language).replace(/-.*$/, ""),
  }));
  const props = { origin: urls.origin, home: urls.home(), name: settings.name, entries };
  yield plain(urls.sitemap(NEWS), props);
}

/** Whom to tell of weaknesses; hosts read it at their root only, and without an address it would say nothing. */
export function* securityTxtPages({ portal }: Desk): Generator<Page<SecurityTxtProps>> {
  const { urls, settings, now } = portal;
  const email = settings.contact?.email;
  if (email === undefined || urls.base !== "") return;
  const url = urls.securityTxt();
  const languages = [...new Set([settings.language, "en"])];
  yield plain(url, { email, expires: expiryAfter(now), languages, canonical: urls.absolute(url) });
}

export function* robotsPages({ portal: { urls } }: Desk): Generator<Page<RobotsProps>> {
  yield plain(urls.robots(), { sitemap: urls.absolute(urls.sitemap()) });
}

export function* webManifestPages({ portal, frame }: Desk): Generator<Page<FrameProps>> {
  yield plain(portal.urls.webManifest(), { frame });
}

export function* openSearchPages({ portal, frame }: Desk): Generator<Page<FrameProps>> {
  yield plain(portal.urls.openSearch(), { frame });
}

function plain<Props>(url: Url, props: Props): Page<Props> {
  return { url, from: [props], props: () => props };
}

const LISTS = "trang";
const NEWS = "tin-moi";

/** The first day of the seventh month to come: the file changes once a month, and is believed for half a year. */
function expiryAfter(now: Moment): string {
  const { year, month } = yearMonthOf(now);
  const months = Number(year) * 12 + Number(month) - 1 + 7;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}-01T00:00:00Z`;
}

function listAddresses({ portal, indexes }: Desk): Url[] {
  const { urls } = portal;
  const { byTopic, byAuthor } = indexes.groups;
  return [
    urls.home(),
    urls.latest(),
    urls.mostViewed(),
    urls.archive(),
    urls.documents(),
    ...[...portal.sections.keys()].map(urls.section),
    ...portal.staticPages.map(({ slug }) => urls.staticPage(slug)),
    ...[...byTopic.keys()].sort().map(urls.topic),
    ...[...byAuthor.keys()].sort().map(urls.author),
    ...[...portal.agencies.keys()].sort().map(urls.agency),
    ...[...portal.documents.keys()].sort().map(urls.document),
  ];
}
