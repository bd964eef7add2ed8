// The page of the design system: every component with real text of the portal, for those who write and design.
import type { OfficialDocument } from "../model/official-document.ts";
import type { ArticleCard, ArticleLine } from "./cards.ts";
import type { Desk } from "./desk.ts";
import type { RegisteredDocument } from "./document.ts";
import type { Frame, PageHead } from "./frame.ts";
import type { Page } from "./page.ts";

export interface DesignProps {
  readonly frame: Frame;
  readonly head: PageHead;
  /** Newest articles with a picture. */
  readonly cards: readonly ArticleCard[];
  readonly lines: readonly ArticleLine[];
  readonly documents: readonly RegisteredDocument[];
}

const CARDS = 4;
const LINES = 5;
const DOCUMENTS = 3;
const LOOKED_THROUGH = 100;

/** One page, where portal.yaml says `designPage: true`; search engines are kept off, and no page leads to it. */
export function* designPages(desk: Desk): Generator<Page<DesignProps>> {
  const { portal, frame, words, latest } = desk;
  if (!portal.settings.designPage) return;
  const url = portal.urls.design();
  const cards = portal.articles
    .slice(0, LOOKED_THROUGH)
    .map(desk.card)
    .filter(({ picture }) => picture !== undefined);
  const props = {
    frame,
    head: { url, title: words.design, breadcrumb: [], unlisted: true },
    cards: cards.slice(0, CARDS),
    lines: latest.slice(0, LINES),
    documents: firstOf(portal.documents.values(), DOCUMENTS).map(desk.document),
  };
  yield { url, from: [props], props: () => props };
}

function firstOf(documents: Iterable<OfficialDocument>, most: number): OfficialDocument[] {
  const first: OfficialDocument[] = [];
  for (const document of documents) {
    if (first.length === most) break;
    first.push(document);
  }
  return first;
}
