// The page that a host shows for an address that does not exist.
import type { NotFoundProps } from "../../portal/pages/not-found.ts";
import { documentShell } from "../components/document-shell.ts";
import { namedLink } from "../components/link.ts";
import { searchForm } from "../components/search-form.ts";
import { type Html, html } from "../html.ts";
import { stringsOf } from "../strings.ts";

/** All its addresses are absolute paths, for it is shown at any depth. */
export function notFoundPage({ frame, head, sections }: NotFoundProps): Html {
  const strings = stringsOf(frame.language);
  const main = html`<header class="list-head"><h1>${strings.notFound}</h1><p class="sapo">${strings.notFoundExplained}</p></header>
${searchForm(frame, strings, "tim-lai")}
${
  sections.length > 0 &&
  html`<section class="year"><h2>${strings.footerSections}</h2><ul>${sections.map((link) => html`<li>${namedLink(link)}</li>`)}</ul></section>`
}`;
  return documentShell({ frame, head, strings, kind: "text", main });
}
