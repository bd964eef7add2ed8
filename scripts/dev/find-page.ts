// Finds the page at an address without making all pages that come before it.
//
// Page makers go through the whole portal in order. Here they are given a desk that holds all there is, but counts
// out only what the address can belong to.
import { PAGE_KINDS } from "../../layouts/pages.ts";
import type { RenderablePage } from "../../layouts/pages.ts";
import type { Article } from "../../portal/model/article.ts";
import type { Url, Urls } from "../../portal/model/urls.ts";
import type { Desk } from "../../portal/pages/desk.ts";

/** The page that stands at a path (percent-encoding undone), as a static host would find it. */
export type FindPage = (path: string) => RenderablePage | undefined;

/** Looks pages up in one desk; the first look-up sorts its articles by address. */
export function pageFinder(desk: Desk): FindPage {
  const { portal } = desk;
  const { urls } = portal;
  let articles: ReadonlyMap<string, Article> | undefined;
  return (path) => {
    if (path !== urls.base && !path.startsWith(urls.home())) return undefined;
    const file = urls.file(urls.alias(path.slice(urls.base.length) || "/"));
    articles ??= new Map(
      [...portal.articles, ...portal.gone].map((one) => [urls.file(urls.article(one)), one]),
    );
    const narrow = narrowed(desk, articles.get(file), path);
    for (const { name, pages } of PAGE_KINDS) {
      if (PLACES[name]?.(urls, path) === false) continue;
      for (const page of pages(NARROW.has(name) ? narrow : desk))
        if (urls.file(page.url) === file) return page;
    }
    return undefined;
  };
}

/** Kinds with a page for each article, list or document: they are given the narrowed desk. */
const NARROW: ReadonlySet<string> = new Set(["article", "gone", "list", "document", "document-feed"]);

/** Where pages of costly kinds can stand; the other kinds may stand anywhere. */
const PLACES: Readonly<Record<string, (urls: Urls, path: string) => boolean>> = {
  document: (urls, path) => path.startsWith(urls.documents()),
  documents: (urls, path) => path.startsWith(urls.documents()),
  "document-feed": (urls, path) => path.startsWith(urls.documents()) && /\.(?:xml|json)$/.test(path),
  archive: (urls, path) => path.startsWith(urls.archive()),
  "most-viewed": (urls, path) => `${path}/`.startsWith(urls.mostViewed()),
  feed: (_urls, path) => /\.(?:xml|json)$/.test(path),
  sitemap: (_urls, path) => path.endsWith(".xml"),
  "sitemap-index": (_urls, path) => path.endsWith(".xml"),
};

function narrowed(desk: Desk, article: Article | undefined, path: string): Desk {
  const { portal, indexes } = desk;
  const { urls } = portal;
  const { groups } = indexes;
  const at = (url: Url) => `${path}/`.startsWith(url);
  const only = <Value>(all: ReadonlyMap<string, Value>, address: (id: string) => Url) =>
    new Counting(
      all,
      [...all.keys()].filter((id) => at(address(id))),
    );
  return {
    ...desk,
    portal: {
      ...portal,
      articles: article !== undefined && !article.gone ? [article] : at(urls.latest()) ? portal.articles : [],
      gone: article?.gone ? [article] : [],
      documents: only(portal.documents, urls.document),
    },
    indexes: {
      ...indexes,
      groups: {
        ...groups,
        bySection: only(groups.bySection, urls.section),
        byTopic: only(groups.byTopic, urls.topic),
        byAuthor: only(groups.byAuthor, urls.author),
        byAgency: only(groups.byAgency, urls.agency),
        byMonth: only(groups.byMonth, (month) => urls.archive(month.slice(0, 4), month.slice(5))),
      },
    },
  };
}

/** A map that knows all, and counts out only some of it. */
class Counting<Value> extends Map<string, Value> {
  readonly #all: ReadonlyMap<string, Value>;
  constructor(all: ReadonlyMap<string, Value>, some: readonly string[]) {
    super(
      some.flatMap((key) => {
        const value = all.get(key);
        return value === undefined ? [] : [[key, value] as const];
      }),
    );
    this.#all = all;
  }
  override get(key: string): Value | undefined {
    return this.#all.get(key);
  }
  override has(key: string): boolean {
    return this.#all.has(key);
  }
}
