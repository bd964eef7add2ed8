// Shows on the search page what was found, and says it to screen readers.
import type { SearchAnswer } from "../../../portal/search/answer.ts";
import { type Page, resultLinks } from "./page-parts.ts";
import { element } from "./result-item.ts";
import { showLists } from "./result-lists.ts";
import { saySoon } from "./say.ts";
import { addressOf, type SearchState } from "./search-state.ts";
import { filled } from "./search-words.ts";

/** Empties the page. */
export function clear(page: Page): void {
  tell(page, "");
  page.notes.replaceChildren();
  page.results.replaceChildren();
  page.results.removeAttribute("aria-busy");
}

/** Shows an answer, the whole one or that of the newest shards; `more` shows so many further results. */
export function show(page: Page, answer: SearchAnswer, state: SearchState, more: () => Promise<void>): void {
  const { words, notes } = page;
  const total = answer.total.toLocaleString(document.documentElement.lang || "vi");
  const text = answer.complete
    ? answer.results.length === 0
      ? words.nothing
      : words.found
    : words.foundSoFar;
  tell(page, filled(text, { count: total, query: wordsFound(answer, state) }));
  notes.replaceChildren(...notesOn(page, answer, state));
  const unfinished = answer.complete && answer.total > answer.results.length;
  showLists(page, answer, unfinished ? moreButton(page, answer.results.length, more) : undefined);
}

/** What the results have: words that no article has are named in a note, and claimed of none. */
function wordsFound({ instead, missing, query, results }: SearchAnswer, state: SearchState): string {
  if (instead !== undefined) return instead;
  if (missing.length === 0 || results.length === 0) return state.text;
  const words = query.words.map((word) => query.text.slice(word.start, word.end));
  return words.filter((word) => !missing.includes(word)).join(" ");
}

/** Shows how the search stands, and says it to screen readers. */
export function tell(page: Page, text: string): void {
  page.status.textContent = text;
  saySoon(page.said, text);
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
  tell(page, page.words.failed);
  page.notes.replaceChildren(element("p", "search-note", [button]));
}
