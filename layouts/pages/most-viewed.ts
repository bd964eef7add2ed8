// The page "Xem nhiều nhất".
import type { MostViewedProps } from "../../portal/pages/most-viewed.ts";
import { articleCard } from "../components/article-cards.ts";
import { documentShell } from "../components/document-shell.ts";
import { type Html, html } from "../html.ts";
import { stringsOf } from "../strings.ts";

export function mostViewedPage({ frame, head, sidebars, cards }: MostViewedProps): Html {
  const strings = stringsOf(frame.language);
  const main = html`<header class="list-head"><h1>${strings.mostViewed}</h1><p class="sapo">${strings.mostViewedIntroduction}</p></header>
${
  cards.length === 0
    ? html`<p>${strings.emptyList}</p>`
    : html`<ol class="rows ranked">${cards.map((card, i) =>
        articleCard(card, strings, { heading: 2, place: "thumbnail", section: true, first: i === 0 }),
      )}</ol>`
}`;
  return documentShell({ frame, head, strings, kind: "list", main, sidebars });
}
