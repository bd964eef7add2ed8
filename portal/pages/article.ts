// The page of an article.
import { isFormer } from "../indexes/former-agency.ts";
import { firstOlder } from "../indexes/older-articles.ts";
import type { RelatedArticle } from "../indexes/related-articles.ts";
import type { Article, ArticlePicture } from "../model/article.ts";
import type { Moment } from "../model/moment.ts";
import type { Section } from "../model/registers.ts";
import type { DocumentStatus } from "../model/official-document.ts";
import type { PortalSettings } from "../model/portal.ts";
import type { Url, Urls } from "../model/urls.ts";
import type { ArticleLine, ShownPicture } from "./cards.ts";
import type { Frame, NamedLink, PageHead, Sidebars } from "./frame.ts";
import { foreign } from "./desk.ts";
import type { Desk } from "./desk.ts";
import { feedbackForm } from "./feedback-form.ts";
import type { FeedbackForm } from "./feedback-form.ts";
import { mediaOf, type MediaBySource } from "./media.ts";
import type { Body, Page, Parts } from "./page.ts";
import { type Preview, previewOf, titlePictureOf } from "./preview.ts";
import { nameOf, reasonOf } from "./related.ts";
import type { RelatedCard } from "./related.ts";

/** All that an article's page shows. Nothing here comes from articles newer than it, but for the sidebars. */
export interface ArticleProps {
  readonly frame: Frame;
  readonly sidebars: Sidebars;
  readonly head: PageHead;
  readonly article: ShownArticle;
  /** "Có thể bạn quan tâm": older articles, each with the reason why it is offered. */
  readonly related: readonly RelatedCard[];
  /** The same article in other languages, and this one's own language. */
  readonly translations: readonly Translation[];
  readonly language: string;
  /** "Các tin khác": older articles of the same section. */
  readonly older: readonly ArticleLine[];
  /** Where "Các tin khác" continues. */
  readonly sectionPage: NamedLink;
  readonly feedback?: FeedbackForm;
}

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

/** The same article in another language. */
export interface Translation {
  readonly url: Url;
  readonly lang: string;
}

const RELATED = 5;
const OLDER = 8;

/**
 * The pages of all published articles, oldest first: a page shows only what its own article and older ones bring, but
 * for hand-picked related articles and translations.
 */
export function* articlePages(desk: Desk): Generator<Page<ArticleProps>> {
  const { portal, indexes } = desk;
  const shared = sharedOf(desk);
  for (let i = portal.articles.length - 1; i >= 0; i--) {
    const article = portal.articles[i];
    if (article === undefined) continue;
    // Looked up once, and only for pages that are planned or rendered here.
    let found: Neighbours | undefined;
    const neighbours = () => {
      found ??= {
        related: indexes.related(article, RELATED),
        older: indexes.olderInSection(article, OLDER),
      };
      return found;
    };
    yield {
      url: portal.urls.article(article),
      from: () => fromOf(article, neighbours(), desk, shared),
      lineage: {
        link: () => linkOf(article, desk, shared),
        beyond: article.related.length > 0 || portal.translations.has(article.id),
      },
      props: () => articleProps(article, neighbours(), desk, shared.feedback),
    };
  }
}

/** What all pages of articles are made from. */
interface Shared {
  readonly frame: Frame;
  readonly sidebars: Sidebars;
  readonly settings: PortalSettings;
  readonly feedback?: FeedbackForm;
  readonly sections: readonly Section[];
  readonly documentRules: string;
}

function sharedOf({ portal, frame, sidebars }: Desk): Shared {
  const { sections, settings, documentRules } = portal;
  const feedback = feedbackForm(portal);
  return Object.freeze({
    frame,
    sidebars,
    settings,
    ...(feedback && { feedback }),
    sections: [...sections.values()],
    documentRules,
  });
}

/**
 * What an article adds to the chain: its file, and all that its page shows from elsewhere. The documents that it
 * cites are not named: they follow from the texts of the chain and the rules that these are read by.
 */
function linkOf(article: Article, desk: Desk, shared: Shared): Parts {
  const { authors, agencies, topics, media } = desk.portal;
  const { id, hash, figures, agency } = article;
  const link: unknown[] = [shared, id, hash, desk.face(article)];
  for (const { file } of figures) link.push(media.get(file) ?? desk.pictures.get(file)?.hash);
  for (const author of article.authors) link.push(authors.get(author));
  for (const topic of article.topics) link.push(topics.get(topic));
  if (agency !== undefined) link.push(agencies.get(agency), formerAgency(article, desk));
  return link;
}

/** All that the page of an article is made from. */
function fromOf(
  article: Article,
  { related, older }: Neighbours,
  desk: Desk,
  { frame, sidebars, feedback, settings }: Shared,
): unknown[] {
  const from: unknown[] = [frame, sidebars, feedback, settings.twins, desk.sectionPath(article.section)];
  for (const other of older) from.push(desk.face(other));
  from.push("related");
  for (const { article: other, kinship } of related)
    from.push(desk.face(other), kinship.kind, nameOf(kinship, desk.portal));
  from.push("languages");
  for (const { url, lang } of translationsOf(article, desk)) from.push(url, lang);
  from.push(partsOf(article, desk));
  return from;
}

/** The older articles that an article's page offers. */
interface Neighbours {
  readonly related: readonly RelatedArticle[];
  readonly older: readonly Article[];
}

function articleProps(
  article: Article,
  { related, older }: Neighbours,
  desk: Desk,
  feedback: FeedbackForm | undefined,
): ArticleProps {
  const { portal, frame, sidebars } = desk;
  return {
    frame,
    sidebars,
    head: {
      url: portal.urls.article(article),
      title: article.title,
      ...(article.summary !== undefined && { description: article.summary }),
      breadcrumb: desk.sectionPath(article.section),
      ...(portal.settings.twins && { twins: twinsOf(portal.urls.article(article), portal.urls) }),
    },
    article: shownArticle(article, desk),
    translations: translationsOf(article, desk),
    language: article.lang ?? portal.settings.language,
    related: related.map(({ article: other, kinship }) => ({
      reason: reasonOf(kinship, desk),
      ...desk.card(other),
    })),
    older: older.map(desk.line),
    sectionPage: desk.sectionLink(article.section),
    ...(feedback && { feedback }),
  };
}

function formerAgency({ agency: id }: Article, { portal }: Desk): FormerAgency | undefined {
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

/** A new translation changes the pages of the others: the one case in which a newer article does. */
function translationsOf({ id }: Article, { portal }: Desk): Translation[] {
  const others = portal.translations.get(id) ?? [];
  return others.map((other) => ({
    url: portal.urls.article(other),
    lang: other.lang ?? portal.settings.language,
  }));
}

function twinsOf(page: Url, { twin }: Urls): NonNullable<PageHead["twins"]> {
  return { json: twin(page, "json"), md: twin(page, "md") };
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
