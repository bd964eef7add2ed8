// The page that stands where an article was withdrawn or has expired.
import type { Gone } from "../model/article.ts";
import type { ArticleLine } from "./cards.ts";
import type { Desk } from "./desk.ts";
import type { Frame, NamedLink, PageHead, Sidebars } from "./frame.ts";
import type { Page } from "./page.ts";

/** Title, when and why: the article's text and pictures are not shown any more. */
export interface GoneProps {
  readonly frame: Frame;
  readonly sidebars: Sidebars;
  readonly head: PageHead;
  readonly gone: Gone;
  readonly sectionPage: NamedLink;
  readonly older: readonly ArticleLine[];
}

const OLDER = 8;

/** The pages of articles that were withdrawn or have expired. */
export function* gonePages(desk: Desk): Generator<Page<GoneProps>> {
  const { portal, indexes, frame, sidebars } = desk;
  for (const article of portal.gone) {
    const { gone, title, section, hash } = article;
    if (gone === undefined) continue;
    const url = portal.urls.article(article);
    const older = indexes.olderInSection(article, OLDER);
    const head = { url, title, breadcrumb: desk.sectionPath(section), unlisted: true };
    const props = () => ({
      frame,
      sidebars,
      head,
      gone,
      sectionPage: desk.sectionLink(section),
      older: older.map(desk.line),
    });
    yield { url, from: [frame, sidebars, hash, head, older.map(desk.face)], props };
  }
}
