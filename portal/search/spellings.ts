// Finds the runs of letters and digits in a text and remembers how each is spelled: Vietnamese has few syllables.
import { markedForm, syllableKey } from "../language/syllable.ts";

/** How a word is compared. */
export type Spelling = {
  /** What it is found by: no marks, one spelling. */
  readonly key: string;
  /** The same with its marks; equal to `key` when the text has none. */
  readonly form: string;
};

/** A word longer than this many characters is no word; readers paste such things, and nothing is found by them. */
const LONGEST_WORD = 40;
/** Spellings that are remembered before all are forgotten; a power of two, half the places of the table. */
const MOST = 1 << 16;

/*
 * Cutting a word out of its text only to look it up takes longer than everything else about it. So places of the
 * table are found by a hash that is made in passing, and words are compared where they stand.
 */
const places = new Int32Array(2 * MOST);
let raws: string[] = [];
let known: (Spelling | null)[] = [];

/** Calls `found` for every word of a text: where it stands (UTF-16 units), and its spelling. */
export function eachWord(
  text: string,
  found: (start: number, end: number, spelling: Spelling) => void,
): void {
  const length = text.length;
  let at = 0;
  while (at < length) {
    let units = partOfWord(text, at);
    if (units === 0) {
      at++;
      continue;
    }
    const start = at;
    let hash = 2166136261;
    while (units > 0) {
      for (const end = at + units; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
      units = at < length ? partOfWord(text, at) : 0;
    }
    const spelling = at - start > LONGEST_WORD ? null : spellingAt(text, start, at, hash);
    if (spelling !== null) found(start, at, spelling);
  }
}

/** Of the characters in the first planes of Unicode: 1 for letters, marks and digits, 2 for others, 0 if unknown. */
const classes = new Uint8Array(0x2000);

/** How many units the letter, mark or digit at a place takes; 0 for anything else. */
function partOfWord(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const seen = classes[unit];
  if (seen === 1) return 1;
  if (seen === 2) return 0;
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const isPart = /[\p{L}\p{M}\p{N}]/u.test(character);
  if (unit < classes.length) classes[unit] = isPart ? 1 : 2;
  return isPart ? character.length : 0;
}

function spellingAt(text: string, start: number, end: number, hash: number): Spelling | null {
  let place = (hash ^ (hash >>> 15)) & (places.length - 1);
  for (let number = places[place] ?? 0; number > 0; number = places[place] ?? 0) {
    if (isAt(text, start, end, raws[number - 1] ?? "")) return known[number - 1] ?? null;
    place = (place + 1) & (places.length - 1);
  }
  // Joined anew, for a piece of a text would keep the whole text in memory.
  const raw = Array.from(text.slice(start, end)).join("");
  if (raws.length === MOST) {
    places.fill(0);
    raws = [];
    known = [];
    place = (hash ^ (hash >>> 15)) & (places.length - 1);
  }
  const spelling = spell(raw);
  raws.push(raw);
  known.push(spelling);
  places[place] = raws.length;
  return spelling;
}

function isAt(text: string, start: number, end: number, raw: string): boolean {
  if (raw.length !== end - start) return false;
  for (let at = 0; at < raw.length; at++) {
    if (raw.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  }
  return true;
}

function spell(raw: string): Spelling | null {
  const key = syllableKey(raw).replace(/[^\p{L}\p{N}]/gu, "");
  if (key === "") return null;
  return { key, form: /^[a-zA-Z0-9]+$/.test(raw) ? key : markedForm(raw).replace(/[^\p{L}\p{N}]/gu, "") };
}
