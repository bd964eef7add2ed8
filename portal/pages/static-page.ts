// A page of content/pages/: about, contact, accessibility …
import { figuresOf } from "./shown-article.ts";
import type { Desk } from "./desk.ts";
import type { AccessibilityCheck } from "../model/accessibility.ts";
import type { Moment } from "../model/moment.ts";
import type { ShownPicture } from "./cards.ts";
import { mediaOf, type MediaBySource } from "./media.ts";
import type { Frame, PageHead, Sidebars } from "./frame.ts";
import type { Body, Page } from "./page.ts";

export interface StaticPageProps {
  readonly frame: Frame;
  readonly sidebars: Sidebars;
  readonly head: PageHead;
  readonly title: string;
  readonly summary?: string;
  readonly updated?: Moment;
  readonly body: Body;
  readonly figures: Readonly<Record<string, ShownPicture>>;
  readonly media?: MediaBySource;
  /** On the accessibility statement: the last check, where one is recorded. */
  readonly statement?: { readonly check?: AccessibilityCheck };
}

/** The pages of content/pages/. */
export function* staticPages(desk: Desk): Generator<Page<StaticPageProps>> {
  const { portal, frame, sidebars } = desk;
  const { accessibility: check } = portal;
  for (const { slug, file, hash, title, summary, updated, figures, statement } of portal.staticPages) {
    const url = portal.urls.staticPage(slug);
    const about = { ...(summary !== undefined && { description: summary }) };
    const props = {
      frame,
      sidebars,
      head: { url, title, ...about, breadcrumb: [] },
      title,
      ...(summary !== undefined && { summary }),
      ...(updated && { updated }),
      body: { file, hash },
      figures: figuresOf(figures, desk),
      ...mediaOf(figures, portal),
      ...(statement && { statement: check === undefined ? {} : { check } }),
    };
    yield { url, from: [props], props: () => props };
  }
}
