// Articles on other pages: as cards with picture and summary, or as lines with a date.
import type { ArticleCard, ArticleLine } from "../../portal/pages/cards.ts";
import { type Html, html } from "../html.ts";
import type { Strings } from "../strings.ts";
import { shortDate } from "./date.ts";
import { langAttribute } from "./language.ts";
import { type PicturePlace, picture } from "./picture.ts";

export interface CardOptions {
  /** Level of the title among the page's headings. */
  readonly heading: 2 | 3;
  readonly place: PicturePlace;
  /** Shows the section above the title; left out where all cards share it. */
  readonly section?: boolean;
  readonly summary?: boolean;
  readonly first?: boolean;
  /** Small print below: why an article is offered. */
  readonly note?: string;
}

/** A line that may have a picture, a summary and a section. */
export type ShownCard = ArticleLine & Partial<Pick<ArticleCard, "picture" | "summary" | "section">>;

/** One card as a list item. The title's link covers the whole card; the picture adds nothing for listeners. */
export function articleCard(card: ShownCard, strings: Strings, options: CardOptions): Html {
  const { heading, place, section = false, summary = true, first = false, note } = options;
  const title = html`<a href="${card.url}"${langAttribute(card.lang)}>${card.title}</a>`;
  return html`<li class="card">${
    card.picture && picture(card.picture, { place, alt: "", first })
  }<div>${section && card.section && html`<p class="kicker">${card.section.name}</p>`}${
    heading === 2 ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`
  }${summary && card.summary && html`<p${langAttribute(card.lang)}>${card.summary}</p>`}<p class="meta">${shortDate(card.date, strings)}${
    note && html` <span>${note}</span>`
  }</p></div></li>`;
}

/** A list of titles with their dates, for sidebars and "Các tin khác". */
export function articleLines(lines: readonly ArticleLine[], strings: Strings): Html {
  return html`<ul class="lines">${lines.map((line) => articleLine(line, strings))}</ul>`;
}

/** The same, numbered: the first is the most read. */
export function rankedLines(lines: readonly ArticleLine[], strings: Strings): Html {
  return html`<ol class="lines ranked">${lines.map((line) => articleLine(line, strings))}</ol>`;
}

function articleLine({ url, title, date, lang }: ArticleLine, strings: Strings): Html {
  return html`<li><a href="${url}"${langAttribute(lang)}>${title}</a> ${shortDate(date, strings)}</li>`;
}
