// "Có thể bạn quan tâm": older articles that belong beside this one, each with the reason.
import type { RelatedCard, RelatedReason } from "../../portal/pages/related.ts";
import { type Html, html } from "../html.ts";
import type { Strings } from "../strings.ts";
import { articleCard } from "./article-cards.ts";

/** Empty when nothing is related. */
export function relatedArticles(cards: readonly RelatedCard[], strings: Strings): Html {
  if (cards.length === 0) return html``;
  return html`<section class="related"><h2>${strings.related}</h2><ul class="duo">${cards.map((card) =>
    articleCard(card, strings, {
      heading: 3,
      place: "thumbnail",
      summary: false,
      note: reasonText(card.reason, strings),
    }),
  )}</ul></section>`;
}

function reasonText(reason: RelatedReason, strings: Strings): string {
  switch (reason.kind) {
    case "picked":
      return strings.reasonPicked;
    case "document":
      return strings.reasonDocument(reason.number);
    case "series":
      return strings.reasonSeries(reason.name);
    case "topic":
      return strings.reasonTopic(reason.name);
    case "section":
      return strings.reasonSection(reason.name);
  }
}
