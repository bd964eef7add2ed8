// Files that only machines read: sitemaps, robots.txt, web manifest, OpenSearch description.
import type { Desk } from "./desk.ts";
import { changeOf, latestOf } from "./feed.ts";
import type { Page } from "./page.ts";
import type { Moment } from "../model/moment.ts";
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
    const changes = articles.map((article) => changeOf(article).iso);
    const from = [urls.origin, articles.map(urls.article), changes];
    const months = () =>
      articles.map((article) => ({ url: urls.article(article), changed: changeOf(article) }));
    yield { url: urls.sitemap(month), from, props: () => ({ origin: urls.origin, entries: months() }) };
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
  yield plain(urls.sitemap(), { origin: urls.origin, parts: [{ url: urls.sitemap(LISTS) }, ...parts] });
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
