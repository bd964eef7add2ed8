// Finds the longest known name that starts at, or ends before, a place in a row of words.
import { fold } from "../language/fold.ts";
import { type Word, wordsOf } from "./words.ts";

/** Names by their folded words; made once, asked often. */
export type PhraseBook = {
  readonly idByKey: ReadonlyMap<string, string>;
  /** Every beginning of a key that is whole words, to say no quickly. */
  readonly beginnings: ReadonlySet<string>;
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
  const beginnings = new Set<string>();
  const closings = new Set<string>();
  const written = new Set<string>();
  let longest = 0;
  for (const { phrase, id } of entries) {
    const words = wordsOf(fold(phrase), 0, phrase.length, 24);
    const key = keyOf(words, 0, words.length);
    if (key === "" || idByKey.has(key)) continue;
    idByKey.set(key, id);
    for (let to = 1; to <= words.length; to++) beginnings.add(keyOf(words, 0, to));
    const small = phrase.normalize("NFC").toLowerCase();
    const last = /[^\s]+$/.exec(small)?.[0] ?? "";
    closings.add(last).add(last.replace(/đ/g, "ð"));
    written.add(small);
    longest = Math.max(longest, words.length);
  }
  return { idByKey, beginnings, closings, written, longest };
}

/** The longest name that starts with word `from` and ends before word `until`. */
export function phraseFrom(
  book: PhraseBook,
  words: readonly Word[],
  from: number,
  until = words.length,
): PhraseFound | null {
  let key = "";
  let found: PhraseFound | null = null;
  for (let at = from; at < until; at++) {
    const word = words[at];
    if (!word) break;
    if (word.text === "va" && at > from) continue;
    key = extended(key, word);
    if (!book.beginnings.has(key)) break;
    const id = book.idByKey.get(key);
    if (id) found = { id, from, to: at + 1 };
  }
  return found;
}

/** The longest name whose last word is the one before `to`, and whose first is not before word `least`. */
export function phraseBefore(
  book: PhraseBook,
  words: readonly Word[],
  to: number,
  least = 0,
): PhraseFound | null {
  for (let from = Math.max(least, to - book.longest - 2); from < to; from++) {
    const found = phraseFrom(book, words, from, to);
    if (found?.to === to) return found;
  }
  return null;
}

function keyOf(words: readonly Word[], from: number, to: number): string {
  let key = "";
  for (let at = from; at < to; at++) {
    const word = words[at];
    if (word && word.text !== "va") key = extended(key, word);
  }
  return key;
}

function extended(key: string, word: Word): string {
  if (key === "") return word.text;
  return word.comma ? `${key}, ${word.text}` : `${key} ${word.text}`;
}
