// Keeps what is searched for in the page's address and in its form, each made from the other.
import { FACETS, type Facet } from "../../../portal/search/tokens.ts";

/** What the reader searches for. */
export type SearchState = {
  readonly text: string;
  readonly facets: Readonly<Partial<Record<Facet, string>>>;
  readonly sort: "relevance" | "date";
};

/** What is longer is cut, as the field cuts it: servers refuse addresses of tens of thousands of characters. */
const LONGEST = 400;

/** Reads the state from an address's query string; unknown parameters are ignored. */
export function stateOfAddress(search: string): SearchState {
  return stateOf(new URLSearchParams(search));
}

/** Reads the state from the form. */
export function stateOfForm(form: HTMLFormElement): SearchState {
  const data = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") data.append(name, value);
  return stateOf(data);
}

/** The address of a state, below the page's own: "?q=…", or "" for an empty one. */
export function addressOf(state: SearchState): string {
  const data = new URLSearchParams();
  if (state.text !== "") data.set("q", state.text);
  for (const facet of FACETS) {
    const value = state.facets[facet];
    if (value !== undefined) data.set(facet, value);
  }
  if (state.sort === "date") data.set("sort", "date");
  const text = data.toString();
  return text === "" ? "" : `?${text}`;
}

/** True when a state asks for nothing. */
export function isEmpty({ text, facets }: SearchState): boolean {
  return text.trim() === "" && Object.keys(facets).length === 0;
}

/** Shows a state in the form. */
export function showState(form: HTMLFormElement, state: SearchState): void {
  const show = (name: string, value: string): void => {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
  };
  show("q", state.text);
  for (const facet of FACETS) show(facet, state.facets[facet] ?? "");
  show("sort", state.sort);
}

function stateOf(data: URLSearchParams): SearchState {
  const facets: Partial<Record<Facet, string>> = {};
  for (const facet of FACETS) {
    const value = data.get(facet) ?? "";
    if (value !== "") facets[facet] = value;
  }
  return {
    text: (data.get("q") ?? "").slice(0, LONGEST),
    facets,
    sort: data.get("sort") === "date" ? "date" : "relevance",
  };
}
