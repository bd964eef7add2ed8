// Scans a text once for digits that may begin a document number; most texts have none, and that must cost little.
import { DASHES, digitsEnd, isDigit, SLASHES } from "./number-marks.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { isSpace, isWordCharacter } from "./words.ts";

/**
 * The offsets of digits that may begin a document number: those before a dash or slash and a capital letter or year,
 * and those after "số" or a word that ends a type's name. One pass; most texts have none.
 */
export function findSites(text: string, vocabulary: Vocabulary): number[] {
  const sites: number[] = [];
  DIGITS.lastIndex = 0;
  for (let found = DIGITS.exec(text); found !== null; found = DIGITS.exec(text)) {
    const at = found.index;
    const end = DIGITS.lastIndex;
    if (end - at <= 6 && mayFollow(text, at) && (mayLead(text, end) || isNamed(text, at, vocabulary)))
      sites.push(at);
  }
  return sites;
}

const DIGITS = /[0-9]+/g;

function mayFollow(text: string, at: number): boolean {
  const before = text[at - 1];
  if (before === undefined) return true;
  if (isWordCharacter(before)) return /số$/iu.test(text.slice(Math.max(0, at - 2), at));
  if (!JOINED.has(before)) return true;
  return (before === "-" || before === "–") && (at < 2 || isSpace(text.charCodeAt(at - 2)));
}

const JOINED: ReadonlySet<string> = new Set([
  ".",
  ",",
  "/",
  "-",
  "–",
  "_",
  "+",
  "@",
  "#",
  "$",
  "\\",
  "=",
  "&",
]);

function mayLead(text: string, end: number): boolean {
  let at = end;
  if (text[at] === "." && isDigit(text.charCodeAt(at + 1))) at = digitsEnd(text, at + 1, 3);
  const letter = text.charCodeAt(at);
  if ((letter >= 97 && letter <= 122) || letter === 0x111 || (letter >= 65 && letter <= 69)) at++;
  while (at < end + 4 && isSpace(text.charCodeAt(at))) at++;
  const mark = text[at] ?? "";
  if (!DASHES.has(mark) && !SLASHES.has(mark)) return false;
  at++;
  while (at < end + 8 && isSpace(text.charCodeAt(at))) at++;
  const code = text.charCodeAt(at);
  if (isDigit(code)) return YEAR_LEADS.test(text.slice(at, at + 10));
  const capital = (code >= 65 && code <= 90) || (code >= 0xc0 && code < 0x2000);
  return capital && (!isSmall(text.charCodeAt(at + 1)) || MIXED.has(text.slice(at, at + 2)));
}

// A name or word after the dash ("1-Roberto") goes on in small letters; of the symbols only few do.
function isSmall(code: number): boolean {
  return (code >= 97 && code <= 122) || (code > 0xde && SMALL.test(String.fromCharCode(code)));
}

const SMALL = /\p{Ll}/u;
const MIXED: ReadonlySet<string> = new Set(["Qy", "Th", "Tr", "Lt", "Tw"]);
const YEAR_LEADS = /^\d{4}\s{0,2}[/⁄∕-]\s{0,2}\p{Lu}/u;

function isNamed(text: string, at: number, vocabulary: Vocabulary): boolean {
  let end = at;
  while (end > 0 && at - end < 4 && isSeparator(text.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && end - start < 8 && !isSeparator(text.charCodeAt(start - 1))) start--;
  if (start === end) return false;
  while (start < end && !isWordCharacter(text[start] ?? "")) start++;
  const word = text.slice(start, end);
  const small = word.toLowerCase();
  if (small === "số" || small === "bản" || vocabulary.typePhrases.closings.has(small)) return true;
  return vocabulary.symbols.types.exact.has(word);
}

function isSeparator(code: number): boolean {
  return isSpace(code) || code === 58;
}
