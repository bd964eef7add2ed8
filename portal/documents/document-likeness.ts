// Judges whether a mention can mean a document that is already known.
import type { Locality } from "./document-locality.ts";
import type { DocumentNumber } from "./document-number.ts";
import type { CitedIssuer } from "./prose-issuer.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What is compared: a document, or a mention with the agency of its article. */
export type Comparable = Locality & {
  readonly number: DocumentNumber;
  readonly type: string | null;
  readonly issuer: CitedIssuer | null;
  readonly date: string | null;
  readonly agency: string | null;
};

/**
 * Whether nothing speaks against a mention meaning a document with the same digits. Two dates must be equal. On the
 * same day only two places differ; without a date, types, issuers, terms and (for bodies below the province) the
 * citing agencies must not contradict each other either.
 */
export function mayBeSame(document: Comparable, mention: Comparable, vocabulary: Vocabulary): boolean {
  if (document.date !== null && mention.date !== null && document.date !== mention.date) return false;
  if (!numbersAgree(document.number, mention.number)) return false;
  if (!placesAgree(document, mention)) return false;
  const sameDay = document.date !== null && mention.date !== null;
  if (sameDay && mention.number.issuers.length > 0) return true;
  if (document.type !== null && mention.type !== null && document.type !== mention.type) return false;
  const [one, other] = [document.issuer, mention.issuer];
  if (one?.term && other?.term && one.term !== other.term) return false;
  return sameDay || issuersAgree(one, other, vocabulary);
}

/**
 * Whether a document dated `issued` is so near to `seen` that an undated mention may mean it: numbering starts anew
 * each year with the state (400 days leave room for January), each term with the party; a number with its year is
 * unique for good.
 */
export function nearInTime(number: DocumentNumber, issued: string, seen: string): boolean {
  if (issued > seen) return false;
  return number.year !== null || issued >= dayBefore(seen, number.form === "party" ? 1827 : 400);
}

/** The day so many days before another, ISO. Asked for few days very often, so they are remembered. */
function dayBefore(day: string, days: number): string {
  const remembered = DAYS_BEFORE.get(days) ?? new Map<string, string>();
  const known = remembered.get(day);
  if (known !== undefined) return known;
  const ms = Date.parse(day) - days * 86_400_000;
  const before = Number.isNaN(ms) ? "9999" : new Date(ms).toISOString().slice(0, 10);
  if (remembered.size > 20_000) remembered.clear();
  DAYS_BEFORE.set(days, remembered.set(day, before));
  return before;
}

const DAYS_BEFORE = new Map<number, Map<string, string>>();

function numbersAgree(document: DocumentNumber, mention: DocumentNumber): boolean {
  if (document.number !== mention.number || document.suffix !== mention.suffix) return false;
  if (mention.year !== null && mention.year !== document.year) return false;
  return mention.type === null || mention.type === document.type;
}

function issuersAgree(one: CitedIssuer | null, other: CitedIssuer | null, vocabulary: Vocabulary): boolean {
  if (!one || !other || one.id === other.id || one.id === null || other.id === null) return true;
  const [first, second] = [vocabulary.issuers.get(one.id), vocabulary.issuers.get(other.id)];
  if (!first?.loose && !second?.loose) return false;
  return first?.symbols.some((symbol) => second?.symbols.includes(symbol)) ?? false;
}

function placesAgree(one: Comparable, other: Comparable): boolean {
  if (one.place && other.place) return one.place === other.place;
  if (!one.local && !other.local) return true;
  const [agency, otherAgency] = [one.agency, other.agency];
  if (agency === null || otherAgency === null || agency === otherAgency) return true;
  const place = one.place ?? other.place;
  return place !== null && (one.place ? otherAgency : agency).includes(place);
}
