// Cuts text into the words of the search: runs of letters and digits, each with its key and its marks.
import { decodeEntities } from "../language/decode-entities.ts";
import { eachWord, type Spelling } from "./spellings.ts";

/** One word of a text: usually a syllable, else a number, a name or an abbreviation. */
export type Word = Spelling & {
  /** Where it stands in the prepared text (UTF-16 units). */
  readonly start: number;
  readonly end: number;
  /** True when the end of a sentence or paragraph stands between the word before and this one. */
  readonly opens: boolean;
};

/**
 * Makes text comparable without changing what it says: entities decoded, NFC, the look-alike eth as đ,
 * invisible characters removed.
 */
export function prepare(text: string): string {
  return decodeEntities(text)
    .normalize("NFC")
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "")
    .replace(/[Ðð]/g, (eth) => (eth === "Ð" ? "Đ" : "đ"));
}

/** The words of a text that `prepare` has seen, in order. */
export function wordsOf(prepared: string): Word[] {
  const words: Word[] = [];
  let last = 0;
  eachWord(prepared, (start, end, { key, form }) => {
    const opens = words.length === 0 || endsSentence(prepared, last, start);
    words.push({ key, form, start, end, opens });
    last = end;
  });
  return words;
}

/** A full stop or its like followed by space, a semicolon, or a new line. */
function endsSentence(text: string, from: number, to: number): boolean {
  if (to - from < 2) return text[from] === "\n";
  for (let at = from; at < to; at++) {
    const sign = text.charCodeAt(at);
    if (sign === 10 || sign === 59) return true;
    const stop = sign === 46 || sign === 33 || sign === 63 || sign === 0x2026;
    if (stop && text.charCodeAt(at + 1) <= 32) return true;
  }
  return false;
}
