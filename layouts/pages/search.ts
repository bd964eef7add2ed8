// The search page: form, filters and a place for results, which the browser fills; without JavaScript, other ways.
import type { SearchProps } from "../../portal/pages/search.ts";
import { documentShell } from "../components/document-shell.ts";
import { namedLink } from "../components/link.ts";
import { searchFilters } from "../components/search-filters.ts";
import { type Html, html, trusted } from "../html.ts";
import { stringsOf } from "../strings.ts";

export function searchPage({ frame, head, sidebars, sections, help }: SearchProps): Html {
  const strings = stringsOf(frame.language);
  const words = strings.searchPage;
  const { search: script } = frame.assets.scripts;
  const { search: style } = frame.assets.styles;
  const ways = [
    { name: strings.latest, url: frame.latest },
    { name: strings.archive, url: frame.archive },
    { name: strings.documents, url: frame.documents },
    ...sections,
    ...(help ? [help] : []),
  ];
  const main = html`${style && html`<link rel="stylesheet" href="${style}">`}<header class="list-head"><h1>${strings.search}</h1><p class="sapo">${words.lead}</p></header>
<div class="search-area"><form class="search-area" role="search" action="${frame.search}" aria-label="${strings.search}" data-search="form">
<p class="search-line"><label class="visually-hidden" for="tim">${strings.searchFor}</label><input id="tim" name="q" type="search" maxlength="400" placeholder="${strings.searchPlaceholder}" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search"><button type="submit">${strings.search}</button></p>
${searchFilters(words)}
</form>
<p class="search-status" aria-hidden="true" data-search="status"></p>
<p class="visually-hidden" role="status" data-search="said"></p>
<div data-search="notes"></div>
<section aria-label="${words.results}" data-search="results" data-root="${frame.home}" data-data="${frame.search}du-lieu/"></section></div>
<script type="application/json" id="search-words">${trusted(scriptJson(words.live))}</script>
${script && html`<script type="module" src="${script}"></script>`}
<section class="year"><h2>${strings.footerSections}</h2><noscript><p>${words.withoutScript}</p></noscript><ul>${ways.map((link) => html`<li>${namedLink(link)}</li>`)}</ul></section>`;
  return documentShell({ frame, head, strings, kind: "text", main, sidebars });
}

/** JSON that cannot end its script element. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/</g, "\\u003c");
}
