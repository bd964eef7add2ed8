// Prepares running text for reading around a citation: composed letters, and a folded copy of equal length.
import { fold } from "../language/fold.ts";

/** A text to read in; offsets are the same in both copies. */
export type Prose = {
  /** Composed (NFC), with Đ in place of the look-alike eth. */
  readonly text: string;
  /** Lower case without marks, character for character; spaces where the text says "(cũ)" of a body or place. */
  readonly folded: string;
  /** The offset in the text as it was given. */
  readonly original: (offset: number) => number;
};

/** Prepares a text. Linear; combining marks that no Vietnamese letter has stay as they are. */
export function proseOf(given: string): Prose {
  const composed = MARKS.test(given) ? compose(given) : { text: given, original: same };
  const text = composed.text.replace(/Ð/g, "Đ").replace(/ð/g, "đ");
  const folded = foldAligned(text).replace(FORMER, (words) => " ".repeat(words.length));
  return { text, folded, original: composed.original };
}

/** Whether the word at `start` is written with a capital first letter. */
export function isCapital({ text }: Prose, { start }: { readonly start: number }): boolean {
  const letter = text[start] ?? "";
  return letter !== letter.toLowerCase();
}

/** The text composed without keeping track of offsets: enough to see whether a closer look is worth its cost. */
export function quicklyComposed(text: string): string {
  return MARKS.test(text) && !HEAP_OF_MARKS.test(text) ? text.normalize("NFC") : text;
}

// Bodies and places that merged are told by it: "UBND tỉnh Bến Tre (cũ) ban hành".
const FORMER = /\((?:cu|truoc day|truoc sap nhap)\)/g;
const MARKS = /[\u0300-\u036f]/;
// Sorting long runs of marks is what makes normalising slow; no word has them.
const HEAP_OF_MARKS = /\p{M}{8}/u;
const LETTER_WITH_MARKS = /\P{M}\p{M}{1,4}(?!\p{M})/gu;

function same(offset: number): number {
  return offset;
}

function compose(given: string): { text: string; original: (offset: number) => number } {
  let text = "";
  let copied = 0;
  const cuts: { at: number; shift: number }[] = [];
  for (const found of given.matchAll(LETTER_WITH_MARKS)) {
    const composed = found[0].normalize("NFC");
    if (composed.length === found[0].length) continue;
    const end = found.index + found[0].length;
    text += given.slice(copied, found.index) + composed;
    copied = end;
    cuts.push({ at: text.length, shift: end - text.length });
  }
  text += given.slice(copied);
  return { text, original: (offset) => offset + shiftAt(cuts, offset) };
}

function shiftAt(cuts: readonly { at: number; shift: number }[], offset: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle]?.at ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return cuts[low - 1]?.shift ?? 0;
}

const foldedLetters = new Map<string, string>();

function foldAligned(text: string): string {
  const lower = text.toLowerCase();
  return (lower.length === text.length ? lower : text).replace(/[^\0-\x7f]/g, foldedLetter);
}

function foldedLetter(character: string): string {
  const known = foldedLetters.get(character);
  if (known !== undefined) return known;
  const candidate = fold(character);
  const letter = candidate.length === 1 ? candidate : character;
  if (foldedLetters.size < 4096) foldedLetters.set(character, letter);
  return letter;
}
