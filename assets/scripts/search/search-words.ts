// The words of the search's interface, which the page brings along in its own language.

/** Words with {places} for what changes. layouts/strings has them in every language. */
export type SearchWords = {
  readonly searching: string;
  readonly found: string;
  readonly foundSoFar: string;
  readonly nothing: string;
  readonly nothingHint: string;
  readonly missing: string;
  readonly instead: string;
  readonly suggestion: string;
  readonly failed: string;
  readonly retry: string;
  readonly more: string;
  readonly weaker: string;
};

/** Reads the words from the page's JSON element; throws when the page has none, for then nothing can be said. */
export function searchWords(id: string): SearchWords {
  const text = document.getElementById(id)?.textContent ?? "";
  return JSON.parse(text);
}

/** Fills the {places} of a text. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}
