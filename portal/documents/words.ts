// Splits text into words, and clauses at the marks that end them.

/** One word of the folded text; `comma` says that a comma stands before it. */
export type Word = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly comma: boolean;
};

/**
 * The words of folded[from, to), at most `most`, up to the first mark that ends a clause ( . ; : brackets, quotes).
 * Dashes, "&", "/" and commas join; "TP." is no end.
 */
export function wordsOf(folded: string, from: number, to: number, most: number): Word[] {
  const words: Word[] = [];
  let comma = false;
  let at = from;
  while (at < to && words.length < most) {
    const character = folded[at] ?? "";
    if (isWordCharacter(character)) {
      let end = at + 1;
      while (end < to && isWordCharacter(folded[end] ?? "")) end++;
      words.push({ text: folded.slice(at, end), start: at, end, comma });
      comma = false;
      at = end;
      if (folded[at] === "." && words.at(-1)?.text === "tp") at++;
      continue;
    }
    if (character === ",") comma = true;
    else if (!JOINTS.has(character)) break;
    at++;
  }
  return words;
}

/**
 * The last words of folded[from, to) that form one clause up to `to`, at most `most`.
 * @param across the mark that ends no clause here (",").
 */
export function wordsBefore(folded: string, from: number, to: number, most: number, across = ""): Word[] {
  let start = to;
  while (start > from && joins(folded[start - 1] ?? "", across)) start--;
  const words = wordsOf(folded, start, to, 64);
  return words.slice(Math.max(0, words.length - most));
}

function joins(character: string, across: string): boolean {
  return character === across || JOINTS.has(character) || isWordCharacter(character);
}

/** A set from a line of words. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

/** Steps over spaces of all kinds. */
export function skipSpace(text: string, at: number): number {
  let end = at;
  while (end < text.length && isSpace(text.charCodeAt(end))) end++;
  return end;
}

export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    code === 160 ||
    code === 9 ||
    code === 10 ||
    code === 13 ||
    code === 0x202f ||
    code === 0x2009
  );
}

export function isWordCharacter(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
  return code > 0xbf && /[\p{L}\p{N}\p{M}]/u.test(character);
}

const JOINTS: ReadonlySet<string> = new Set([
  " ",
  "\u00a0",
  "\u202f",
  "\u2009",
  "\t",
  "\n",
  "\r",
  "-",
  "–",
  "—",
  "&",
  "/",
]);
