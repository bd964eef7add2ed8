// The search page.
import type { Desk } from "./desk.ts";
import type { Page } from "./page.ts";
import type { Frame, NamedLink, PageHead, Sidebars } from "./frame.ts";

export interface SearchProps {
  readonly frame: Frame;
  readonly sidebars: Sidebars;
  readonly head: PageHead;
  /** Ways to find something without JavaScript. */
  readonly sections: readonly NamedLink[];
  readonly help?: NamedLink;
}

/** The search page; it is not found by searching. */
export function* searchPages(desk: Desk): Generator<Page<SearchProps>> {
  const { portal, frame, sidebars, words } = desk;
  const url = portal.urls.search();
  const help = portal.staticPages.find(({ slug }) => slug === SEARCH_HELP);
  const head = { url, title: words.search, breadcrumb: [], unlisted: true };
  const helpLink = help && { help: { name: help.title, url: portal.urls.staticPage(help.slug) } };
  const props = { frame, sidebars, head, sections: frame.sections, ...helpLink };
  yield { url, from: [props], props: () => props };
}

/** The static page that explains searching, if the portal has it. */
const SEARCH_HELP = "huong-dan-tim-kiem";
