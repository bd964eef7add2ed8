// Feeds of one official document: who follows it learns of every new article that cites it.
import type { Article } from "../model/article.ts";
import { partsOf } from "./shown-article.ts";
import type { Desk } from "./desk.ts";
import { documentFacts, sentenceOf, sorted } from "./document.ts";
import type { DocumentFacts } from "./document.ts";
import { allOf, documentFeeds, FEED_ENTRIES, feedArticle, type FeedProps, once } from "./feed.ts";
import type { Page } from "./page.ts";

/** The newest articles that cite a document, each with the citing sentence as its summary. */
export interface DocumentFeedProps extends FeedProps {
  readonly document: DocumentFacts;
}

/** The feeds of every document, its formats one after the other. */
export function* documentFeedPages(desk: Desk): Generator<Page<DocumentFeedProps>> {
  const { portal, indexes, frame, words } = desk;
  const { urls, settings } = portal;
  for (const [slug, known] of sorted(portal.documents)) {
    const newest = (indexes.groups.byDocument.get(slug) ?? []).slice(0, FEED_ENTRIES);
    const page = urls.document(slug);
    const title = `${words.documentName(known.type, known.number)} – ${settings.name}`;
    const updated = newest[0]?.date;
    const document = documentFacts(known, desk);
    const parts = once(() => Object.freeze(newest.map((article) => partsOf(article, desk))));
    const entry = (article: Article) => {
      const sentence = sentenceOf(article, slug, portal);
      const summary = sentence && sentence.before + sentence.cited + sentence.after;
      const url = urls.article(article);
      return { url, article: feedArticle(article, desk), ...(summary !== undefined && { summary }) };
    };
    const entries = once(() => newest.map(entry));
    const facts = { frame, page, title, document, ...(updated && { updated }) };
    const about = { ...facts, ...(document.title !== undefined && { description: document.title }) };
    for (const { format, url: self } of allOf(documentFeeds(page, portal))) {
      const props = () => ({ ...about, format, self, entries: entries() });
      const lineage = { newest: newest[0] && urls.article(newest[0]), about: () => [about, format] };
      yield { url: self, from: () => [about, format, parts()], lineage, props };
    }
  }
}
