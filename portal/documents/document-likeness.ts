// Judges whether a mention can mean a document that is already known.
import { slugify } from "../language/slug.ts";
import type { DocumentNumber } from "./document-number.ts";
import type { CitedIssuer } from "./prose-issuer.ts";
import { issuersOfSymbol, type Vocabulary } from "./vocabulary.ts";

/** What is compared: a document, or a mention with the agency of its article. */
export type Comparable = {
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
 * @param home the place that is meant where a provincial body has none.
 */
export function mayBeSame(
  document: Comparable,
  mention: Comparable,
  vocabulary: Vocabulary,
  home: string | null,
): boolean {
  if (document.date !== null && mention.date !== null && document.date !== mention.date) return false;
  if (!numbersAgree(document.number, mention.number)) return false;
  if (!placesAgree(document, mention, vocabulary, home)) return false;
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
  if (number.year !== null) return true;
  const days = (Date.parse(seen) - Date.parse(issued)) / 86_400_000;
  return days <= (number.form === "party" ? 1827 : 400);
}

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

function placesAgree(
  one: Comparable,
  other: Comparable,
  vocabulary: Vocabulary,
  home: string | null,
): boolean {
  const [first, second] = [placeOf(one, vocabulary, home), placeOf(other, vocabulary, home)];
  if (first && second) return first === second;
  if (!isBelowProvince(one, vocabulary) && !isBelowProvince(other, vocabulary)) return true;
  const [agency, otherAgency] = [one.agency, other.agency];
  if (agency === null || otherAgency === null || agency === otherAgency) return true;
  const place = first ?? second;
  return place !== null && (first ? otherAgency : agency).includes(place);
}

function placeOf({ issuer, number }: Comparable, vocabulary: Vocabulary, home: string | null): string | null {
  if (issuer?.place) return slugify(issuer.place);
  if (home === null) return null;
  const known = issuer?.id ? vocabulary.issuers.get(issuer.id) : undefined;
  const bodies = known ? [known] : issuersOfSymbol(vocabulary, number.issuers[0] ?? "");
  return bodies.length > 0 && bodies.every(({ level }) => level === "province") ? slugify(home) : null;
}

function isBelowProvince({ issuer, number }: Comparable, vocabulary: Vocabulary): boolean {
  const known = issuer?.id ? vocabulary.issuers.get(issuer.id) : undefined;
  const bodies = known ? [known] : issuersOfSymbol(vocabulary, number.issuers[0] ?? "");
  return bodies.length > 0 && bodies.every(({ level }) => level !== "province" && level !== "central");
}
