// The register: all official documents that the portal knows, newest first.
import type { OfficialDocument } from "../model/official-document.ts";
import type { Desk } from "./desk.ts";
import { shownFiles } from "./document.ts";
import type { RegisteredDocument, ShownFile } from "./document.ts";
import type { Frame, PageHead, Sidebars } from "./frame.ts";
import type { Pager } from "./list.ts";
import type { Page } from "./page.ts";
import { paginate } from "./paginate.ts";

/** A document of the register, with how many articles cite it. */
export interface RegisterLine extends RegisteredDocument {
  readonly citations: number;
  /** Names of its topics. */
  readonly topics: readonly string[];
  readonly files: readonly ShownFile[];
}

export interface DocumentsProps {
  readonly frame: Frame;
  readonly sidebars: Sidebars;
  readonly head: PageHead;
  /** By year of issue, newest first; documents without a date come last, under no year. */
  readonly years: readonly { readonly year?: string; readonly documents: readonly RegisterLine[] }[];
  readonly pager: Pager;
}

/** So many documents stand on the register's own page: as a list of text they weigh little. */
const NEWEST = 200;

/** The register's own page with the newest documents, and numbered pages of all where there are more. */
export function* documentsPages(desk: Desk): Generator<Page<DocumentsProps>> {
  const { portal, indexes, frame, sidebars, words } = desk;
  const newestFirst = [...portal.documents.values()].sort(
    (a, b) => compare(b.date ?? "", a.date ?? "") || compare(a.slug, b.slug),
  );
  const own = portal.urls.documents();
  for (const { url, items, pager } of paginate(newestFirst, own, NEWEST, portal.urls)) {
    const { number } = pager;
    const head = {
      url,
      title: number === undefined ? words.documents : words.numbered(words.documents, number),
      breadcrumb: number === undefined ? [] : [{ name: words.documents, url: own }],
    };
    const counts = items.map(({ slug }) => indexes.groups.byDocument.get(slug)?.length ?? 0);
    const topics = items.map((document) => topicNames(document, desk));
    const files = items.map((document) => shownFiles(document, desk));
    const more = (i: number) => ({
      citations: counts[i] ?? 0,
      topics: topics[i] ?? [],
      files: files[i] ?? [],
    });
    const years = () => byYear(items, more, desk);
    const from = [frame, sidebars, head, pager, items.map(desk.document), counts, topics, files];
    yield { url, from, props: () => ({ frame, sidebars, head, pager, years: years() }) };
  }
}

function byYear(
  documents: readonly OfficialDocument[],
  more: (i: number) => Pick<RegisterLine, "citations" | "topics" | "files">,
  desk: Desk,
): DocumentsProps["years"] {
  const years = new Map<string, RegisterLine[]>();
  for (const [i, document] of documents.entries()) {
    const year = document.date?.slice(0, 4) ?? "";
    const list = years.get(year) ?? [];
    list.push({ ...desk.document(document), ...more(i) });
    years.set(year, list);
  }
  return [...years].map(([year, list]) => ({ ...(year !== "" && { year }), documents: list }));
}

function topicNames({ topics }: OfficialDocument, { portal }: Desk): string[] {
  return topics.map((written) => portal.topics.get(written)?.name ?? written);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
