// The page for readers without a network: it lists what their browser has kept.
import type { Desk } from "./desk.ts";
import type { Frame, PageHead } from "./frame.ts";
import type { Page } from "./page.ts";

export interface OfflineProps {
  readonly frame: Frame;
  readonly head: PageHead;
}

/** One page, where portal.yaml says `offline: true`; no page leads to it. */
export function* offlinePages({ portal, frame, words }: Desk): Generator<Page<OfflineProps>> {
  if (!portal.settings.offline) return;
  const url = portal.urls.offline();
  const props = { frame, head: { url, title: words.offline, breadcrumb: [], unlisted: true } };
  yield { url, from: [props], props: () => props };
}
