// Finds the longest known name that starts at, or ends before, a place in a row of words.
import { fold } from "../language/fold.ts";
import { type Word, wordsOf } from "./prose.ts";

/** Names by their folded words; made once, asked often. */
export type PhraseBook = {
  readonly idByKey: ReadonlyMap<string, string>;
  /** The first words of all names, folded, to say no quickly. */
  readonly openings: ReadonlySet<string>;
  /** The last words of all names with their marks, in small letters; with eth for đ, too. */
  readonly closings: ReadonlySet<string>;
  /** All names with their marks, in small letters. */
  readonly written: ReadonlySet<string>;
  /** Words of the longest name. */
  readonly longest: number;
};

/** A name found: its entry and the words [from, to) it takes. */
export type PhraseFound = { readonly id: string; readonly from: number; readonly to: number };

/**
 * Builds a book. Names are compared without marks, capitals, dashes and "và"; where two entries share a name, the
 * earlier one has it.
 */
export function phraseBook(entries: readonly { readonly phrase: string; readonly id: string }[]): PhraseBook {
  const idByKey = new Map<string, string>();
  const openings = new Set<string>();
  const closings = new Set<string>();
  const written = new Set<string>();
  let longest = 0;
  for (const { phrase, id } of entries) {
    const words = wordsOf(fold(phrase), 0, phrase.length, 24);
    const key = keyOf(words, 0, words.length);
    if (key === "" || idByKey.has(key)) continue;
    idByKey.set(key, id);
    openings.add(words[0]?.text ?? "");
    const small = phrase.normalize("NFC").toLowerCase();
    const last = /[^\s]+$/.exec(small)?.[0] ?? "";
    closings.add(last).add(last.replace(/đ/g, "ð"));
    written.add(small);
    longest = Math.max(longest, words.length);
  }
  return { idByKey, openings, closings, written, longest };
}

/** The longest name that starts with word `from`. */
export function phraseFrom(book: PhraseBook, words: readonly Word[], from: number): PhraseFound | null {
  if (!book.openings.has(words[from]?.text ?? "")) return null;
  for (let to = Math.min(words.length, from + book.longest + 2); to > from; to--) {
    if (words[to - 1]?.text === "va") continue;
    const id = book.idByKey.get(keyOf(words, from, to));
    if (id) return { id, from, to };
  }
  return null;
}

/** The longest name whose last word is the one before `to`. */
export function phraseBefore(book: PhraseBook, words: readonly Word[], to: number): PhraseFound | null {
  for (let from = Math.max(0, to - book.longest - 2); from < to; from++) {
    if (!book.openings.has(words[from]?.text ?? "")) continue;
    const id = book.idByKey.get(keyOf(words, from, to));
    if (id) return { id, from, to };
  }
  return null;
}

function keyOf(words: readonly Word[], from: number, to: number): string {
  let key = "";
  for (let index = from; index < to; index++) {
    const word = words[index];
    if (!word || word.text === "va") continue;
    key += index === from ? word.text : `${word.comma ? ", " : " "}${word.text}`;
  }
  return key;
}
