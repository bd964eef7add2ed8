// The pieces of HTML that pages fetch: what moves with every publication.
import type { Desk } from "./desk.ts";
import type { Page } from "./page.ts";
import type { ArticleLine } from "./cards.ts";

export interface FragmentProps {
  readonly language: string;
  readonly name: "latest" | "most-viewed";
  readonly lines: readonly ArticleLine[];
}

/** The sidebars that move, where pages fetch them; baked sidebars need none. */
export function* fragmentPages({ portal, latest, mostViewed, line }: Desk): Generator<Page<FragmentProps>> {
  const { language, sidebars } = portal.settings;
  if (sidebars === "baked") return;
  const lists = [["latest", latest] as const, ["most-viewed", mostViewed.map(line)] as const];
  for (const [name, lines] of lists) {
    const props = { language, name, lines };
    yield { url: portal.urls.fragment(name), from: [props], props: () => props };
  }
}
