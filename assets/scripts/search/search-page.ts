// Makes the search page search: results while typing, filters, deep links and the back button.
import { listenToArrows } from "./arrow-keys.ts";
import { pageElements } from "./page-parts.ts";
import {
  addressOf,
  isEmpty,
  type SearchState,
  showState,
  stateOfAddress,
  stateOfForm,
} from "./search-state.ts";
import { searcher } from "./searcher.ts";

/** Keyboards that compose letters send several changes for one key; they come within so many milliseconds. */
const TYPING_PAUSE = 10;
/** Nobody looks for a single letter who types on, and it would be found in a dozen files. */
const LETTER_PAUSE = 400;

/** Starts the search on a page that has its elements; does nothing on others. */
export function startSearchPage(): void {
  const page = pageElements();
  if (!page) return;
  const search = searcher(page);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const typed = (): void => {
    clearTimeout(timer);
    const state = stateOfForm(page.form);
    const pause = [...state.text.trim()].length === 1 ? LETTER_PAUSE : TYPING_PAUSE;
    timer = setTimeout(() => {
      search(state);
      // Browsers take their time for that, and the search waits for files now.
      timer = setTimeout(() => goTo(state, "replace"));
    }, pause);
  };
  const decided = (): void => {
    clearTimeout(timer);
    search(goTo(stateOfForm(page.form), "push"));
  };
  page.form.addEventListener("input", (event) =>
    event.target instanceof HTMLSelectElement ? undefined : typed(),
  );
  page.form.addEventListener("change", (event) => {
    if (event.target instanceof HTMLSelectElement) decided();
  });
  page.form.addEventListener("submit", (event) => {
    event.preventDefault();
    decided();
  });
  page.form.addEventListener("focusin", () => search.prepare(), { once: true });
  addEventListener("popstate", () => {
    clearTimeout(timer);
    const state = stateOfAddress(location.search);
    showState(page.form, state);
    search(state);
  });
  listenToArrows(page);
  const state = stateOfAddress(location.search);
  showState(page.form, state);
  if (!isEmpty(state)) search(state);
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
