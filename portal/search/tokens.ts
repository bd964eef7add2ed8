// Spells what is looked for as single index words, so that Pagefind finds exactly that and nothing that begins alike.
import { fold } from "../language/fold.ts";
import { isRarer } from "./common-syllables.ts";

/*
 * Pagefind treats every word as a prefix and keeps words in alphabetical files. Both are put to use:
 * a last letter that ends every token and stands nowhere else makes the prefix exact, and a pair of neighbours is
 * spelled with its rarer word first, so that one file holds most of what a query needs ("vinh long": both pairs
 * "tinh vinh" and "vinh long" are next to "vinh"). Greek letters are letters to Pagefind and never part of a key.
 */
const END = "α";
const THEN = "β";
const AFTER = "γ";
const DOCUMENT = "δ";
const FACET = "φ";

/** A token with its marks (`form`) and without (`token`); both are equal where marks are not looked at. */
export type Token = { readonly token: string; readonly form: string };

/** The token of one word. */
export function wordToken(word: { readonly key: string; readonly form: string }): Token {
  return { token: word.key + END, form: word.form + END };
}

/** The token of two neighbouring words, in this order. Pairs carry no marks: two syllables rarely need them. */
export function pairToken(first: string, second: string): string {
  return isRarer(second, first) ? second + AFTER + first + END : first + THEN + second + END;
}

/** The token of a spelling of a document number, made of ASCII letters and digits ("5nqtu"). */
export function documentToken(spelling: string): string {
  return DOCUMENT + spelling + END;
}

/** What results can be narrowed by. */
export const FACETS = ["section", "year", "agency", "topic", "kind", "type"] as const;
export type Facet = (typeof FACETS)[number];

/** The token that all articles of one section, year, agency … share. */
export function facetToken(facet: Facet, value: string): string {
  const name = fold(value).replace(/[^\p{L}\p{N}]+/gu, "ω");
  return FACET + FACETS.indexOf(facet) + name + END;
}

/** The part of a token that its neighbours in the index share: its first (rarer) word. */
export function headOf(token: string): string {
  let end = 0;
  while (end < token.length && !endsHead(token.charCodeAt(end))) end++;
  return token.slice(0, end);
}

/** True for the units α, β and γ. */
export function endsHead(unit: number): boolean {
  return unit >= 0x3b1 && unit <= 0x3b3;
}
