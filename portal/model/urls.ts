// Makes every address of the site; no other file spells one.
import type { Article } from "./article.ts";
import type { CropName } from "./picture.ts";

declare const made: unique symbol;

/** A link target made here, with the base path in front: "/tin/2022/02/<slug>/". Safe in href and src. */
export type Url = string & { readonly [made]: true };

/** Feeds say the same in each of these; Atom is the one that every list has. */
export type FeedFormat = "atom" | "rss" | "json";

/** The address book of one portal; each function answers with the address of one thing. */
export interface Urls {
  /** "" or the path that the portal lives under, "/tin". */
  readonly base: string;
  /** Scheme and host, "https://example.vn". */
  readonly origin: string;
  home(): Url;
  article(article: Pick<Article, "id">): Url;
  section(id: string): Url;
  topic(id: string): Url;
  author(id: string): Url;
  agency(id: string): Url;
  document(slug: string): Url;
  documents(): Url;
  /** A file of a document. */
  documentFile(hash: string, name: string): Url;
  archive(year?: string, month?: string): Url;
  latest(): Url;
  mostViewed(): Url;
  search(): Url;
  design(): Url;
  /** The page for readers without a network, and the script that browsers keep pages with. */
  offline(): Url;
  serviceWorker(): Url;
  staticPage(slug: string): Url;
  notFound(): Url;
  /** Page `number` (from 1, the oldest) of the list at `list`. */
  listPage(list: Url, number: number): Url;
  /** The feed of the page at `of`. */
  feed(of: Url, format: FeedFormat): Url;
  /** The article at `page` as data or Markdown. */
  twin(page: Url, format: "json" | "md"): Url;
  fragment(name: "latest" | "most-viewed"): Url;
  sitemap(part?: string): Url;
  robots(): Url;
  securityTxt(): Url;
  webManifest(): Url;
  openSearch(): Url;
  /** A variant of a picture. */
  picture(hash: string, width: number, format: "avif" | "jpg"): Url;
  /** A picture in the shape of a preview. */
  crop(hash: string, name: CropName): Url;
  /** A picture that shows an article's title. */
  titlePicture(hash: string): Url;
  /** The font of titles. */
  font(hash: string, name: string): Url;
  /** A file of assets/, by the name it is served under. */
  asset(name: string): Url;
  /** An old address kept alive by `aliases`; starts with "/" and was checked when it was read. */
  alias(path: string): Url;
  /** The address as other sites see it. */
  absolute(url: Url): string;
  /** Where the page of an address is written, relative to the output folder. */
  file(url: Url): string;
}

/**
 * The address book of a portal at `address` (scheme, host and optional path: "https://example.vn/tin/").
 * @throws TypeError when `address` is no URL; portal.yaml's schema has checked it before.
 */
export function urlsOf(address: string): Urls {
  const { origin, pathname } = new URL(address);
  const base = pathname.replace(/\/+$/, "");
  const at = (path: string) => `${base}${path}` as Url;
  return {
    base,
    origin,
    home: () => at("/"),
    article: ({ id }) => at(`/${id}/`),
    section: (id) => at(`/chuyen-muc/${id}/`),
    topic: (id) => at(`/chu-de/${id}/`),
    author: (id) => at(`/tac-gia/${id}/`),
    agency: (id) => at(`/co-quan/${id}/`),
    document: (slug) => at(`/van-ban/${slug}/`),
    documents: () => at("/van-ban/"),
    documentFile: (hash, name) => at(`/tep/${hash}/${name.toLowerCase()}`),
    archive: (year, month) =>
      at(
        `/luu-tru/${[year, month]
          .filter(Boolean)
          .map((part) => `${part}/`)
          .join("")}`,
      ),
    latest: () => at("/moi-nhat/"),
    mostViewed: () => at("/xem-nhieu/"),
    search: () => at("/tim-kiem/"),
    design: () => at("/giao-dien/"),
    offline: () => at("/ngoai-tuyen/"),
    serviceWorker: () => at("/sw.js"),
    staticPage: (slug) => at(`/${slug}/`),
    notFound: () => at("/404.html"),
    listPage: (list, number) => `${list}trang/${number}/` as Url,
    feed: (of, format) => `${of}${FEED_FILES[format]}` as Url,
    twin: (page, format) => `${page}index.${format}` as Url,
    fragment: (name) => at(name === "latest" ? "/manh/moi-nhat.html" : "/manh/xem-nhieu.html"),
    sitemap: (part) => at(part === undefined ? "/sitemap.xml" : `/sitemap-${part}.xml`),
    robots: () => at("/robots.txt"),
    securityTxt: () => at("/.well-known/security.txt"),
    webManifest: () => at("/manifest.webmanifest"),
    openSearch: () => at("/opensearch.xml"),
    picture: (hash, width, format) => at(`/hinh/${hash}-${width}.${format}`),
    crop: (hash, name) => at(`/hinh/${hash}-${name}.jpg`),
    titlePicture: (hash) => at(`/hinh/${hash}-tieu-de.png`),
    font: (hash, name) => at(`/assets/${hash}-${name}`),
    asset: (name) => at(`/assets/${name}`),
    alias: (path) => at(path),
    absolute: (url) => origin + url,
    file: (url) => {
      const path = url.slice(base.length + 1);
      if (path === "" || path.endsWith("/")) return `${path}index.html`;
      return /\.[A-Za-z0-9]+$/.test(path) ? path : `${path}/index.html`;
    },
  };
}

const FEED_FILES: Readonly<Record<FeedFormat, string>> = {
  atom: "atom.xml",
  rss: "rss.xml",
  json: "feed.json",
};

/** Where the search's data lies below the portal's root. */
export const SEARCH_DATA = "tim-kiem/du-lieu/";

/** The beginning of other addresses below the portal's root: browser assets, pictures, fragments. */
export const FOLDERS = { assets: "assets/", pictures: "hinh/", fragments: "manh/" } as const;

/** First path parts that the portal itself uses: no static page may be named so. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set([
  "chuyen-muc",
  "chu-de",
  "tac-gia",
  "co-quan",
  "van-ban",
  "tep",
  "luu-tru",
  "moi-nhat",
  "xem-nhieu",
  "tim-kiem",
  "giao-dien",
  "ngoai-tuyen",
  "sw",
  "manh",
  "hinh",
  "assets",
  "trang",
  "404",
  "index",
  "sitemap",
  "robots",
  "manifest",
  "opensearch",
]);

/** Whether an address ("/moi-nhat/", "/sitemap.xml") belongs to a page or file that the portal itself makes. */
export function isReservedAddress(address: string): boolean {
  const [, first = ""] = /^\/([^/]*)/.exec(address) ?? [];
  const [name = ""] = first.split(".");
  return (
    first === ".well-known" ||
    RESERVED_NAMES.has(name) ||
    /^\/\d{4}\/\d{2}\/[^/]+\/index\.(?:json|md)$/.test(address) ||
    /^(?:atom\.xml|rss\.xml|feed\.json|_headers|_redirects|sitemap-.*\.xml)$/.test(first)
  );
}
