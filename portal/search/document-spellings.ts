// Finds document numbers in texts and in what readers type, whatever signs stand between their parts.
import { fold } from "../language/fold.ts";
import type { Word } from "./words.ts";

/** Symbols of document types, folded: a number beside one of these is meant as a document number. */
const TYPES = new Set(
  (
    "nq qd qdi qyd ct kl nd tt ttlt nqlt qh lt pl l kh bc tb hd ttr tr ctr cv qc pa da bb cd tc qtr tt " +
    "vbhn sl ubtvqh gm gt hp"
  ).split(" "),
);

/** Number, perhaps a year, then the letters: "05-NQ/TU", "15/2020/NĐ-CP", "50/2014/QH13", "60/CP". */
const IN_TEXT =
  /(?<![\p{L}\p{N}/.,-])(\d{1,5}\p{L}?) ?(?:[/–-] ?((?:19|20)\d\d) ?)?[/–-] ?(\p{L}{1,10}\d{0,2}(?: ?[-–/&] ?\p{L}{1,10}\d{0,2}){0,4})(?![\p{L}\p{N}])/gu;

/**
 * Every spelling under which the document numbers of a text are indexed, without doubles, in order of appearance.
 * For 15/2020/NĐ-CP: "15y2020ndcp" (whole), "15y2020" (number and year), "15ndcp" (year left out), "15nd".
 */
export function documentSpellings(prepared: string): string[] {
  const spellings = new Set<string>();
  for (const match of prepared.matchAll(IN_TEXT)) {
    const [, number = "", year, letters = ""] = match;
    const groups = letters.split(/ ?[-–/&] ?/);
    if (year === undefined && !groups.every(isSymbol)) continue;
    for (const spelling of spellingsOf(number, year, groups.map(fold))) spellings.add(spelling);
  }
  return [...spellings];
}

/** Symbols are capitals with at most two small letters (TTg, QĐi): this leaves out "14 - Adriano" and "3-0 cho". */
function isSymbol(group: string): boolean {
  return /^\p{Lu}/u.test(group) && (group.match(/\p{Ll}/gu)?.length ?? 0) <= Math.min(2, group.length - 1);
}

function spellingsOf(number: string, year: string | undefined, groups: readonly string[]): string[] {
  const bare = bareNumber(number);
  const all = groups.join("");
  const loose = [bare + all, bare + (groups[0] ?? "")];
  return year === undefined ? loose : [`${bare}y${year}${all}`, `${bare}y${year}`, ...loose];
}

/** "05" and "5" are one number. */
function bareNumber(number: string): string {
  return fold(number).replace(/^0+(?=\d)/, "");
}

/** A document number that a reader may have meant: the spellings to try, the most telling first, and its words. */
export type MeantNumber = {
  readonly spellings: readonly string[];
  readonly from: number;
  readonly to: number;
};

/**
 * Finds what may be document numbers in the words of a query: "05-NQ/TU", "05 nq tu", "nq05", "nq 05",
 * "15/2020/nd-cp", "15 2020 nd cp", "159/2013". `from` and `to` are word positions (`to` exclusive).
 */
export function meantNumbers(words: readonly Word[], prepared: string): MeantNumber[] {
  const meant: MeantNumber[] = [];
  for (let at = 0; at < words.length; at++) {
    const found = glued(words, at) ?? typeFirst(words, at) ?? numberFirst(words, at, prepared);
    if (!found) continue;
    meant.push(found);
    at = found.to - 1;
  }
  return meant;
}

/** "nq05", "05nq", "nqtu05". */
function glued(words: readonly Word[], at: number): MeantNumber | undefined {
  const key = words[at]?.key ?? "";
  const [, letters, number] = /^([a-z]{1,8})(\d{1,5})$/.exec(key) ?? [];
  if (letters !== undefined && number !== undefined && startsWithType(letters)) {
    return { spellings: [bareNumber(number) + letters], from: at, to: at + 1 };
  }
  const [, first, symbol] = /^(\d{1,5})([a-z]{2,8})$/.exec(key) ?? [];
  if (first === undefined || symbol === undefined || !startsWithType(symbol)) return undefined;
  const next = words[at + 1]?.key;
  const bare = bareNumber(first) + symbol;
  const spellings = next === undefined ? [bare] : [bare + next, bare];
  return { spellings, from: at, to: at + spellings.length };
}

function startsWithType(letters: string): boolean {
  return [2, 3, 4].some((length) => TYPES.has(letters.slice(0, length)));
}

/** "nq 05" and "nq 05 tu". */
function typeFirst(words: readonly Word[], at: number): MeantNumber | undefined {
  const type = words[at]?.key ?? "";
  const number = words[at + 1]?.key ?? "";
  if (!TYPES.has(type) || type === "l" || !/^\d{1,5}$/.test(number)) return undefined;
  const issuer = words[at + 2]?.key;
  const short = bareNumber(number) + type;
  const whole = issuer !== undefined && /^[a-z]{2,6}$/.test(issuer) ? [short + issuer] : [];
  return { spellings: [...whole, short], from: at, to: at + 2 + whole.length };
}

function numberFirst(words: readonly Word[], at: number, prepared: string): MeantNumber | undefined {
  const number = words[at];
  if (!number || !/^\d{1,5}[a-z]?$/.test(number.key)) return undefined;
  const bare = bareNumber(number.key);
  const second = words[at + 1];
  const year = second && /^(19|20)\d\d$/.test(second.key) ? second : undefined;
  const symbols = symbolsAfter(words, at + (year ? 2 : 1), prepared, year !== undefined);
  const spellings: string[] = [];
  for (let count = symbols.length; count > 0; count--) {
    const letters = symbols.slice(0, count).join("");
    spellings.push(year ? `${bare}y${year.key}${letters}` : bare + letters);
  }
  if (year && (symbols.length > 0 || /^[/ –-]+$/.test(prepared.slice(number.end, year.start)))) {
    spellings.push(`${bare}y${year.key}`);
  }
  if (spellings.length === 0) return undefined;
  return { spellings, from: at, to: at + (year ? 2 : 1) + symbols.length };
}

/** Up to four words of letters that belong to the number: signs join them, or the first is the symbol of a type. */
function symbolsAfter(words: readonly Word[], from: number, prepared: string, afterYear: boolean): string[] {
  const symbols: string[] = [];
  for (let at = from; at < Math.min(words.length, from + 4); at++) {
    const word = words[at];
    const before = words[at - 1];
    if (!word || !before || !/^[a-z]{1,10}\d{0,2}$/.test(word.key)) break;
    const signed = /[/–-]/.test(prepared.slice(before.end, word.start));
    const typed = TYPES.has(word.key) || /^qh\d+$/.test(word.key);
    if (!signed && symbols.length === 0 && !typed && !afterYear) break;
    symbols.push(word.key);
  }
  return symbols;
}
