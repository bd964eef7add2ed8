// Finds the places in a text where a document number may stand, and reads the number or list of numbers there.
import { acceptsFull, acceptsShort, countsThings } from "./citation-evidence.ts";
import type { DocumentNumber } from "./document-number.ts";
import { isSpace, isWordCharacter, type Prose } from "./prose.ts";
import { type DateRead, readDate } from "./prose-date.ts";
import { type TypeRead, typeBefore } from "./prose-type.ts";
import { type NumberRead, readNumber } from "./read-number.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A number found with the words that lead to it; what follows it is read later. */
export type OpenCitation = {
  readonly start: number;
  readonly numberStart: number;
  readonly end: number;
  readonly number: DocumentNumber;
  readonly lead: TypeRead;
  /** A date right after this number, before the list goes on. */
  readonly ownDate: DateRead | null;
  /** How many numbers of the same list follow. */
  readonly followers: number;
};

/**
 * The offsets of digits that may begin a document number: those before a dash or slash and a capital letter or year,
 * and those after "số" or a word that ends a type's name. One pass; most texts have none.
 */
export function findSites(text: string, vocabulary: Vocabulary): number[] {
  const sites: number[] = [];
  const { length } = text;
  for (let at = 0; at < length; at++) {
    if (!isDigit(text.charCodeAt(at))) continue;
    let end = at + 1;
    while (end < length && isDigit(text.charCodeAt(end))) end++;
    if (end - at <= 6 && mayFollow(text, at) && (mayLead(text, end) || isNamed(text, at, vocabulary)))
      sites.push(at);
    at = end;
  }
  return sites;
}

/**
 * Reads the citation at a site: one number, or a list ("các Nghị quyết 18, 19-NQ/TW", "18-NQ/TW và 19-NQ/TW").
 * @param free where the words not taken by an earlier citation begin.
 */
export function readSite(prose: Prose, site: number, free: number, vocabulary: Vocabulary): OpenCitation[] {
  const read = readNumber(prose.text, site, vocabulary.symbols, "as-written");
  if (!read) return [];
  const lead = typeBefore(prose, site, read.number, vocabulary);
  if (lead.start < free) return [];
  const first = uncapitalised(prose, site, read, lead, vocabulary) ?? read;
  const list = readList(prose, site, first, vocabulary);
  const lastFull = list.findLastIndex((item) => item.read.number.issuers.length > 0);
  if (lastFull >= 0) {
    const items = inheritSymbols(list.slice(0, lastFull + 1));
    const accepted = items[0] && (lastFull > 0 || acceptsFull(prose, site, items[0].read, lead, vocabulary));
    return accepted && (lead.how !== "none" || lastFull === 0)
      ? open(items, lead)
      : alone(prose, list, lead, vocabulary);
  }
  if (!acceptsShort(prose, site, first, lead)) return [];
  return open(
    lead.plural ? list.filter(({ read: { number } }) => number.number > 9) : list.slice(0, 1),
    lead,
  );
}

type Item = { readonly at: number; readonly read: NumberRead; readonly date: DateRead | null };

function alone(prose: Prose, list: readonly Item[], lead: TypeRead, vocabulary: Vocabulary): OpenCitation[] {
  const [first] = list;
  return first && acceptsFull(prose, first.at, first.read, lead, vocabulary) ? open([first], lead) : [];
}

function open(items: readonly Item[], lead: TypeRead): OpenCitation[] {
  return items.map(({ at, read, date }, index) => ({
    start: index === 0 ? lead.start : at,
    numberStart: at,
    end: read.end,
    number: read.number,
    lead,
    ownDate: date,
    followers: items.length - 1 - index,
  }));
}

function readList(prose: Prose, site: number, first: NumberRead, vocabulary: Vocabulary): Item[] {
  const items: Item[] = [itemAt(prose, site, first)];
  for (let last = items[0]; last && items.length < 40; ) {
    NEXT.lastIndex = last.date?.end ?? last.read.end;
    const joint = NEXT.exec(prose.text);
    if (!joint) break;
    const at = NEXT.lastIndex;
    const read = readNumber(prose.text, at, vocabulary.symbols, "as-written");
    if (!read || countsThings(prose, read.end)) break;
    if (read.number.issuers.length > 0 && !continuesList(read.number, vocabulary)) break;
    if (read.number.issuers.length === 0 && read.number.type !== null) break;
    last = itemAt(prose, at, read);
    items.push(last);
  }
  return items;
}

function itemAt(prose: Prose, at: number, read: NumberRead): Item {
  DATE_LEAD.lastIndex = read.end;
  const lead = DATE_LEAD.exec(prose.folded);
  const date = lead ? readDate(prose.folded, read.end + lead[0].length, false, read.number.year) : null;
  return { at, read, date };
}

function continuesList(number: DocumentNumber, vocabulary: Vocabulary): boolean {
  const { types, issuers } = vocabulary.symbols;
  return types.exact.has(number.type ?? "") || issuers.exact.has(number.issuers[0] ?? "");
}

// "Nghị quyết 18, 19-NQ/TW": a number without symbols has those of the next one that has them.
function inheritSymbols(items: readonly Item[]): Item[] {
  let model: DocumentNumber | undefined;
  return items
    .toReversed()
    .map((item) => {
      const { number } = item.read;
      if (number.issuers.length > 0) model = number;
      if (!model || number === model) return item;
      const { form, year, type, issuers } = model;
      const full = { ...number, form, year: number.year ?? year, type, issuers };
      return number.issuers.length > 0 ? item : { ...item, read: { ...item.read, number: full } };
    })
    .toReversed();
}

// "nghị định 15/2020/nđ-cp": small letters are believed after a type word, when every symbol is known.
function uncapitalised(
  prose: Prose,
  site: number,
  read: NumberRead,
  lead: TypeRead,
  vocabulary: Vocabulary,
): NumberRead | null {
  if (read.number.issuers.length > 0 || (lead.how !== "word" && lead.how !== "generic")) return null;
  const again = readNumber(prose.text, site, vocabulary.symbols, "any-case");
  const { types, issuers } = vocabulary.symbols;
  if (!again?.number.type || !types.exact.has(again.number.type) || again.number.issuers.length === 0)
    return null;
  return again.number.issuers.every((symbol) => issuers.exact.has(symbol)) ? again : null;
}

const NEXT = /\s{0,3}(?:[,;&]\s{0,3}(?:và\s{1,3})?|(?:và|hoặc)\s{1,3})(?:số\s{0,2}:?\s{0,2})?(?=\d)/iuy;
const DATE_LEAD = /\s{0,3},?\s{0,3}(?=ngay\s)/y;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

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
  const letter = text.charCodeAt(at);
  if ((letter >= 97 && letter <= 122) || letter === 0x111 || (letter >= 65 && letter <= 69)) at++;
  while (at < end + 4 && isSpace(text.charCodeAt(at))) at++;
  if (!MARKS.has(text[at] ?? "")) return false;
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

const MARKS: ReadonlySet<string> = new Set(["-", "/", "‐", "‑", "‒", "–", "—", "−", "⁄", "∕", "／"]);

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
