// Makes the search page search: results while typing, filters, deep links, and what screen readers are told.
import { openSearch, type SearchAnswer, type SearchEngine } from "../../../portal/search/engine.ts";
import { FACETS } from "../../../portal/search/tokens.ts";
import { element, resultItem } from "./result-list.ts";
import { fileReader, readManifest } from "./search-data.ts";
import { addressOf, type SearchState, showState, stateOfAddress, stateOfForm } from "./search-state.ts";
import { filled, searchWords, type SearchWords } from "./search-words.ts";

/** What the layout provides; see layouts/pages/search.ts. */
type Page = {
  readonly form: HTMLFormElement;
  readonly filters: HTMLElement;
  readonly status: HTMLElement;
  readonly notes: HTMLElement;
  readonly results: HTMLElement;
  readonly root: string;
  readonly data: string;
  readonly words: SearchWords;
};

const PAGE_OF_RESULTS = 10;
/** Results that lack a word of the query, before the reader asks for more. */
const CLOSE_MATCHES = 4;
const TYPING_PAUSE = 120;

/** Starts the search on a page that has its elements; does nothing on others. */
export function startSearchPage(): void {
  const page = pageElements();
  if (!page) return;
  const search = searcher(page);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const typed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => search(goTo(stateOfForm(page.form), "replace")), TYPING_PAUSE);
  };
  page.form.addEventListener("input", (event) =>
    event.target instanceof HTMLSelectElement ? undefined : typed(),
  );
  page.form.addEventListener("change", (event) => {
    if (event.target instanceof HTMLSelectElement) search(goTo(stateOfForm(page.form), "push"));
  });
  page.form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    search(goTo(stateOfForm(page.form), "push"));
  });
  page.form.addEventListener("focusin", () => search.prepare(), { once: true });
  addEventListener("popstate", () => {
    const state = stateOfAddress(location.search);
    showState(page.form, state);
    search(state);
  });
  listenToArrows(page);
  const state = stateOfAddress(location.search);
  showState(page.form, state);
  if (!isEmpty(state)) search(state);
}

function isEmpty(state: SearchState): boolean {
  return state.text.trim() === "" && Object.keys(state.facets).length === 0;
}

/** Typing replaces the address, a decision (Enter, a filter) adds one for the back button. */
function goTo(state: SearchState, how: "push" | "replace"): SearchState {
  const address = addressOf(state);
  if (address === location.search) return state;
  const url = location.pathname + address;
  if (how === "push") history.pushState(null, "", url);
  else history.replaceState(null, "", url);
  return state;
}

type Search = ((state: SearchState, limit?: number) => void) & { readonly prepare: () => void };

function searcher(page: Page): Search {
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
    const again = (more: number) => search(state, more);
    if (isEmpty(state)) {
      clear(page);
      return;
    }
    page.results.setAttribute("aria-busy", "true");
    if (page.results.childElementCount === 0) page.status.textContent = page.words.searching;
    try {
      const running = await opened();
      const request = {
        text: state.text,
        facets: state.facets,
        sort: state.sort,
        limit,
        ...closeMatches(limit),
      };
      const answer = await running.search(
        request,
        (early) => mine === turn && show(page, early, state, limit, again),
      );
      if (mine === turn) show(page, answer, state, limit, again);
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
  const engine = await openSearch(manifest, fileReader(page.data));
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

function clear(page: Page): void {
  page.status.textContent = "";
  page.notes.replaceChildren();
  page.results.replaceChildren();
  page.results.removeAttribute("aria-busy");
}

function show(
  page: Page,
  answer: SearchAnswer,
  state: SearchState,
  limit: number,
  again: (limit: number) => Promise<void>,
): void {
  const { words, results, notes, status } = page;
  const total = answer.total.toLocaleString(document.documentElement.lang || "vi");
  const text = answer.complete
    ? answer.results.length === 0
      ? words.nothing
      : words.found
    : words.foundSoFar;
  status.textContent = filled(text, { count: total, query: answer.instead ?? state.text });
  notes.replaceChildren(...notesOn(page, answer, state));
  const focused = focusedResult(page);
  results.replaceChildren(...lists(page, answer));
  if (focused !== undefined)
    resultLinks(page)
      .find((link) => link.href === focused)
      ?.focus();
  if (answer.complete && answer.total > answer.results.length) {
    results.append(moreButton(page, answer.results.length, () => again(limit + PAGE_OF_RESULTS)));
  }
}

/** Articles with every word, and after them under a heading of their own those that only come close. */
function lists(page: Page, { results, query }: SearchAnswer): HTMLElement[] {
  const last = results.findLastIndex((result) => !result.reasons.includes("some-words"));
  const list = (some: typeof results) =>
    element(
      "ol",
      "results",
      some.map((result) => resultItem(result, query, page.root)),
    );
  const close = results.slice(last + 1);
  const full = results.slice(0, last + 1);
  if (close.length === 0) return full.length === 0 ? [] : [list(full)];
  return [
    ...(full.length === 0 ? [] : [list(full)]),
    element("h2", "search-close", [page.words.weaker]),
    list(close),
  ];
}

/** What the reader should know of how the query was understood. */
function notesOn(page: Page, answer: SearchAnswer, state: SearchState): HTMLElement[] {
  const { words } = page;
  const notes: HTMLElement[] = [];
  const note = (text: string, ...more: Node[]) => notes.push(element("p", "search-note", [text, ...more]));
  if (!answer.complete) return notes;
  if (answer.instead !== undefined) note(filled(words.instead, { typed: state.text, meant: answer.instead }));
  if (answer.suggestion !== undefined) {
    const link = element("a", "", [answer.suggestion]);
    link.href = location.pathname + addressOf({ ...state, text: answer.suggestion });
    note(`${words.suggestion} `, link);
  }
  if (answer.missing.length > 0) note(filled(words.missing, { words: answer.missing.join(", ") }));
  if (answer.results.length === 0) note(words.nothingHint);
  return notes;
}

function moreButton(page: Page, shown: number, again: () => Promise<void>): HTMLElement {
  const button = element("button", "more", [page.words.more]);
  button.type = "button";
  button.addEventListener("click", async () => {
    await again();
    resultLinks(page)[shown]?.focus();
  });
  return button;
}

function showFailure(page: Page, again: () => void): void {
  const button = element("button", "more", [page.words.retry]);
  button.type = "button";
  button.addEventListener("click", again);
  page.status.textContent = page.words.failed;
  page.notes.replaceChildren(element("p", "search-note", [button]));
}

function resultLinks(page: Page): HTMLAnchorElement[] {
  return [...page.results.querySelectorAll<HTMLAnchorElement>("a.result-title")];
}

function focusedResult(page: Page): string | undefined {
  const focused = document.activeElement;
  return focused instanceof HTMLAnchorElement && page.results.contains(focused) ? focused.href : undefined;
}

/** Arrow keys lead from the field to the results and through them, Escape back to the field. */
function listenToArrows(page: Page): void {
  const field = page.form.elements.namedItem("q");
  addEventListener("keydown", (event) => {
    const links = resultLinks(page);
    const at = links.findIndex((link) => document.activeElement === link);
    const inField = document.activeElement === field;
    if (event.key === "Escape" && at >= 0 && field instanceof HTMLElement) field.focus();
    if ((event.key !== "ArrowDown" && event.key !== "ArrowUp") || (!inField && at < 0)) return;
    const next = event.key === "ArrowDown" ? links[at + 1] : at === 0 ? field : links[at - 1];
    if (!(next instanceof HTMLElement)) return;
    event.preventDefault();
    next.focus();
  });
}

function pageElements(): Page | undefined {
  const part = (name: string) => document.querySelector<HTMLElement>(`[data-search="${name}"]`);
  const form = document.querySelector<HTMLFormElement>('form[data-search="form"]');
  const [filters, status, notes, results] = [part("filters"), part("status"), part("notes"), part("results")];
  const { root, data } = results?.dataset ?? {};
  if (!form || !filters || !status || !notes || !results || !root || !data) return undefined;
  return { form, filters, status, notes, results, root, data, words: searchWords("search-words") };
}
