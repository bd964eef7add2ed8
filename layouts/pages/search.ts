// The search page; without JavaScript it shows other ways to an article.
import type { SearchProps } from "../../portal/pages/search.ts";
import { documentShell } from "../components/document-shell.ts";
import { namedLink } from "../components/link.ts";
import { searchForm } from "../components/search-form.ts";
import { type Html, html } from "../html.ts";
import { stringsOf } from "../strings.ts";

export function searchPage({ frame, head, sidebars, sections, help }: SearchProps): Html {
  const strings = stringsOf(frame.language);
  const ways = [
    { name: strings.latest, url: frame.latest },
    { name: strings.archive, url: frame.archive },
    { name: strings.documents, url: frame.documents },
    ...sections,
    ...(help ? [help] : []),
  ];
  const main = html`<header class="list-head"><h1>${strings.search}</h1></header>
${searchForm(frame, strings, "tim")}
<section class="year"><h2>${strings.footerSections}</h2><ul>${ways.map((link) => html`<li>${namedLink(link)}</li>`)}</ul></section>`;
  return documentShell({ frame, head, strings, kind: "text", main, sidebars });
}
