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
    if (article.gone === undefined) continue;
    const url = portal.urls.article(article);
    yield {
      url,
      props: {
        frame,
        sidebars,
        head: { url, title: article.title, breadcrumb: desk.sectionPath(article.section), unlisted: true },
        gone: article.gone,
        sectionPage: desk.sectionLink(article.section),
        older: indexes.olderInSection(article, OLDER).map(desk.line),
      },
    };
  }
}
