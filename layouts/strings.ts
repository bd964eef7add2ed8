// Every word that a reader sees, by the interface's language.
import { en } from "./strings/en.ts";
import { vi } from "./strings/vi.ts";

/**
 * The words of one language. Vietnamese names the keys; every other language must have them all, or it does not
 * compile. A further language is one more file beside vi.ts and its name in LANGUAGES.
 */
export type Strings = typeof vi;

const LANGUAGES: Readonly<Record<string, Strings>> = { vi, en };

/** The languages that the interface speaks, by their tags. */
export const SPOKEN: readonly string[] = Object.keys(LANGUAGES);

/** The words in `language`; in Vietnamese where it is none that the interface speaks. */
export function stringsOf(language: string): Strings {
  return LANGUAGES[language] ?? vi;
}

/** The words in the first of some languages that the interface speaks. */
export function firstSpoken(...languages: readonly (string | undefined)[]): Strings {
  return stringsOf(languages.find((language) => language !== undefined && SPOKEN.includes(language)) ?? "");
}
