// Knows which letters in a document number stand for a type and which for an issuer, in their usual capitals.
import { fold } from "../language/fold.ts";

/** The symbols of a vocabulary, ready for look-up. */
export type SymbolTable = {
  readonly types: SymbolLookup;
  readonly issuers: SymbolLookup;
};

type SymbolLookup = {
  /** Every spelling as it is written, to the canonical one. */
  readonly exact: ReadonlyMap<string, string>;
  /** Spellings without capitals and marks; null where two symbols share one. */
  readonly folded: ReadonlyMap<string, string | null>;
};

/** One canonical symbol with other spellings of it ("TW" also as "TƯ"). */
export type SymbolSpellings = { readonly symbol: string; readonly also: readonly string[] };

/** Builds the look-up tables. Where two entries claim one spelling, the canonical symbol of either wins. */
export function symbolTable(
  types: readonly SymbolSpellings[],
  issuers: readonly SymbolSpellings[],
): SymbolTable {
  return { types: symbolLookup(types), issuers: symbolLookup(issuers) };
}

/**
 * The canonical spelling of a symbol, or undefined when the vocabulary lacks it.
 * @param anyCase also look without capitals and marks ("nd" → "NĐ"), where only one symbol fits.
 */
export function canonicalSymbol(lookup: SymbolLookup, written: string, anyCase: boolean): string | undefined {
  const numbered = /^(\p{L}+)(\d{1,2})$/u.exec(written);
  if (numbered) {
    const letters = canonicalSymbol(lookup, numbered[1] ?? "", anyCase);
    if (letters) return letters + numbered[2];
  }
  const exact = lookup.exact.get(written);
  if (exact) return exact;
  return anyCase ? (lookup.folded.get(fold(written)) ?? undefined) : undefined;
}

function symbolLookup(entries: readonly SymbolSpellings[]): SymbolLookup {
  const exact = new Map<string, string>();
  const folded = new Map<string, string | null>();
  const enter = (spelling: string, symbol: string) => {
    if (!exact.has(spelling)) exact.set(spelling, symbol);
    const key = fold(spelling);
    const known = folded.get(key);
    folded.set(key, known === undefined || known === symbol ? symbol : null);
  };
  for (const { symbol } of entries) enter(symbol, symbol);
  for (const { symbol, also } of entries) for (const spelling of also) enter(spelling, symbol);
  return { exact, folded };
}
