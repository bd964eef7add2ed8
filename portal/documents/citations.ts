// Finds every place in a paragraph that names an official document, with what the prose says about it.
import { completeCitations } from "./citation-details.ts";
import { type OpenCitation, readSite } from "./citation-sites.ts";
import type { DocumentNumber } from "./document-number.ts";
import { type Prose, proseOf, quicklyComposed } from "./prose.ts";
import type { CitedIssuer } from "./prose-issuer.ts";
import { findSites } from "./site-scan.ts";
import type { Vocabulary } from "./vocabulary.ts";

export type { CitedIssuer } from "./prose-issuer.ts";

/** One citation in one block of plain text; plain data, offsets in UTF-16 units of the text as it was given. */
export type Citation = {
  /** The linkable words: from the type word to the end of the number. */
  readonly start: number;
  readonly end: number;
  /** The number within them. */
  readonly numberStart: number;
  readonly number: DocumentNumber;
  /** A later mention without issuer symbol ("Nghị quyết 05"), to be resolved against fuller ones. */
  readonly short: boolean;
  /** The id of the type: from prose, or else the only one that the symbol can mean; null where neither tells. */
  readonly type: string | null;
  readonly typeFrom: "prose" | "symbol" | null;
  /** From prose, or else the only body that signs with the symbol. */
  readonly issuer: CitedIssuer | null;
  /** ISO date of issue, where prose gives it whole. */
  readonly date: string | null;
  /** [start, end) of the date's words ("ngày 24/12/2021"), also of a date without a year. */
  readonly dateAt: readonly [number, number] | null;
  /** The subject, without "về" and quotation marks. */
  readonly title: string | null;
};

/**
 * Finds the citations of one block (a paragraph, a heading, a table cell), in reading order, never overlapping.
 * Linear in the length of the text: one scan for digits that may belong to a number, then a bounded look around each.
 * Never throws.
 */
export function findCitations(text: string, vocabulary: Vocabulary): Citation[] {
  const composed = quicklyComposed(text);
  const sites = findSites(composed, vocabulary);
  if (sites.length === 0) return [];
  const prose = proseOf(text);
  const found: OpenCitation[] = [];
  let free = 0;
  for (const site of prose.text === composed ? sites : findSites(prose.text, vocabulary)) {
    if (site < free) continue;
    const items = readSite(prose, site, free, vocabulary);
    found.push(...items);
    free = Math.max(free, items.at(-1)?.end ?? 0);
  }
  return completeCitations(prose, found, vocabulary).map((citation) => inOriginal(citation, prose));
}

function inOriginal(citation: Citation, { original }: Prose): Citation {
  return {
    ...citation,
    start: original(citation.start),
    end: original(citation.end),
    numberStart: original(citation.numberStart),
    dateAt: citation.dateAt && [original(citation.dateAt[0]), original(citation.dateAt[1])],
  };
}
