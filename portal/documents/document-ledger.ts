// The book of documents known so far, while articles are read from the oldest to the newest.
import { slugify } from "../language/slug.ts";
import type { Comparable } from "./document-likeness.ts";
import { localities, type LocalityOf } from "./document-locality.ts";
import { type DocumentNumber, formatDocumentNumber, numberKey } from "./document-number.ts";
import type { NamedDocument } from "./identity.ts";
import { properForm } from "./proper-form.ts";
import type { CitedIssuer } from "./prose-issuer.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Where a fact comes from; the smaller number is believed. 0: register, 1: front matter, 2: text. */
export type Source = 0 | 1 | 2;

/** One place that names a document, with the article around it. */
export type Mention = Comparable & {
  readonly title: string | null;
  readonly source: Source;
  readonly article: string;
  readonly articleDate: string;
  readonly citation: number | null;
};

/** A document while it is being put together. */
export type OpenDocument = {
  readonly slug: string;
  readonly number: DocumentNumber;
  readonly group: NumberGroup;
  place: string | null;
  local: boolean;
  type: string | null;
  issuer: CitedIssuer | null;
  date: string | null;
  title: string | null;
  /** The index of its register entry. */
  registered: number | null;
  /** The agency of the article that named it first; tells local bodies apart where no place is given. */
  readonly agency: string | null;
  /** The date of that article: an undated document is not younger. */
  readonly firstNamed: string;
  readonly sources: { type: Source; issuer: Source; title: Source };
  /** The newest mention that was linked without a date of its own. */
  lastUndated: Mention | null;
  /** Its link from the newest article that names it. */
  newest: Link | null;
  /** Its facts as they were last asked for. */
  known: NamedDocument | null;
};

/** That an article names a document, while the article is being read. */
export type Link = {
  readonly article: string;
  readonly document: OpenDocument;
  named: boolean;
  readonly citations: number[];
};

/** All documents of one number. */
export type NumberGroup = {
  readonly all: OpenDocument[];
  readonly undated: Set<OpenDocument>;
  readonly byDate: Map<string, OpenDocument[]>;
  /** Those that were linked by a mention without a date. */
  readonly doubtful: Set<OpenDocument>;
};

/** The book: mutable, and living for one resolution. */
export type Ledger = {
  readonly vocabulary: Vocabulary;
  readonly localityOf: LocalityOf;
  readonly byNumber: Map<string, NumberGroup>;
  /** By the digits alone, for short mentions: registered documents, and dated ones by "digits|date". */
  readonly registeredByDigits: Map<string, OpenDocument[]>;
  readonly byDigitsAndDate: Map<string, OpenDocument[]>;
  readonly bySlug: Map<string, OpenDocument>;
  /** Addresses that register entries have chosen. */
  readonly pinned: ReadonlySet<string>;
};

export function openLedger(vocabulary: Vocabulary, home: string | null, pinned: ReadonlySet<string>): Ledger {
  return {
    vocabulary,
    localityOf: localities(vocabulary, home),
    pinned,
    byNumber: new Map(),
    registeredByDigits: new Map(),
    byDigitsAndDate: new Map(),
    bySlug: new Map(),
  };
}

/** Enters a new document and gives it its address for good: the plain one if free, else with date, place or issuer. */
export function enterDocument(ledger: Ledger, mention: Mention, chosenSlug?: string): OpenDocument {
  const { source, type, issuer, date, title, agency, place, local } = mention;
  const number = properForm(mention.number, ledger.vocabulary);
  const chosen = chosenSlug !== undefined && !ledger.bySlug.has(chosenSlug) ? chosenSlug : null;
  const group = groupOf(ledger, mention.number);
  const document: OpenDocument = {
    slug: chosen ?? freeSlug(ledger, number, mention),
    number,
    group,
    type,
    issuer,
    date,
    title,
    agency,
    place,
    local,
    registered: null,
    firstNamed: mention.articleDate,
    sources: { type: source, issuer: source, title: source },
    lastUndated: null,
    newest: null,
    known: null,
  };
  ledger.bySlug.set(document.slug, document);
  group.all.push(document);
  if (date === null) group.undated.add(document);
  else dateDocument(ledger, document, date);
  return document;
}

/** Adds what a mention knows to the document it means. */
export function completeDocument(ledger: Ledger, document: OpenDocument, mention: Mention): void {
  const { sources } = document;
  if (document.date === null && mention.date !== null) dateDocument(ledger, document, mention.date);
  for (const fact of ["type", "title"] as const)
    if (mention[fact] !== null && (document[fact] === null || mention.source < sources[fact])) {
      document[fact] = mention[fact];
      sources[fact] = mention.source;
    }
  if (mention.issuer && isBetterIssuer(mention.issuer, mention.source, document, ledger.vocabulary)) {
    document.issuer = mention.issuer;
    const { place, local } = ledger.localityOf(mention.issuer, document.number);
    document.place = place;
    document.local = local;
    sources.issuer = mention.source;
  }
}

export function groupOf(ledger: Ledger, number: DocumentNumber): NumberGroup {
  const key = numberKey(number);
  const known = ledger.byNumber.get(key);
  if (known) return known;
  const group: NumberGroup = { all: [], undated: new Set(), byDate: new Map(), doubtful: new Set() };
  ledger.byNumber.set(key, group);
  return group;
}

/** The digits and letter of a number: all that a short mention has. */
export function digitsOf({ number, suffix }: DocumentNumber): string {
  return `${number}${suffix}`;
}

export function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

function dateDocument(ledger: Ledger, document: OpenDocument, date: string): void {
  const { group } = document;
  document.date = date;
  group.undated.delete(document);
  append(group.byDate, date, document);
  append(ledger.byDigitsAndDate, `${digitsOf(document.number)}|${date}`, document);
}

// Of two equally trusted sources the older one is kept, unless it only has a loose name ("Tỉnh ủy") or the symbol.
function isBetterIssuer(
  issuer: CitedIssuer,
  source: Source,
  document: OpenDocument,
  vocabulary: Vocabulary,
): boolean {
  if (!document.issuer) return true;
  if (source !== document.sources.issuer) return source < document.sources.issuer;
  return exactness(issuer, vocabulary) > exactness(document.issuer, vocabulary);
}

function exactness({ id, from }: CitedIssuer, vocabulary: Vocabulary): number {
  if (from === "symbol") return 0;
  return id !== null && vocabulary.issuers.get(id)?.loose ? 1 : 2;
}

function freeSlug(ledger: Ledger, number: DocumentNumber, { date, issuer, type }: Mention): string {
  const isFree = (slug: string) => !ledger.bySlug.has(slug) && !ledger.pinned.has(slug);
  const plain = slugify(formatDocumentNumber(number));
  if (isFree(plain)) return plain;
  const dated = date === null ? plain : `${plain}-${date}`;
  const told = [dated, slugify(issuer?.place ?? "") || (issuer?.id ?? type ?? "")].filter(Boolean).join("-");
  const free = [dated, told].find(isFree);
  if (free) return free;
  let count = 2;
  while (!isFree(`${told}-${count}`)) count++;
  return `${told}-${count}`;
}
