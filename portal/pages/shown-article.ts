// An article as its page, the feeds and its twins show it, and the names of all that this is made from.
import { isFormer } from "../indexes/former-agency.ts";
import { firstOlder } from "../indexes/older-articles.ts";
import type { Article, ArticlePicture } from "../model/article.ts";
import type { Moment } from "../model/moment.ts";
import type { DocumentStatus } from "../model/official-document.ts";
import type { Url } from "../model/urls.ts";
import type { ArticleLine, ShownPicture } from "./cards.ts";
import { foreign } from "./desk.ts";
import type { Desk } from "./desk.ts";
import type { NamedLink } from "./frame.ts";
import { mediaOf, type MediaBySource } from "./media.ts";
import type { Body, Parts } from "./page.ts";
import { type Preview, previewOf, titlePictureOf } from "./preview.ts";

/** The article itself. */
export interface ShownArticle {
  readonly title: string;
  readonly summary?: string;
  readonly date: Moment;
  readonly updated?: Moment;
  readonly section: NamedLink;
  readonly cover?: ShownPicture & { readonly caption?: string; readonly credit?: string };
  readonly body: Body;
  /** Pictures of the body by the path that the Markdown writes. */
  readonly figures: Readonly<Record<string, ShownPicture>>;
  /** Sound, film and PDF files of the body, likewise; absent where there are none. */
  readonly media?: MediaBySource;
  /** Cited documents in the order of the text. */
  readonly documents: readonly CitedDocument[];
  readonly authors: readonly (NamedLink & { readonly role?: string })[];
  readonly agency?: NamedLink;
  /** The agency, if it no longer exists. */
  readonly formerAgency?: FormerAgency;
  readonly topics: readonly NamedLink[];
  /** Its place in a series, counted from the first part. */
  readonly series?: { readonly topic: NamedLink; readonly part: number; readonly previous?: ArticleLine };
  readonly updates: readonly { readonly date: Moment; readonly note: string }[];
  readonly source?: { readonly name: string; readonly url?: string };
  readonly words: number;
  /** Tag of its language, where that is not the portal's. */
  readonly lang?: string;
  /** What stands for it elsewhere; without one, the portal's own picture does. */
  readonly preview?: Preview;
}

/** An official document as an article cites it. */
export interface CitedDocument {
  readonly url: Url;
  /** "05-NQ/TU". */
  readonly number: string;
  /** "Nghị quyết". */
  readonly type?: string;
  readonly issuer?: string;
  /** ISO date. */
  readonly date?: string;
  readonly title?: string;
  readonly status?: DocumentStatus;
  /** Where the body names it: ordinal of the text block with its offsets, for linking. */
  readonly places: readonly { readonly block: number; readonly start: number; readonly end: number }[];
}

/** An agency that no longer exists. */
export interface FormerAgency {
  readonly name: string;
  /** "2020–2025". */
  readonly term?: string;
  /** ISO date of its last day. */
  readonly to: string;
  readonly successor?: NamedLink;
}

/** An article as its page and the feeds show it. */
export function shownArticle(article: Article, desk: Desk): ShownArticle {
  const { urls, authors, agencies, topics } = desk.portal;
  const { summary, updated, cover, agency, source } = article;
  const shownCover = cover && desk.picture(cover);
  const former = formerAgency(article, desk);
  const agencyEntry = agency === undefined ? undefined : agencies.get(agency);
  const series = seriesOf(article, desk);
  const preview = previewOf(article, desk);
  return {
    title: article.title,
    ...(summary !== undefined && { summary }),
    date: article.date,
    ...(updated && { updated }),
    section: desk.sectionLink(article.section),
    ...(cover && shownCover && { cover: { ...shownCover, ...captionOf(cover) } }),
    body: { file: article.file, hash: article.hash },
    figures: figuresOf(article.figures, desk),
    ...mediaOf(article.figures, desk.portal, article.lang),
    documents: (desk.portal.citations.get(article.id) ?? []).flatMap(({ document, asKnown, places }) => {
      const known = asKnown ?? desk.portal.documents.get(document);
      return known === undefined ? [] : [{ places, ...desk.document(known) }];
    }),
    authors: article.authors.map((id) => {
      const author = authors.get(id);
      return {
        name: author?.name ?? id,
        url: urls.author(id),
        ...(author?.role !== undefined && { role: author.role }),
      };
    }),
    ...(agency !== undefined && { agency: { name: agencyEntry?.name ?? agency, url: urls.agency(agency) } }),
    ...(former && { formerAgency: former }),
    topics: article.topics.map((id) => ({ name: topics.get(id)?.name ?? id, url: urls.topic(id) })),
    ...(series && { series }),
    updates: article.updates,
    ...(source && { source }),
    words: article.words,
    ...foreign(article, desk.portal),
    ...(preview && { preview }),
  };
}

/** Names all that `shownArticle` is made from, its address and citing sentences included. */
export function partsOf(article: Article, desk: Desk): Parts {
  const made = madeParts.get(desk) ?? new Map<Article, Parts>();
  madeParts.set(desk, made);
  const known = made.get(article);
  if (known !== undefined) return known;
  const parts = Object.freeze(findParts(article, desk));
  made.set(article, parts);
  return parts;
}

/** Half a dozen pages and feeds name the parts of an article. */
const madeParts = new WeakMap<Desk, Map<Article, Parts>>();

function findParts(article: Article, desk: Desk): Parts {
  const { authors, agencies, topics, citations, documents } = desk.portal;
  const parts: unknown[] = [article.hash, desk.face(article), desk.sectionLink(article.section).name];
  for (const { file, alt } of article.figures)
    parts.push(desk.portal.media.get(file) ?? desk.picture({ file, alt }));
  for (const { document, asKnown, places } of citations.get(article.id) ?? []) {
    const known = asKnown ?? documents.get(document);
    parts.push(known && desk.document(known));
    for (const { block, start, end } of places) parts.push(block, start, end);
  }
  for (const id of article.authors) parts.push(authors.get(id));
  for (const id of article.topics) parts.push(topics.get(id));
  const series = seriesOf(article, desk);
  if (desk.portal.settings.socialPictures === "titles") parts.push(titlePictureOf(article, desk)?.url);
  parts.push(article.agency && agencies.get(article.agency), formerAgency(article, desk));
  parts.push(series?.part, series?.previous);
  return parts;
}

/** Pictures of a body by the path that its Markdown writes; those that could not be described are left out. */
export function figuresOf(figures: Article["figures"], desk: Desk): Record<string, ShownPicture> {
  return Object.fromEntries(
    figures.flatMap(({ src, file, alt }) => {
      const picture = desk.picture({ file, alt });
      return picture === undefined ? [] : [[src, picture]];
    }),
  );
}

function captionOf({ caption, credit }: ArticlePicture): { caption?: string; credit?: string } {
  return { ...(caption !== undefined && { caption }), ...(credit !== undefined && { credit }) };
}

/** The part's number counts older parts only, so that a new part leaves the earlier ones alone. */
function seriesOf(article: Article, { portal, indexes, line }: Desk): ShownArticle["series"] | undefined {
  const id = article.topics.find((topic) => portal.topics.get(topic)?.series === true);
  if (id === undefined) return undefined;
  const parts = indexes.groups.byTopic.get(id) ?? [];
  const older = firstOlder(parts, article);
  const previous = parts[older];
  return {
    topic: { name: portal.topics.get(id)?.name ?? id, url: portal.urls.topic(id) },
    part: parts.length - older + 1,
    ...(previous && { previous: line(previous) }),
  };
}

/** The agency of an article, if it no longer exists. */
export function formerAgency({ agency: id }: Article, { portal }: Desk): FormerAgency | undefined {
  const agency = id === undefined ? undefined : portal.agencies.get(id);
  if (agency?.to === undefined || !isFormer(agency, portal.now.iso.slice(0, 10))) return undefined;
  const { name, term, to } = agency;
  const successor = agency.successor === undefined ? undefined : portal.agencies.get(agency.successor);
  return {
    name,
    ...(term !== undefined && { term }),
    to,
    ...(successor && { successor: { name: successor.name, url: portal.urls.agency(successor.id) } }),
  };
}
