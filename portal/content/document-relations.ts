// Finds which documents the register's relations mean, and reads each of them in both directions.
import { formatDocumentNumber, numberKey, parseDocumentNumber } from "../documents/document-number.ts";
import type { ResolvedDocument } from "../documents/identity.ts";
import type { Vocabulary } from "../documents/vocabulary.ts";
import type { DocumentRelation } from "../model/official-document.ts";
import type { RegisterEntry } from "./read-documents.ts";

/** The relations of one document. */
export interface Relations {
  readonly replaces: readonly DocumentRelation[];
  readonly replacedBy: readonly DocumentRelation[];
  readonly amends: readonly DocumentRelation[];
  readonly amendedBy: readonly DocumentRelation[];
}

/** What a document without relations has. */
export const NO_RELATIONS: Relations = Object.freeze({
  replaces: [],
  replacedBy: [],
  amends: [],
  amendedBy: [],
});

/**
 * Relations by slug. An entry that replaces or amends another also gives that one its `replacedBy` or `amendedBy`.
 * Of several documents with one number, the older are replaced or amended, and the nearest in time is meant.
 */
export function documentRelations(
  documents: readonly ResolvedDocument[],
  register: readonly RegisterEntry[],
  vocabulary: Vocabulary,
): ReadonlyMap<string, Relations> {
  const byNumber = groupByNumber(documents);
  const found = new Map<string, { [Kind in keyof Relations]: DocumentRelation[] }>();
  const relate = (slug: string, kind: keyof Relations, other: DocumentRelation) => {
    const own = found.get(slug) ?? { replaces: [], replacedBy: [], amends: [], amendedBy: [] };
    found.set(slug, own);
    if (!own[kind].some((known) => isSame(known, other))) own[kind].push(other);
  };
  for (const document of documents) {
    const fields = document.registered === null ? undefined : register[document.registered]?.fields;
    for (const kind of WRITTEN) {
      for (const written of fields?.[kind] ?? []) {
        const number = parseDocumentNumber(written, vocabulary.symbols);
        const candidates = number === null ? [] : (byNumber.get(numberKey(number)) ?? []);
        const other = nearestTo(document, kind, candidates);
        const name = number === null ? written : formatDocumentNumber(number);
        relate(document.slug, kind, other ? { slug: other.slug } : { number: name });
        if (other) relate(other.slug, REVERSE[kind], { slug: document.slug });
      }
    }
  }
  return found;
}

const WRITTEN = ["replaces", "replacedBy", "amends"] as const;
const REVERSE = { replaces: "replacedBy", replacedBy: "replaces", amends: "amendedBy" } as const;

function groupByNumber(documents: readonly ResolvedDocument[]): ReadonlyMap<string, ResolvedDocument[]> {
  const groups = new Map<string, ResolvedDocument[]>();
  for (const document of documents) {
    const key = numberKey(document.number);
    const group = groups.get(key);
    if (group) group.push(document);
    else groups.set(key, [document]);
  }
  return groups;
}

/** Undated candidates count as fitting, after dated ones. */
function nearestTo(
  document: ResolvedDocument,
  kind: (typeof WRITTEN)[number],
  candidates: readonly ResolvedDocument[],
): ResolvedDocument | undefined {
  const own = document.date;
  const others = candidates.filter(({ slug }) => slug !== document.slug);
  const fitting = others.filter(
    ({ date }) => own === null || date === null || (kind === "replacedBy" ? date >= own : date <= own),
  );
  const day = ({ date }: ResolvedDocument) => date ?? (kind === "replacedBy" ? "9999" : "0000");
  return fitting.reduce<ResolvedDocument | undefined>((best, other) => {
    if (best === undefined || day(other) === day(best)) return best ?? other;
    return (kind === "replacedBy" ? day(other) < day(best) : day(other) > day(best)) ? other : best;
  }, undefined);
}

function isSame(a: DocumentRelation, b: DocumentRelation): boolean {
  return "slug" in a ? "slug" in b && a.slug === b.slug : "number" in b && a.number === b.number;
}
