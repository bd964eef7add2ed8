// Reads the parts of a document number that stand beside its digits: thousands, letter or part, year.
import { digitsEnd, isDigit } from "./number-marks.ts";

/** The year at `at`: four digits of a year since 1945. */
export function yearAt(text: string, at: number): number | null {
  if (digitsEnd(text, at, 4) !== at + 4 || isDigit(text.charCodeAt(at + 4))) return null;
  const year = Number(text.slice(at, at + 4));
  return year >= 1945 && year <= 2099 ? year : null;
}

/** What is put behind the digits: the letter of 12a-NQ/TW, the part of 66.1/2025/NQ-CP, or nothing. */
export function suffixAt(text: string, at: number): string {
  const letter = text[at] ?? "";
  if (letter === ".") return partAt(text, at);
  if (!/[a-eđA-EĐ]/u.test(letter) || /[\p{L}\d]/u.test(text[at + 1] ?? "")) return "";
  return letter.toLowerCase();
}

// ".1" of 66.1/2025/NQ-CP: one of several documents under one number; only a year after it tells it from 12.458/15.200.
function partAt(text: string, at: number): string {
  PART.lastIndex = at;
  return PART.exec(text)?.[0] ?? "";
}

/** The end of digits that go on after a point ("1.234/QĐ-UBND"), where a mark and a symbol follow; else `end`. */
export function thousandsEnd(text: string, end: number): number {
  THOUSANDS.lastIndex = end;
  return THOUSANDS.test(text) ? end + 4 : end;
}

const THOUSANDS = /\.\d{3}(?=\s?[/⁄∕-]\s?\p{Lu})/uy;
const PART = /\.[1-9]\d?(?=\s?[/⁄∕]\s?(?:19|20)\d\d\s?[/⁄∕-]\s?\p{L})/uy;
