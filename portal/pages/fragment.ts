// The pieces of HTML that pages fetch: what moves with every publication.
import type { Desk } from "./desk.ts";
import type { Page } from "./page.ts";
import type { ArticleLine } from "./cards.ts";

export interface FragmentProps {
  readonly language: "vi" | "en";
  readonly name: "latest" | "most-viewed";
  readonly lines: readonly ArticleLine[];
}

/** The sidebars that move, where pages fetch them; baked sidebars need none. */
export function* fragmentPages({ portal, latest, mostViewed, line }: Desk): Generator<Page<FragmentProps>> {
  const { language, sidebars } = portal.settings;
  if (sidebars === "baked") return;
  yield { url: portal.urls.fragment("latest"), props: { language, name: "latest", lines: latest } };
  yield {
    url: portal.urls.fragment("most-viewed"),
    props: { language, name: "most-viewed", lines: mostViewed.map(line) },
  };
}
