// The page of an official document: what is known of it, and the articles that cite it.
import type { Article } from "../model/article.ts";
import type {
  CitingSentence,
  DocumentRelation,
  DocumentStatus,
  OfficialDocument,
} from "../model/official-document.ts";
import type { Portal } from "../model/portal.ts";
import type { Url } from "../model/urls.ts";
import { partsOf } from "./shown-article.ts";
import type { ArticleLine } from "./cards.ts";
import type { Desk } from "./desk.ts";
import { allOf, documentFeeds, type PageFeeds } from "./feed.ts";
import type { Frame, NamedLink, PageHead, Sidebars } from "./frame.ts";
import type { Pager } from "./list.ts";
import type { Page } from "./page.ts";
import { paginate } from "./paginate.ts";

/** A document in a list. */
export interface RegisteredDocument {
  readonly url: Url;
  readonly number: string;
  readonly type?: string;
  readonly issuer?: string;
  /** ISO date. */
  readonly date?: string;
  readonly title?: string;
  readonly status?: DocumentStatus;
}

/** All that is known of one document. */
export interface DocumentFacts extends RegisteredDocument {
  readonly signer?: string;
  readonly effectiveFrom?: string;
  readonly effectiveTo?: string;
  /** The official text on another site. */
  readonly source?: NamedLink;
  readonly files: readonly ShownFile[];
  /** Topics that have a page. */
  readonly topics: readonly NamedLink[];
  /** What it replaces and amends, itself, and what replaced or amended it; from the oldest to the newest. */
  readonly timeline: readonly DocumentStep[];
}

/** A file of a document: one of the portal's own with its `bytes`, or one on another site. */
export interface ShownFile {
  readonly url: string;
  readonly name: string;
  readonly bytes?: number;
  /** As the editor writes it, "1,2 MB". */
  readonly size?: string;
  readonly pages?: number;
}

/** A document beside another; `document` has no address when the portal knows nothing but its number. */
export interface DocumentStep {
  readonly step: "replaces" | "amends" | "this" | "amendedBy" | "replacedBy";
  readonly document: Omit<RegisteredDocument, "url"> & { readonly url?: Url };
}

/** An article with the sentence that cites. */
export interface CitingArticle extends ArticleLine {
  readonly sentence?: CitingSentence;
}

export interface DocumentProps {
  readonly frame: Frame;
  readonly sidebars: Sidebars;
  readonly head: PageHead;
  readonly document: DocumentFacts;
  /** Articles that cite it, newest first, by the year in which they appeared. */
  readonly citing: readonly { readonly year: string; readonly articles: readonly CitingArticle[] }[];
  readonly pager: Pager;
  /** On the document's own page: how many articles cite it, and what is often cited with it. */
  readonly count?: number;
  readonly alongside: readonly RegisteredDocument[];
  /** Its feeds of citing articles. */
  readonly feeds: PageFeeds["otherFeeds"];
}

const CITING = 30;
const ALONGSIDE = 6;

/** The page of every document, with the articles that cite it. */
export function* documentPages(desk: Desk): Generator<Page<DocumentProps>> {
  const { portal, frame, sidebars } = desk;
  for (const [slug, known] of sorted(portal.documents)) {
    const articles = desk.indexes.groups.byDocument.get(slug) ?? [];
    const own = portal.urls.document(slug);
    const document = documentFacts(known, desk);
    const feeds = documentFeeds(own, portal);
    for (const { url, items, pager } of paginate(articles, own, CITING, portal.urls)) {
      const isFirst = pager.number === undefined;
      const alongside = () => (isFirst ? alongsideOf(slug, items, desk) : []);
      const about = () => [
        [frame, sidebars, known, document, feeds, pager, isFirst && articles.length],
        alongside(),
      ];
      yield {
        url,
        // The sentences are parts of the articles.
        from: () => [...about(), items.map((article) => partsOf(article, desk))],
        lineage: { newest: items[0] && portal.urls.article(items[0]), about },
        props: () => ({
          frame,
          sidebars,
          head: { ...headOf(known, url, pager, desk), ...feeds },
          document,
          pager,
          alongside: alongside(),
          feeds: allOf(feeds),
          ...(isFirst && { count: articles.length }),
          citing: citingByYear(items, slug, desk),
        }),
      };
    }
  }
}

/** All that pages and feeds show of a document. */
export function documentFacts(document: OfficialDocument, desk: Desk): DocumentFacts {
  const made = madeFacts.get(desk) ?? new Map<OfficialDocument, DocumentFacts>();
  madeFacts.set(desk, made);
  const known = made.get(document);
  if (known !== undefined) return known;
  const facts = Object.freeze(findFacts(document, desk));
  made.set(document, facts);
  return facts;
}

/** Three pages and feeds show the same facts. */
const madeFacts = new WeakMap<Desk, Map<OfficialDocument, DocumentFacts>>();

function findFacts(document: OfficialDocument, desk: Desk): DocumentFacts {
  const { signer, effectiveFrom, effectiveTo, url } = document;
  return {
    ...desk.document(document),
    ...(signer !== undefined && { signer }),
    ...(effectiveFrom !== undefined && { effectiveFrom }),
    ...(effectiveTo !== undefined && { effectiveTo }),
    ...(url !== undefined && { source: { name: new URL(url).host, url, external: true } }),
    files: shownFiles(document, desk),
    topics: topicLinks(document, desk),
    timeline: timelineOf(document, desk),
  };
}

/** The files of a document with their addresses. */
export function shownFiles({ files }: OfficialDocument, { portal }: Desk): ShownFile[] {
  return files.map((file) => {
    if ("url" in file) return { ...file, name: nameOf(file.url) };
    const { hash, name, ...facts } = file;
    return { url: portal.urls.documentFile(hash, name), name, ...facts };
  });
}

/** An article as lists of citing articles show it. */
export function citingArticle(article: Article, slug: string, desk: Desk): CitingArticle {
  const sentence = sentenceOf(article, slug, desk.portal);
  const { url, ...line } = desk.line(article);
  return { url, ...line, ...(sentence && { sentence }) };
}

/** The sentence that cites the document; none where only front matter names it. */
export function sentenceOf({ id }: Article, slug: string, { citations }: Portal): CitingSentence | undefined {
  return citations.get(id)?.find(({ document }) => document === slug)?.sentence;
}

/** Entries by key. */
export function sorted<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => compare(a, b));
}

function headOf(
  { type, number, title }: OfficialDocument,
  url: Url,
  pager: Pager,
  { words, portal }: Desk,
): PageHead {
  const name = words.documentName(type, number);
  const isFirst = pager.number === undefined;
  const register = { name: words.documents, url: portal.urls.documents() };
  return {
    url,
    title: pager.number === undefined ? name : words.numbered(name, pager.number),
    ...(title !== undefined && { description: title }),
    breadcrumb: isFirst || pager.newest === undefined ? [register] : [register, { name, url: pager.newest }],
  };
}

function citingByYear(articles: readonly Article[], slug: string, desk: Desk): DocumentProps["citing"] {
  const years = new Map<string, CitingArticle[]>();
  for (const article of articles) {
    const year = article.date.iso.slice(0, 4);
    const list = years.get(year) ?? [];
    list.push(citingArticle(article, slug, desk));
    years.set(year, list);
  }
  return [...years].map(([year, list]) => ({ year, articles: list }));
}

/** The name of a file on another site, or that of the site. */
function nameOf(address: string): string {
  const { pathname, host } = new URL(address);
  try {
    return decodeURIComponent(pathname.slice(pathname.lastIndexOf("/") + 1)) || host;
  } catch {
    return pathname.slice(pathname.lastIndexOf("/") + 1);
  }
}

function timelineOf(document: OfficialDocument, desk: Desk): DocumentStep[] {
  const steps = (step: DocumentStep["step"], relations: readonly DocumentRelation[]) =>
    relations.flatMap((relation): DocumentStep[] => {
      if (!("slug" in relation)) return [{ step, document: relation }];
      const known = desk.portal.documents.get(relation.slug);
      return known === undefined ? [] : [{ step, document: desk.document(known) }];
    });
  const before = [...steps("replaces", document.replaces), ...steps("amends", document.amends)];
  const after = [...steps("amendedBy", document.amendedBy), ...steps("replacedBy", document.replacedBy)];
  if (before.length + after.length === 0) return [];
  return [...before.sort(byDate), { step: "this", document: desk.document(document) }, ...after.sort(byDate)];
}

function byDate({ document: a }: DocumentStep, { document: b }: DocumentStep): number {
  return compare(a.date ?? "9999", b.date ?? "9999") || compare(a.number, b.number);
}

function topicLinks({ topics }: OfficialDocument, { portal, indexes }: Desk): NamedLink[] {
  return topics.flatMap((written) => {
    const id = topicId(written, portal);
    if (id === undefined || !indexes.groups.byTopic.has(id)) return [];
    return [{ name: portal.topics.get(id)?.name ?? written, url: portal.urls.topic(id) }];
  });
}

/** The id of a topic that the register names by its id or its name. */
function topicId(written: string, { topics }: Portal): string | undefined {
  return topics.has(written) ? written : [...topics.values()].find(({ name }) => name === written)?.id;
}

/** Documents that the newest citing articles cite most besides this one. */
function alongsideOf(slug: string, articles: readonly Article[], desk: Desk): RegisteredDocument[] {
  const counts = new Map<string, number>();
  for (const { id } of articles) {
    for (const { document } of desk.portal.citations.get(id) ?? []) {
      if (document !== slug) counts.set(document, (counts.get(document) ?? 0) + 1);
    }
  }
  const most = [...counts].sort(([a, m], [b, n]) => n - m || compare(a, b)).slice(0, ALONGSIDE);
  return most.flatMap(([other]) => {
    const known = desk.portal.documents.get(other);
    return known === undefined ? [] : [desk.document(known)];
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
