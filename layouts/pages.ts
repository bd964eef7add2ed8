// What the site consists of: every kind of page, who makes its props, and which layout renders them.
import { archivePages } from "../portal/pages/archive.ts";
import { articlePages } from "../portal/pages/article.ts";
import { articleTwinPages } from "../portal/pages/article-twin.ts";
import { designPages } from "../portal/pages/design.ts";
import type { Desk } from "../portal/pages/desk.ts";
import { documentPages } from "../portal/pages/document.ts";
import { documentFeedPages } from "../portal/pages/document-feed.ts";
import { documentsPages } from "../portal/pages/documents.ts";
import { feedPages } from "../portal/pages/feed.ts";
import { fragmentPages } from "../portal/pages/fragment.ts";
import { gonePages } from "../portal/pages/gone.ts";
import { homePages } from "../portal/pages/home.ts";
import { listPages } from "../portal/pages/list.ts";
import {
  newsSitemapPages,
  openSearchPages,
  robotsPages,
  securityTxtPages,
  sitemapIndexPages,
  sitemapPages,
  webManifestPages,
} from "../portal/pages/machine-files.ts";
import { mostViewedPages } from "../portal/pages/most-viewed.ts";
import { notFoundPages } from "../portal/pages/not-found.ts";
import { offlinePages } from "../portal/pages/offline.ts";
import type { Body, Lineage, Page, Parts } from "../portal/pages/page.ts";
import { redirectPages } from "../portal/pages/redirect.ts";
import { searchPages } from "../portal/pages/search.ts";
import { staticPages } from "../portal/pages/static-page.ts";
import type { Url } from "../portal/model/urls.ts";
import type { Html } from "./html.ts";
import { archivePage } from "./pages/archive.ts";
import { articlePage } from "./pages/article.ts";
import { articleTwin } from "./pages/article-twin.ts";
import { designPage } from "./pages/design.ts";
import { documentPage } from "./pages/document.ts";
import { documentFeed } from "./pages/document-feed.ts";
import { documentsPage } from "./pages/documents.ts";
import { feed } from "./pages/feed.ts";
import { fragmentPage } from "./pages/fragment.ts";
import { gonePage } from "./pages/gone.ts";
import { homePage } from "./pages/home.ts";
import { listPage } from "./pages/list.ts";
import { mostViewedPage } from "./pages/most-viewed.ts";
import { newsSitemap } from "./pages/news-sitemap.ts";
import { notFoundPage } from "./pages/not-found.ts";
import { offlinePage } from "./pages/offline.ts";
import { openSearch } from "./pages/open-search.ts";
import { redirectPage } from "./pages/redirect.ts";
import { robots } from "./pages/robots.ts";
import { searchPage } from "./pages/search.ts";
import { securityTxt } from "./pages/security-txt.ts";
import { sitemap, sitemapIndex } from "./pages/sitemap.ts";
import { staticPage } from "./pages/static-page.ts";
import { webManifest } from "./pages/web-manifest.ts";

/** Fetches the Markdown of a body by its file and hash: the same hash always gives the same text. */
export type TextOf = (body: Body) => string;

/** A page with its layout at hand. */
export interface RenderablePage {
  readonly kind: string;
  readonly url: Url;
  /** Names all that the page shows; its hash decides whether the page is rendered. */
  readonly from: () => Parts;
  readonly lineage: Lineage | undefined;
  readonly render: (text: TextOf) => string;
}

/** A kind of page. */
export interface PageKind {
  readonly name: string;
  readonly pages: (desk: Desk) => Iterable<RenderablePage>;
}

export const PAGE_KINDS: readonly PageKind[] = [
  kind("home", homePages, homePage),
  kind("article", articlePages, articlePage),
  kind("article-twin", articleTwinPages, articleTwin),
  kind("gone", gonePages, gonePage),
  kind("list", listPages, listPage),
  kind("document", documentPages, documentPage),
  kind("documents", documentsPages, documentsPage),
  kind("document-feed", documentFeedPages, documentFeed),
  kind("archive", archivePages, archivePage),
  kind("most-viewed", mostViewedPages, mostViewedPage),
  kind("search", searchPages, searchPage),
  kind("static-page", staticPages, staticPage),
  kind("design", designPages, designPage),
  kind("offline", offlinePages, offlinePage),
  kind("not-found", notFoundPages, notFoundPage),
  kind("fragment", fragmentPages, fragmentPage),
  kind("redirect", redirectPages, redirectPage),
  kind("feed", feedPages, feed),
  kind("sitemap", sitemapPages, sitemap),
  kind("sitemap-index", sitemapIndexPages, sitemapIndex),
  kind("news-sitemap", newsSitemapPages, newsSitemap),
  kind("robots", robotsPages, robots),
  kind("security-txt", securityTxtPages, securityTxt),
  kind("web-manifest", webManifestPages, webManifest),
  kind("open-search", openSearchPages, openSearch),
];

/** Every page of the site, in an order that the same content always gives. */
export function* allPages(desk: Desk): Generator<RenderablePage> {
  for (const { pages } of PAGE_KINDS) yield* pages(desk);
}

function kind<Props extends object>(
  name: string,
  pages: (desk: Desk) => Iterable<Page<Props>>,
  layout: (props: Props, text: TextOf) => Html,
): PageKind {
  return {
    name,
    *pages(desk) {
      for (const { url, from, lineage, props } of pages(desk)) {
        const parts = typeof from === "function" ? from : () => from;
        yield {
          kind: name,
          url,
          from: parts,
          lineage,
          render: (text) => layout(props(), text).toString(),
        };
      }
    },
  };
}
