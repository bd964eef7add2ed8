// Reads the number, or list of numbers, that stands at a place in a text.
import { acceptsFull, acceptsShort, believedOf, countsThings } from "./citation-evidence.ts";
import type { DocumentNumber } from "./document-number.ts";
import type { Prose } from "./prose.ts";
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
 * Reads the citation at a site: one number, or a list ("các Nghị quyết 18, 19-NQ/TW", "18-NQ/TW và 19-NQ/TW").
 * @param free where the words not taken by an earlier citation begin.
 */
export function readSite(prose: Prose, site: number, free: number, vocabulary: Vocabulary): OpenCitation[] {
  const read = readNumber(prose.text, site, vocabulary.symbols, "as-written");
  if (!read) return [];
  const lead = typeBefore(prose, site, read.number, vocabulary);
  if (lead.start < free) return [];
  const first = uncapitalised(prose, site, read, lead, vocabulary) ?? read;
  const list = lead.how === "none" ? [itemAt(prose, site, first)] : readList(prose, site, first, vocabulary);
  const lastFull = list.findLastIndex((item) => item.read.number.issuers.length > 0);
  if (lastFull >= 0) {
    const items = inheritSymbols(list.slice(0, lastFull + 1));
    return items[0] && acceptsFull(prose, site, items[0].read, lead, vocabulary) ? open(items, lead) : [];
  }
  if (!acceptsShort(prose, site, first, lead)) return [];
  const wide = list.filter(({ at, read }, index) => read.end - at > 1 || (index === 0 && !lead.plural));
  const reads = wide.map(({ read }) => read);
  return open(wide.slice(0, believedOf(prose, reads, lead)), lead);
}

type Item = { readonly at: number; readonly read: NumberRead; readonly date: DateRead | null };

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
