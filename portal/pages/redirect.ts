// An address that only leads to another one.
import type { Desk } from "./desk.ts";
import type { Page } from "./page.ts";
import type { Url } from "../model/urls.ts";

export interface RedirectProps {
  readonly language: string;
  readonly to: Url;
  readonly canonical: string;
  readonly title: string;
}

/** The old addresses that articles keep alive. */
export function* redirectPages({ portal }: Desk): Generator<Page<RedirectProps>> {
  const { urls, settings } = portal;
  for (const article of [...portal.articles, ...portal.gone]) {
    const to = urls.article(article);
    for (const alias of article.aliases) {
      const props = { language: settings.language, to, canonical: urls.absolute(to), title: article.title };
      yield { url: urls.alias(alias), from: [props], props: () => props };
    }
  }
}
