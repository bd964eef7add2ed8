// Every word that a reader sees, by the interface's language.
import type { Frame } from "../portal/pages/frame.ts";
import { en } from "./strings/en.ts";
import { vi } from "./strings/vi.ts";

/** The languages that the interface speaks. */
export type Language = Frame["language"];

/**
 * The words of one language. Vietnamese names the keys; every other language must have them all, or it does not
 * compile. A further language is one more file beside vi.ts and one more entry below.
 */
export type Strings = typeof vi;

/** The words in `language`. */
export function stringsOf(language: Language): Strings {
  return LANGUAGES[language];
}

const LANGUAGES: Record<Language, Strings> = { vi, en };
