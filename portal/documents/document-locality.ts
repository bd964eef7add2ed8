// Tells whose Tỉnh ủy, or which commune's committee, stands behind a number that many bodies sign with.
import { slugify } from "../language/slug.ts";
import type { DocumentNumber } from "./document-number.ts";
import type { CitedIssuer } from "./prose-issuer.ts";
import { issuersOfSymbol, type Vocabulary } from "./vocabulary.ts";

/** Where an issuer is at home. */
export type Locality = {
  /** Slug of its place; null where neither prose nor the portal's own place tells. */
  readonly place: string | null;
  /** Only bodies below the province sign so: there are many in one province. */
  readonly local: boolean;
};

/** Answers with the locality of an issuer; remembers what it was asked. */
export type LocalityOf = (issuer: CitedIssuer | null, number: DocumentNumber) => Locality;

/** @param home the place that is meant where a provincial body has none. */
export function localities(vocabulary: Vocabulary, home: string | null): LocalityOf {
  const homeSlug = home === null ? null : slugify(home);
  const unplaced = new Map<string, Map<string, Locality>>();
  const placed = new Map<string, string>();
  const unplacedOf = (id: string, symbol: string): Locality => {
    const ofSymbol = unplaced.get(symbol) ?? new Map<string, Locality>();
    const known = ofSymbol.get(id);
    if (known) return known;
    const body = vocabulary.issuers.get(id);
    const bodies = body ? [body] : issuersOfSymbol(vocabulary, symbol);
    const isAll = (levels: readonly string[]) =>
      bodies.length > 0 && bodies.every(({ level }) => levels.includes(level));
    const place = isAll(["province"]) ? homeSlug : null;
    const locality = { place, local: isAll(["district", "commune", "unit"]) };
    unplaced.set(symbol, ofSymbol.set(id, locality));
    return locality;
  };
  return (issuer, number) => {
    const locality = unplacedOf(issuer?.id ?? "", number.issuers[0] ?? "");
    if (!issuer?.place) return locality;
    const place = placed.get(issuer.place) ?? slugify(issuer.place);
    placed.set(issuer.place, place);
    return { place, local: locality.local };
  };
}
