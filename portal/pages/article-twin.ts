// The twins of an article: the same article as data and as Markdown, for programs that would rather not read HTML.
import type { Url } from "../model/urls.ts";
import { partsOf, type ShownArticle, shownArticle } from "./shown-article.ts";
import { agencyNamed, type Desk } from "./desk.ts";
import type { Page } from "./page.ts";

export interface ArticleTwinProps {
  readonly format: (typeof FORMATS)[number];
  readonly origin: string;
  /** The portal's base path, "" or "/tin". */
  readonly base: string;
  readonly publisher: string;
  readonly language: string;
  /** The article's page. */
  readonly page: Url;
  readonly article: ShownArticle;
}

/** The twins of all published articles, both of one after the other; none where portal.yaml says `twins: false`. */
export function* articleTwinPages(desk: Desk): Generator<Page<ArticleTwinProps>> {
  const { urls, settings, articles } = desk.portal;
  if (!settings.twins) return;
  const publisher = settings.agency === undefined ? settings.name : agencyNamed(desk.portal, settings.agency);
  const { origin, base } = urls;
  const about = Object.freeze({ origin, base, publisher, language: settings.language });
  for (const article of articles) {
    const page = urls.article(article);
    let named: readonly unknown[] | undefined;
    const parts = () => {
      named ??= Object.freeze([about, page, ...partsOf(article, desk)]);
      return named;
    };
    for (const format of FORMATS) {
      const props = () => ({ ...about, format, page, article: shownArticle(article, desk) });
      yield {
        url: urls.twin(page, format),
        from: () => [format, parts()],
        lineage: { newest: page, about: () => [about, format] },
        props,
      };
    }
  }
}

const FORMATS = ["json", "md"] as const;
