// The fields that narrow and sort search results; the browser fills in their choices from the search data.
import { type Html, html } from "../html.ts";
import type { SearchPageWords } from "../strings/search-words.ts";

const FACETS = ["section", "year", "agency", "topic", "kind", "type"] as const;

/** Hidden until the search data are there; belongs inside the form of the search page. */
export function searchFilters(words: SearchPageWords): Html {
  return html`<div data-search="filters" hidden><details class="search-filters"><summary>${words.filters}</summary><div class="filter">${FACETS.map(
    (facet) =>
      html`<p data-filter="${facet}" hidden><label for="loc-${facet}">${words.facets[facet]}</label><select id="loc-${facet}" name="${facet}"><option value="">${words.any}</option></select></p>`,
  )}<p><label for="loc-sort">${words.sort}</label><select id="loc-sort" name="sort"><option value="relevance">${words.byRelevance}</option><option value="date">${words.byDate}</option></select></p></div></details></div>`;
}
