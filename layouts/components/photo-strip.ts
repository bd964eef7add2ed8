// The photo strip: a row of cards that scrolls sideways, by touch and by keyboard.
import type { ArticleCard } from "../../portal/pages/cards.ts";
import { type Html, html } from "../html.ts";
import type { Strings } from "../strings.ts";
import { articleCard } from "./article-cards.ts";

export function photoStrip(photos: readonly ArticleCard[], strings: Strings): Html {
  return html`<section class="photos" aria-labelledby="qua-anh"><h2 id="qua-anh">${strings.photos}</h2><ul>${photos.map(
    (card) => articleCard(card, strings, { heading: 3, place: "card", summary: false }),
  )}</ul></section>`;
}
