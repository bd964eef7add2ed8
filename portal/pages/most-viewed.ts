// The page "Xem nhiều nhất".
import { mostViewed } from "../indexes/most-viewed.ts";
import type { Desk } from "./desk.ts";
import type { Page } from "./page.ts";
import type { ArticleCard } from "./cards.ts";
import type { Frame, PageHead, Sidebars } from "./frame.ts";

export interface MostViewedProps {
  readonly frame: Frame;
  readonly sidebars: Sidebars;
  readonly head: PageHead;
  readonly cards: readonly ArticleCard[];
}

/** The page "Xem nhiều nhất": the sidebar's articles, as cards. */
export function* mostViewedPages(desk: Desk): Generator<Page<MostViewedProps>> {
  const { portal, frame, sidebars, words } = desk;
  const url = portal.urls.mostViewed();
  const cards = mostViewed(portal, SHOWN).map(desk.card);
  const props = { frame, sidebars, head: { url, title: words.mostViewed, breadcrumb: [] }, cards };
  yield { url, from: [props], props: () => props };
}

const SHOWN = 20;
