// The note on articles of an agency that no longer exists: when it did, and who took over.
import type { FormerAgency } from "../../portal/pages/shown-article.ts";
import { type Html, html } from "../html.ts";
import type { Strings } from "../strings.ts";
import { shortDateText } from "./date.ts";
import { namedLink } from "./link.ts";

/** Says in which term an article appeared, or until when its agency existed. */
export function formerAgencyNote({ name, term, to, successor }: FormerAgency, strings: Strings): Html {
  const said = strings.formerAgency(name, term, shortDateText(to, strings));
  return html`<aside class="note" aria-label="${strings.formerAgencyNote}"><p>${said}</p>${
    successor && html`<p>${strings.successor}: ${namedLink(successor)}</p>`
  }</aside>`;
}
