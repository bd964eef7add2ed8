// Shows on the search page what was found, and says it to screen readers.
import type { SearchAnswer } from "../../../portal/search/answer.ts";
import { type Page, resultLinks } from "./page-parts.ts";
import { element, resultItem } from "./result-list.ts";
import { addressOf, type SearchState } from "./search-state.ts";
import { filled } from "./search-words.ts";

/** Empties the page. */
export function clear(page: Page): void {
  page.status.textContent = "";
  page.notes.replaceChildren();
  page.results.replaceChildren();
  page.results.removeAttribute("aria-busy");
}

/** Shows an answer, the whole one or that of the newest shards; `more` shows so many further results. */
export function show(page: Page, answer: SearchAnswer, state: SearchState, more: () => Promise<void>): void {
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
    results.append(moreButton(page, answer.results.length, more));
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

function moreButton(page: Page, shown: number, more: () => Promise<void>): HTMLElement {
  const button = element("button", "more", [page.words.more]);
  button.type = "button";
  button.addEventListener("click", async () => {
    await more();
    resultLinks(page)[shown]?.focus();
  });
  return button;
}

/** Says that data did not come, and offers to try again. */
export function showFailure(page: Page, again: () => void): void {
  const button = element("button", "more", [page.words.retry]);
  button.type = "button";
  button.addEventListener("click", again);
  page.status.textContent = page.words.failed;
  page.notes.replaceChildren(element("p", "search-note", [button]));
}

function focusedResult(page: Page): string | undefined {
  const focused = document.activeElement;
  return focused instanceof HTMLAnchorElement && page.results.contains(focused) ? focused.href : undefined;
}
