// Buttons that only a script can make work, so only a script shows them: at the head of an article and at its end.
import type { ShownArticle } from "../../portal/pages/shown-article.ts";
import type { Frame } from "../../portal/pages/frame.ts";
import { type Html, html } from "../html.ts";
import type { Strings } from "../strings.ts";
import { shortDateText } from "./date.ts";

/**
 * What a reader may want before reading. assets/scripts/page.ts removes `hidden`; "listen" stays hidden where the
 * browser has no voice for the language; where it cannot share, that button copies the address.
 */
export function readingTools(strings: Strings): Html {
  return html`<div class="tools" role="group" aria-label="${strings.tools}" data-tools hidden><button type="button" data-tool="smaller" aria-label="${strings.smaller}">A−</button><button type="button" data-tool="larger" aria-label="${strings.larger}">A+</button><button type="button" data-tool="share" data-done="${strings.linkCopied}">${strings.share}</button><button type="button" data-tool="listen" data-stop="${strings.stopListening}" hidden>${strings.listen}</button><span role="status"></span></div>`;
}

/** What a reader may want afterwards: link, citation, paper. */
export function passingOnTools(
  article: Pick<ShownArticle, "title" | "date" | "authors" | "agency">,
  url: string,
  frame: Frame,
  strings: Strings,
): Html {
  const { title, date, authors, agency } = article;
  const citation = strings.citation({
    authors: authors.map(({ name }) => name).join(", ") || (agency?.name ?? ""),
    title,
    portal: frame.portalName,
    year: date.iso.slice(0, 4),
    date: shortDateText(date.iso, strings),
    url,
  });
  return html`<div class="tools" role="group" aria-label="${strings.share}" data-tools hidden><button type="button" data-tool="copy" data-text="${url}" data-done="${strings.linkCopied}">${strings.copyLink}</button><button type="button" data-tool="copy" data-text="${citation}" data-accessed="${strings.accessed}" data-done="${strings.citationCopied}">${strings.cite}</button><button type="button" data-tool="print">${strings.print}</button><span role="status"></span></div>`;
}
