// Finds the parts of the search page that its layout provides.
import { searchWords, type SearchWords } from "./search-words.ts";

/** What the layout provides; see layouts/pages/search.ts. */
export type Page = {
  readonly form: HTMLFormElement;
  readonly filters: HTMLElement;
  readonly status: HTMLElement;
  /** The same for screen readers, a little later. */
  readonly said: HTMLElement;
  readonly notes: HTMLElement;
  readonly results: HTMLElement;
  readonly root: string;
  readonly data: string;
  readonly words: SearchWords;
};

/** The parts of this page, or undefined where it is no search page. */
export function pageElements(): Page | undefined {
  const part = (name: string) => document.querySelector<HTMLElement>(`[data-search="${name}"]`);
  const form = document.querySelector<HTMLFormElement>('form[data-search="form"]');
  const [filters, status, said] = [part("filters"), part("status"), part("said")];
  const [notes, results] = [part("notes"), part("results")];
  const { root, data } = results?.dataset ?? {};
  if (!form || !filters || !status || !said || !notes || !results || !root || !data) return undefined;
  return { form, filters, status, said, notes, results, root, data, words: searchWords("search-words") };
}

/** The links of the results that are shown, in order. */
export function resultLinks(page: Page): HTMLAnchorElement[] {
  return [...page.results.querySelectorAll<HTMLAnchorElement>("a.result-title")];
}
