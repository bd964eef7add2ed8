// Feeds of one official document: who follows it learns of every new article that cites it.
import type { Article } from "../model/article.ts";
import type { Moment } from "../model/moment.ts";
import type { Url } from "../model/urls.ts";
import { partsOf, type ShownArticle } from "./article.ts";
import type { Desk } from "./desk.ts";
import { citingArticle, documentFacts, sorted } from "./document.ts";
import type { CitingArticle, DocumentFacts } from "./document.ts";
import { feedArticle } from "./feed.ts";
import type { Frame } from "./frame.ts";
import type { Page } from "./page.ts";

export interface DocumentFeedProps {
  readonly frame: Frame;
  /** Address of the feed itself, and of the document's page. */
  readonly self: Url;
  readonly page: Url;
  /** "Nghị quyết số 05-NQ/TU – Cổng thông tin". */
  readonly title: string;
  readonly document: DocumentFacts;
  /** The newest articles that cite it. */
  readonly entries: readonly CitingEntry[];
  readonly updated?: Moment;
}

/** Atom has the article's whole text; JSON, which programs read, the document's facts and the citing sentences. */
export interface CitingEntry extends CitingArticle {
  readonly article?: ShownArticle;
}

const ENTRIES = 20;

/** The feed of every document, in one format. */
export function* documentFeedPages(desk: Desk, format: "atom" | "json"): Generator<Page<DocumentFeedProps>> {
  const { portal, indexes, frame, words } = desk;
  const { urls, settings } = portal;
  for (const [slug, known] of sorted(portal.documents)) {
    const newest = (indexes.groups.byDocument.get(slug) ?? []).slice(0, ENTRIES);
    const page = urls.document(slug);
    const self = urls.feed(page, format);
    const title = `${words.documentName(known.type, known.number)} – ${settings.name}`;
    const updated = newest[0]?.date;
    const document = documentFacts(known, desk);
    const about = { frame, self, page, title, document, ...(updated && { updated }) };
    const entry = (article: Article) => ({
      ...citingArticle(article, slug, desk),
      ...(format === "atom" && { article: feedArticle(article, desk) }),
    });
    yield {
      url: self,
      from: () => [about, newest.map((article) => partsOf(article, desk))],
      props: () => ({ ...about, entries: newest.map(entry) }),
    };
  }
}
