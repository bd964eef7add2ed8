// Says in which form a number should be written, by who issues it: the party 05-NQ/TU, the state 05/NQ-UBND.
import type { DocumentNumber } from "./document-number.ts";
import { issuersOfSymbol, type Vocabulary } from "./vocabulary.ts";

/**
 * The number in its issuer's form. Unchanged where the issuer is unknown, belongs to a mass organisation (they follow
 * either rule), shares its symbol across systems, or where the number has a year or no type.
 */
export function properForm(number: DocumentNumber, vocabulary: Vocabulary): DocumentNumber {
  const [symbol] = number.issuers;
  if (symbol === undefined || number.type === null || number.year !== null) return number;
  const systems = new Set(issuersOfSymbol(vocabulary, symbol).map(({ system }) => system));
  const [system] = systems;
  if (systems.size !== 1 || system === "mass" || system === undefined) return number;
  return { ...number, form: system };
}
