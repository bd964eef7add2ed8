// The page that a host shows for an address that does not exist.
import type { Desk } from "./desk.ts";
import type { Frame, NamedLink, PageHead } from "./frame.ts";
import type { Page } from "./page.ts";

export interface NotFoundProps {
  readonly frame: Frame;
  readonly head: PageHead;
  readonly sections: readonly NamedLink[];
}

export function* notFoundPages({ portal, frame, words }: Desk): Generator<Page<NotFoundProps>> {
  const url = portal.urls.notFound();
  const head = { url, title: words.notFound, breadcrumb: [], unlisted: true };
  const props = { frame, head, sections: frame.sections };
  yield { url, from: [props], props: () => props };
}
