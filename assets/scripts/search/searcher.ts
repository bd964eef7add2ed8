// Runs the search of the search page: opens the engine once, lets the last question win, and tells failures.
import { openSearch, type SearchEngine } from "../../../portal/search/engine.ts";
import type { SearchAnswer } from "../../../portal/search/answer.ts";
import { FACETS } from "../../../portal/search/tokens.ts";
import type { Page } from "./page-parts.ts";
import { fileReader, readManifest } from "./search-data.ts";
import { isEmpty, type SearchState, showState, stateOfAddress, stateOfForm } from "./search-state.ts";
import { clear, show, showFailure, tell } from "./show-results.ts";

const PAGE_OF_RESULTS = 10;
/** Results that lack a word of the query, before the reader asks for more. */
const CLOSE_MATCHES = 4;
/** Results that stand there do not give way to those of the newest shards alone where all come within so many ms. */
const PATIENCE = 200;

/** Searches and shows what it finds; a later call overtakes an earlier one. `prepare` loads what every search needs. */
export type Search = ((state: SearchState, limit?: number) => void) & { readonly prepare: () => void };

/** The search of a page; it loads nothing before it is called. */
export function searcher(page: Page): Search {
  let engine: Promise<SearchEngine> | undefined;
  let turn = 0;
  const opened = (): Promise<SearchEngine> => {
    engine ??= openEngine(page).catch((error) => {
      engine = undefined;
      throw error;
    });
    return engine;
  };
  const search = async (state: SearchState, limit: number): Promise<void> => {
    const mine = ++turn;
    const more = () => search(state, limit + PAGE_OF_RESULTS);
    if (isEmpty(state)) {
      clear(page);
      return;
    }
    page.results.setAttribute("aria-busy", "true");
    if (page.results.childElementCount === 0) tell(page, page.words.searching);
    try {
      const running = await opened();
      const request = {
        text: state.text,
        facets: state.facets,
        sort: state.sort,
        limit,
        ...closeMatches(limit),
      };
      const early = (answer: SearchAnswer) => mine === turn && show(page, answer, state, more);
      const patience = page.results.childElementCount > 0 ? PATIENCE : 0;
      // Whoever asks for more has results that must not go meanwhile.
      const answer = await running.search(
        request,
        limit === PAGE_OF_RESULTS ? { tell: early, patience } : undefined,
      );
      if (mine === turn) show(page, answer, state, more);
    } catch {
      if (mine === turn) showFailure(page, () => search(state, limit));
    } finally {
      if (mine === turn) page.results.removeAttribute("aria-busy");
    }
  };
  const start = (state: SearchState, limit = PAGE_OF_RESULTS): void => void search(state, limit);
  return Object.assign(start, { prepare: () => void opened().catch(() => undefined) });
}

/** On the first page few; whoever asks for more gets them all. */
function closeMatches(limit: number): { readonly close?: number } {
  return limit === PAGE_OF_RESULTS ? { close: CLOSE_MATCHES } : {};
}

async function openEngine(page: Page): Promise<SearchEngine> {
  const manifest = await readManifest(page.data);
  const engine = openSearch(manifest, fileReader(page.data));
  for (const facet of FACETS) fillChoices(page, facet, manifest.facets[facet]);
  page.filters.hidden = false;
  showState(page.form, { ...stateOfAddress(location.search), text: stateOfForm(page.form).text });
  return engine;
}

/** A filter with fewer than two values would filter nothing. */
function fillChoices(page: Page, facet: string, values: readonly string[]): void {
  const select = page.form.elements.namedItem(facet);
  if (!(select instanceof HTMLSelectElement)) return;
  const place = select.closest<HTMLElement>("[data-filter]");
  if (place) place.hidden = values.length < 2;
  const [all] = select.options;
  select.replaceChildren(...(all ? [all] : []), ...values.map((value) => new Option(value, value)));
}
