// Files that only machines read: sitemaps, robots.txt, web manifest, OpenSearch description.
import type { Article } from "../model/article.ts";
import type { Desk } from "./desk.ts";
import { latestOf } from "./feed.ts";
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
  const { portal, indexes } = desk;
  const { urls } = portal;
  const origin = urls.origin;
  yield { url: urls.sitemap(LISTS), props: { origin, entries: listAddresses(desk).map((url) => ({ url })) } };
  for (const [month, articles] of indexes.groups.byMonth) {
    yield {
      url: urls.sitemap(month),
      props: {
        origin,
        entries: articles.map((article) => ({ url: urls.article(article), changed: changeOf(article) })),
      },
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
  yield {
    url: urls.sitemap(),
    props: { origin: urls.origin, parts: [{ url: urls.sitemap(LISTS) }, ...parts] },
  };
}

export function* robotsPages({ portal }: Desk): Generator<Page<RobotsProps>> {
  const { urls } = portal;
  yield { url: urls.robots(), props: { sitemap: urls.absolute(urls.sitemap()) } };
}

export function* webManifestPages({ portal, frame }: Desk): Generator<Page<FrameProps>> {
  yield { url: portal.urls.webManifest(), props: { frame } };
}

export function* openSearchPages({ portal, frame }: Desk): Generator<Page<FrameProps>> {
  yield { url: portal.urls.openSearch(), props: { frame } };
}

const LISTS = "trang";

function changeOf({ date, updated }: Article): Moment {
  return updated !== undefined && updated.ms > date.ms ? updated : date;
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
