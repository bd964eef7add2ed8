// Checks an article's citations and prose; findings are data, the words for people are made elsewhere.
import { checkCitation } from "./citation-checks.ts";
import type { FirstMention } from "./date-checks.ts";
import type { Citation } from "./citations.ts";
import { nearInTime } from "./document-likeness.ts";
import { numberKey } from "./document-number.ts";
import type { RegisteredDocument, ResolvedDocument } from "./identity.ts";
import { repeatedWords, unclosedQuotes } from "./prose-checks.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What may be found. `params` of each rule are named beside it. */
export type CheckRule =
  /** One number with two dates in the article, or another date than the register's: number, date, other. */
  | "two-dates"
  /** The word before the number is no type that its symbol stands for: type, symbol, number. */
  | "type-contradicts-symbol"
  /** The register calls the document something else: type, registered, number. */
  | "type-contradicts-register"
  /** The first mention of a number that is not unique has no date: number. */
  | "no-date"
  /** The document had been replaced before the article appeared: number, by, date. */
  | "replaced"
  /** The issuer no longer existed: issuer, ended, successor. */
  | "issuer-ended"
  /** The issuer did not exist yet: issuer, began. */
  | "issuer-not-yet"
  /** The party's number in the state's form or the other way round: number, proper. */
  | "wrong-form"
  /** Spaces, dashes, capitals or a missing zero inside the number: number. */
  | "number-spelling"
  /** word. */
  | "repeated-word"
  | "unclosed-quote";

/** One finding; [start, end) in the text of its block. A fix replaces [start, end) by its text and is safe to apply. */
export type Finding = {
  readonly rule: CheckRule;
  readonly start: number;
  readonly end: number;
  readonly params: Readonly<Record<string, string>>;
  readonly fix?: { readonly start: number; readonly end: number; readonly text: string };
};

export type BlockFinding = Finding & { readonly block: number };

/** A paragraph with its citations and, for each, the document it was resolved to. */
export type CheckedBlock = {
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly documents: readonly (CheckedDocument | null)[];
};

/** What checks need of a document; `replaced` comes from its register entry. */
export type CheckedDocument = Pick<ResolvedDocument, "slug" | "type" | "date" | "registered"> & {
  readonly replaced: { readonly date: string; readonly by: string } | null;
};

export type CheckContext = {
  readonly vocabulary: Vocabulary;
  /** ISO date of the article. */
  readonly articleDate: string;
  /** Register entries by the key of their number, from {@link registerByNumber}. */
  readonly register: ReadonlyMap<string, readonly RegisteredDocument[]>;
};

/** Checks one article; findings by block and place. Linear in the text. */
export function checkArticle(blocks: readonly CheckedBlock[], context: CheckContext): BlockFinding[] {
  const first = new Map<string, FirstMention>();
  return blocks.flatMap((block, index) => {
    const findings = [
      ...repeatedWords(block.text),
      ...unclosedQuotes(block.text, blocks[index + 1]?.text ?? null),
    ];
    for (const [at, citation] of block.citations.entries())
      findings.push(...checkCitation(block.text, citation, block.documents[at] ?? null, context, first));
    return findings.sort(byPlace).map((finding) => ({ ...finding, block: index }));
  });
}

/** Groups a register for {@link CheckContext}; made once per portal. */
export function registerByNumber(
  register: readonly RegisteredDocument[],
): ReadonlyMap<string, readonly RegisteredDocument[]> {
  const groups = new Map<string, RegisteredDocument[]>();
  for (const entry of register) {
    const group = groups.get(numberKey(entry.number));
    if (group) group.push(entry);
    else groups.set(numberKey(entry.number), [entry]);
  }
  return groups;
}

/**
 * Pairs of a portal's documents with one number and dates so near that one of the dates is probably a slip (numbers
 * start anew each year or term). By slug; each document is compared with the next younger one only.
 */
export function documentsWithTwoDates(
  documents: readonly ResolvedDocument[],
): { readonly earlier: ResolvedDocument; readonly later: ResolvedDocument }[] {
  const groups = new Map<string, ResolvedDocument[]>();
  for (const document of documents) {
    if (document.date === null) continue;
    const key = `${numberKey(document.number)}|${document.type ?? ""}|${document.issuer?.place ?? ""}`;
    const group = groups.get(key);
    if (group) group.push(document);
    else groups.set(key, [document]);
  }
  return [...groups.values()].flatMap((group) => {
    const sorted = group.sort((a, b) => ((a.date ?? "") < (b.date ?? "") ? -1 : 1));
    return sorted.slice(1).flatMap((later, index) => {
      const earlier = sorted[index];
      return earlier && nearInTime(later.number, earlier.date ?? "", later.date ?? "")
        ? [{ earlier, later }]
        : [];
    });
  });
}

function byPlace(a: Finding, b: Finding): number {
  return a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
