// The page of an official document, and the register of all of them.
import type { Article } from "../model/article.ts";
import type { Portal } from "../model/portal.ts";
import type { Desk } from "./desk.ts";
import type { Page } from "./page.ts";
import { paginate } from "./paginate.ts";
import type { DocumentStatus } from "../model/official-document.ts";
import type { Url } from "../model/urls.ts";
import type { ArticleLine } from "./cards.ts";
import type { Frame, NamedLink, PageHead, Sidebars } from "./frame.ts";
import type { Pager } from "./list.ts";

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

export interface DocumentProps {
  readonly frame: Frame;
  readonly sidebars: Sidebars;
  readonly head: PageHead;
  readonly document: RegisteredDocument & {
    readonly signer?: string;
    readonly effectiveFrom?: string;
    readonly effectiveTo?: string;
    /** The official text on another site. */
    readonly source?: NamedLink;
    readonly replaces: readonly RegisteredDocument[];
    readonly replacedBy: readonly RegisteredDocument[];
    readonly amends: readonly RegisteredDocument[];
  };
  /** Articles that cite it, newest first, with the sentence that does. */
  readonly citing: readonly (ArticleLine & { readonly sentence?: string })[];
  readonly pager: Pager;
  /** Documents often cited together with it. */
  readonly alongside: readonly RegisteredDocument[];
}

export interface DocumentsProps {
  readonly frame: Frame;
  readonly sidebars: Sidebars;
  readonly head: PageHead;
  /** Every document with an entry or a citation, by date, newest first; undated ones last. */
  readonly documents: readonly (RegisteredDocument & { readonly citations: number })[];
  readonly pager: Pager;
}

const CITING = 30;
const ALONGSIDE = 6;
const REGISTER_NEWEST = 50;

/** The page of every document, with the articles that cite it. */
export function* documentPages(desk: Desk): Generator<Page<DocumentProps>> {
  const { portal, indexes, frame, sidebars } = desk;
  for (const [slug, document] of sorted(portal.documents)) {
    const articles = indexes.groups.byDocument.get(slug) ?? [];
    const known = (slugs: readonly string[]) => slugs.flatMap((one) => shownOf(one, desk) ?? []);
    const facts = {
      ...desk.document(document),
      ...(document.signer !== undefined && { signer: document.signer }),
      ...(document.effectiveFrom !== undefined && { effectiveFrom: document.effectiveFrom }),
      ...(document.effectiveTo !== undefined && { effectiveTo: document.effectiveTo }),
      ...(document.url !== undefined && {
        source: { name: new URL(document.url).host, url: document.url, external: true },
      }),
      replaces: known(document.replaces),
      replacedBy: known(document.replacedBy),
      amends: known(document.amends),
    };
    const name = desk.words.documentName(document.type, document.number);
    for (const { url, items, pager } of paginate(articles, portal.urls.document(slug), CITING, portal.urls)) {
      const first = pager.number === undefined;
      const head = {
        url,
        title: first ? name : desk.words.numbered(name, pager.number ?? 0),
        ...(document.title !== undefined && { description: document.title }),
        breadcrumb: [{ name: desk.words.documents, url: portal.urls.documents() }],
      };
      const sentences = first ? items.map((article) => sentenceOf(article, slug, portal)) : [];
      const alongside = first ? alongsideOf(slug, items, desk) : [];
      const citing = () => items.map((article, i) => ({ ...desk.line(article), ...sentences[i] }));
      const from = [frame, sidebars, head, facts, pager, items.map(desk.face), sentences, alongside];
      yield {
        url,
        from,
        props: () => ({ frame, sidebars, head, document: facts, citing: citing(), pager, alongside }),
      };
    }
  }
}

/** The register of documents: the newest by date of issue, and numbered pages of all. */
export function* documentsPages(desk: Desk): Generator<Page<DocumentsProps>> {
  const { portal, indexes, frame, sidebars, words } = desk;
  const byDate = [...portal.documents.values()].sort(
    (a, b) => compare(b.date ?? "", a.date ?? "") || compare(a.slug, b.slug),
  );
  for (const { url, items, pager } of paginate(
    byDate,
    portal.urls.documents(),
    REGISTER_NEWEST,
    portal.urls,
  )) {
    const title =
      pager.number === undefined ? words.documents : words.numbered(words.documents, pager.number);
    const head = { url, title, breadcrumb: [] };
    const counts = items.map(({ slug }) => indexes.groups.byDocument.get(slug)?.length ?? 0);
    const documents = () =>
      items.map((document, i) => ({ ...desk.document(document), citations: counts[i] ?? 0 }));
    const from = [frame, sidebars, head, pager, items.map(desk.document), counts];
    yield { url, from, props: () => ({ frame, sidebars, head, documents: documents(), pager }) };
  }
}

function shownOf(slug: string, { portal, document }: Desk): RegisteredDocument | undefined {
  const known = portal.documents.get(slug);
  return known && document(known);
}

function sentenceOf({ id }: Article, slug: string, { citations }: Portal): { sentence?: string } {
  const sentence = citations.get(id)?.find(({ document }) => document === slug)?.sentence;
  return sentence === undefined || sentence === "" ? {} : { sentence };
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
  return most.flatMap(([other]) => shownOf(other, desk) ?? []);
}

function sorted<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => compare(a, b));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
