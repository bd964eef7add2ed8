// Where an article stands in its series.
import type { ShownArticle } from "../../portal/pages/shown-article.ts";
import { type Html, html } from "../html.ts";
import type { Strings } from "../strings.ts";
import { langAttribute } from "./language.ts";
import { namedLink } from "./link.ts";

/** The series, the number of this part, and the way to the part before it. */
export function seriesNote(
  { topic, part, previous }: NonNullable<ShownArticle["series"]>,
  strings: Strings,
): Html {
  return html`<aside class="note" aria-label="${strings.series}"><p><b>${strings.series}</b> ${namedLink(topic)} · ${strings.part(part)}</p>${
    previous &&
    html`<p>${strings.previousPart} <a href="${previous.url}"${langAttribute(previous.lang)}>${previous.title}</a></p>`
  }</aside>`;
}
