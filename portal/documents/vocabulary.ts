// The document types and issuers a portal knows: the defaults, an editor's own entries over them, and their look-ups.
import { defaultIssuers, defaultTypes } from "./default-vocabulary.ts";
import { type PhraseBook, phraseBook } from "./phrase-book.ts";
import { type SymbolTable, symbolTable } from "./symbol-table.ts";

/** Who works under which rules of numbering. */
export type DocumentSystem = "party" | "state" | "mass";

/** One kind of document. */
export type DocumentType = {
  /** Slug of the name. */
  readonly id: string;
  readonly name: string;
  /** Other names in prose ("Chương trình hành động"). */
  readonly names?: readonly string[];
  /** Symbols in party (and mass-organisation) numbers and in state numbers; one symbol may serve two types (QĐ). */
  readonly party: readonly string[];
  readonly state: readonly string[];
  /**
   * May the name and a lone number ("Nghị quyết 05") mean a document? `capitalised`: only with a capital first
   * letter, for the word is ordinary prose too ("báo cáo 12 trường hợp").
   */
  readonly alone: "always" | "capitalised" | "never";
  /** In small letters too, where the words around speak of a document: "theo quyết định 528 của Thủ tướng". */
  readonly announced?: boolean;
  /** Its title stands between name and number: "Luật Xây dựng số 50/2014/QH13". */
  readonly titled?: boolean;
  /** Those of its symbols that other things are called by as well, so a number with them needs more evidence. */
  readonly ordinary?: readonly string[];
};

/** A body that issues documents, in one period of its life. */
export type DocumentIssuer = {
  readonly id: string;
  readonly name: string;
  readonly names?: readonly string[];
  /** What it signs with, the usual symbol first. Bodies may share one (all of TW). */
  readonly symbols: readonly string[];
  /** Other ways to write the first symbol ("TƯ" for TW). */
  readonly spellings?: readonly string[];
  readonly system: DocumentSystem;
  readonly level: "central" | "province" | "district" | "commune" | "unit";
  /** Prose uses the name for any body that signs with the same symbol. */
  readonly loose?: boolean;
  /** First and last day of its existence, ISO dates; absent: always, still. */
  readonly from?: string;
  readonly to?: string;
  /** The id of the issuer that took over. */
  readonly successor?: string;
};

/** What an editor's registers add or change: an entry with a known id replaces the fields it names. */
export type VocabularyEntries = {
  readonly types?: readonly (Partial<DocumentType> & { readonly id: string })[];
  readonly issuers?: readonly (Partial<DocumentIssuer> & { readonly id: string })[];
};

/** Types and issuers with the look-ups that reading text needs. Made once, shared by all articles. */
export type Vocabulary = {
  readonly types: ReadonlyMap<string, DocumentType>;
  readonly issuers: ReadonlyMap<string, DocumentIssuer>;
  readonly symbols: SymbolTable;
  readonly typePhrases: PhraseBook;
  readonly issuerPhrases: PhraseBook;
  readonly typesBySymbol: ReadonlyMap<string, readonly DocumentType[]>;
  readonly issuersBySymbol: ReadonlyMap<string, readonly DocumentIssuer[]>;
};

/**
 * The default vocabulary with an editor's entries merged over it.
 * @throws RangeError for a new entry without a name (schemas check this before).
 */
export function openVocabulary(entries: VocabularyEntries = {}): Vocabulary {
  const types = merge<DocumentType>(defaultTypes, entries.types, {
    name: "",
    party: [],
    state: [],
    alone: "never",
  });
  const issuers = merge<DocumentIssuer>(defaultIssuers, entries.issuers, {
    name: "",
    symbols: [],
    system: "state",
    level: "unit",
  });
  const issuerSymbols = [...issuers.values()].flatMap((issuer) =>
    issuer.symbols.map((symbol, index) => ({ symbol, also: index === 0 ? (issuer.spellings ?? []) : [] })),
  );
  const typeSymbols = [...types.values()].flatMap((type) => [...type.party, ...type.state]);
  return {
    types,
    issuers,
    symbols: symbolTable(
      [...new Set(typeSymbols)].map((symbol) => ({ symbol, also: [] })),
      issuerSymbols,
    ),
    typePhrases: phraseBook([...types.values()].flatMap(namesOf)),
    issuerPhrases: phraseBook([...issuers.values()].flatMap(namesOf)),
    typesBySymbol: groupBySymbol([...types.values()], (type) => [...type.party, ...type.state]),
    issuersBySymbol: groupBySymbol([...issuers.values()], (issuer) => issuer.symbols),
  };
}

/** The types a symbol may stand for in numbers of the party's form, or of the state's; in vocabulary order. */
export function typesOfSymbol(
  vocabulary: Vocabulary,
  symbol: string,
  form: "party" | "state",
): readonly DocumentType[] {
  const types = vocabulary.typesBySymbol.get(symbol) ?? [];
  return types.filter((type) => type[form].includes(symbol));
}

/** The issuers that sign with a symbol ("QH15" as "QH"). */
export function issuersOfSymbol(vocabulary: Vocabulary, symbol: string): readonly DocumentIssuer[] {
  return vocabulary.issuersBySymbol.get(symbol.replace(/\d+$/, "")) ?? [];
}

function namesOf(entry: { id: string; name: string; names?: readonly string[] }) {
  return [entry.name, ...(entry.names ?? [])].map((phrase) => ({ phrase, id: entry.id }));
}

function merge<T extends { readonly id: string; readonly name: string }>(
  defaults: readonly T[],
  entries: readonly (Partial<T> & { readonly id: string })[] = [],
  blank: Omit<T, "id">,
): ReadonlyMap<string, T> {
  const merged = new Map(defaults.map((entry) => [entry.id, entry]));
  for (const entry of entries) {
    const known = merged.get(entry.id) ?? ({ ...blank, id: entry.id } as T);
    const whole = { ...known, ...entry };
    if (!whole.name) throw new RangeError(`"${entry.id}" has no name`);
    merged.set(entry.id, whole);
  }
  return merged;
}

function groupBySymbol<T>(entries: readonly T[], symbolsOf: (entry: T) => readonly string[]) {
  const groups = new Map<string, T[]>();
  for (const entry of entries)
    for (const symbol of new Set(symbolsOf(entry))) {
      const group = groups.get(symbol);
      if (group) group.push(entry);
      else groups.set(symbol, [entry]);
    }
  return groups;
}
