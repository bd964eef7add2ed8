// The part of a page's head that speaks to browsers, previews, search engines and feed readers.
import type { ShownArticle } from "../../portal/pages/shown-article.ts";
import type { Frame, PageHead } from "../../portal/pages/frame.ts";
import type { Preview } from "../../portal/pages/preview.ts";
import type { FeedFormat } from "../../portal/model/urls.ts";
import { html, type Html } from "../html.ts";
import { SPOKEN, stringsOf } from "../strings.ts";
import { absoluteUrl } from "./absolute.ts";
import { lines } from "./lines.ts";
import { oncePerFrame } from "./once-per-frame.ts";
import type { PageSubject } from "./page-subject.ts";
import { structuredData } from "./structured-data.ts";
import { timestampOf } from "./timestamp.ts";

/**
 * Title, description, canonical address, Open Graph, robots, feeds, search description, manifest, icons and
 * structured data. The page itself adds character set, viewport, policy, style sheet and scripts.
 */
export function headMetadata(frame: Frame, head: PageHead, subject: PageSubject = { kind: "page" }): Html {
  const title = head.title === frame.portalName ? head.title : `${head.title} – ${frame.portalName}`;
  const ownFeed = head.atom === frame.atom ? undefined : head.atom;
  return lines([
    html`<title>${title}</title>`,
    html`<meta name="description" content="${head.description ?? [title, frame.description].filter(Boolean).join(". ")}">`,
    html`<meta name="robots" content="${head.unlisted ? "noindex" : "max-image-preview:large"}">`,
    html`<link rel="canonical" href="${absoluteUrl(frame.origin, head.url)}">`,
    ...openGraph(frame, head, subject),
    ...languageLinks(frame, head, subject),
    ownFeed && feedLink(ownFeed, title),
    ...(head.otherFeeds ?? []).map(({ format, url }) => feedLink(url, title, format)),
    head.twins && html`<link rel="alternate" type="application/json" href="${head.twins.json}">`,
    head.twins && html`<link rel="alternate" type="text/markdown" href="${head.twins.md}">`,
    oncePerFrame(frame, "head", () => sameOnAllPages(frame)),
    structuredData(frame, head, subject),
  ]);
}

/** What every page of a build says. */
function sameOnAllPages(frame: Frame): Html {
  const svg = frame.assets.icons["favicon.svg"];
  const touch = frame.assets.icons["apple-touch-icon.png"];
  return lines([
    html`<meta name="generator" content="bantin">`,
    feedLink(frame.atom, frame.portalName),
    html`<link rel="search" type="application/opensearchdescription+xml" href="${frame.openSearch}" title="${frame.portalName}">`,
    html`<link rel="manifest" href="${frame.webManifest}">`,
    svg && html`<link rel="icon" type="image/svg+xml" sizes="any" href="${svg}">`,
    touch && html`<link rel="apple-touch-icon" href="${touch}">`,
    html`<meta name="theme-color" media="(prefers-color-scheme: light)" content="${frame.accent}">`,
    html`<meta name="theme-color" media="(prefers-color-scheme: dark)" content="${DARK_SURFACE}">`,
  ]);
}

/** The article in each of its languages, this page included: search engines want the whole group on every page. */
function languageLinks(frame: Frame, head: PageHead, subject: PageSubject): readonly Html[] {
  if (subject.kind !== "article" || subject.translations.length === 0) return [];
  const own = { url: head.url, lang: subject.language };
  return [own, ...subject.translations].map(
    ({ url, lang }) =>
      html`<link rel="alternate" hreflang="${lang}" href="${absoluteUrl(frame.origin, url)}">`,
  );
}

/** "en_US" where the interface speaks the language, else its tag as Open Graph writes it. */
function localeOf(language: string): string {
  return SPOKEN.includes(language) ? stringsOf(language).locale : language.replaceAll("-", "_");
}

function feedLink(url: string, title: string, format: FeedFormat = "atom"): Html {
  return html`<link rel="alternate" type="${FEED_TYPES[format]}" href="${url}" title="${title}">`;
}

const FEED_TYPES = {
  atom: "application/atom+xml",
  rss: "application/rss+xml",
  json: "application/feed+json",
} as const;

/** The page background in dark mode, as in assets/styles. */
const DARK_SURFACE = "#15181c";

function openGraph(frame: Frame, head: PageHead, subject: PageSubject): readonly Html[] {
  const preview = subject.kind === "article" ? subject.article.preview : undefined;
  const properties: readonly Property[] = [
    ["og:type", subject.kind === "article" ? "article" : "website"],
    ["og:title", head.title],
    ["og:description", head.description],
    ["og:url", absoluteUrl(frame.origin, head.url)],
    ["og:site_name", frame.portalName],
    ["og:locale", localeOf(subject.kind === "article" ? subject.language : frame.language)],
    ...(preview ? previewProperties(frame, preview) : portalProperties(frame)),
    ...(subject.kind === "article" ? articleProperties(frame, subject.article) : []),
  ];
  const tags = properties.flatMap(([property, content]) =>
    content === undefined ? [] : [html`<meta property="${property}" content="${content}">`],
  );
  return [...tags, html`<meta name="twitter:card" content="summary_large_image">`];
}

type Property = readonly [name: string, content: string | number | undefined];

function articleProperties(frame: Frame, article: ShownArticle): readonly Property[] {
  return [
    ["article:published_time", timestampOf(article.date)],
    ["article:modified_time", article.updated && timestampOf(article.updated)],
    ["article:section", article.section.name],
    ...article.authors.map((author): Property => ["article:author", absoluteUrl(frame.origin, author.url)]),
    ...article.topics.map((topic): Property => ["article:tag", topic.name]),
  ];
}

function previewProperties(frame: Frame, { alt, pictures: [first] }: Preview): readonly Property[] {
  if (first === undefined) return [];
  return [
    ["og:image", absoluteUrl(frame.origin, first.url)],
    ["og:image:width", first.width],
    ["og:image:height", first.height],
    ["og:image:alt", alt || undefined],
  ];
}

/** The portal's own picture, its mark in its colour. */
function portalProperties(frame: Frame): readonly Property[] {
  const picture = frame.assets.icons["social.png"];
  if (picture === undefined) return [];
  return [
    ["og:image", absoluteUrl(frame.origin, picture)],
    ["og:image:width", 1200],
    ["og:image:height", 630],
  ];
}
