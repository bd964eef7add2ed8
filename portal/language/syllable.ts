// Gives every spelling of a Vietnamese syllable one key to find it by, and one form that keeps its marks.
import { fold } from "./fold.ts";

/** The vowels that can bear a tone; in the marked form the tone sits on the first of them. */
const VOWEL = /[aăâeêioôơuưy]/;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Onsets after which a lone final y and i are two spellings of one sound (kỹ/kĩ, quý/quí). */
const Y_AS_I = /^(h|k|l|m|s|t|qu)y$/;

/**
 * The key under which a syllable is found: folded, and with i for a final y that may be written either way
 * ("Kỹ" and "kĩ" → "ki"). The vowel groups uy, ay, ây keep their y: thuy is not thui.
 */
export function syllableKey(syllable: string): string {
  return fold(syllable).replace(Y_AS_I, "$1i");
}

/**
 * The syllable with its marks in one agreed spelling, so that only real differences remain: lower case, tone on
 * the first vowel whatever the house style ("hoà" and "hòa" → "hòa"), i and y as in `syllableKey`, and ď for đ.
 * Every letter loses its mark in Unicode decomposition (hence ď, for đ has none), so folding gives the key again.
 * A syllable without marks is its own key.
 */
export function markedForm(syllable: string): string {
  const letters = syllable.toLowerCase().normalize("NFD").replace(/[đð]/g, "d\u030c");
  const tone = letters.match(TONES)?.[0] ?? "";
  const flat = letters.replace(TONES, "").normalize("NFC");
  const even = /^(?:h|k|l|m|s|t|qu)y$/.test(flat) ? `${flat.slice(0, -1)}i` : flat;
  if (tone === "") return even;
  const first = even.search(VOWEL);
  if (first < 0) return even;
  return (even.slice(0, first + 1) + tone + even.slice(first + 1)).normalize("NFC");
}
