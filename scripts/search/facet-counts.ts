// Counts the values that the articles of a shard can be narrowed by.
import { facetValues } from "../../portal/search/article-terms.ts";
import type { ShardFacts } from "../../portal/search/files.ts";
import type { SearchRecord } from "../../portal/search/record.ts";
import { FACETS } from "../../portal/search/tokens.ts";

/** Every value with its articles, the most frequent first. */
export function facetCounts(records: readonly SearchRecord[]): ShardFacts["facets"] {
  const counts = {
    section: new Map(),
    year: new Map(),
    agency: new Map(),
    topic: new Map(),
    kind: new Map(),
    type: new Map(),
  } satisfies Record<string, Map<string, number>>;
  for (const record of records) {
    const values = facetValues(record);
    for (const facet of FACETS) {
      for (const value of values[facet]) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    }
  }
  const sorted = (map: Map<string, number>): [string, number][] =>
    [...map].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return {
    section: sorted(counts.section),
    year: sorted(counts.year),
    agency: sorted(counts.agency),
    topic: sorted(counts.topic),
    kind: sorted(counts.kind),
    type: sorted(counts.type),
  };
}
