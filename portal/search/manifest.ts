// Sums up all shards in the one file that the search reads first.
import type { AbbreviationRow } from "./abbreviations.ts";
import type { SearchManifest, ShardDirectory, ShardFacts } from "./files.ts";
import { FACETS, type Facet } from "./tokens.ts";

/** Most values of one facet that a reader can choose from. */
const MOST_VALUES = 100;

/** Makes the manifest from what the shards say of themselves, in any order. */
export function searchManifest(
  shards: readonly ShardFacts[],
  files: { readonly engine: string; readonly suggestions: string; readonly newest?: ShardDirectory },
  abbreviations: readonly AbbreviationRow[],
): SearchManifest {
  const sorted = [...shards].sort((a, b) => compare(a.from, b.from) || compare(a.id, b.id));
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, valuesOf(sorted, facet)]));
  return {
    format: 1,
    engine: files.engine,
    shards: sorted.map(({ id, directory, articles, from, to }) => ({ id, directory, articles, from, to })),
    ...(files.newest && { newest: files.newest }),
    facets: { section: [], year: [], agency: [], topic: [], kind: [], type: [], ...facets },
    abbreviations: [...abbreviations],
    suggestions: files.suggestions,
  };
}

function valuesOf(shards: readonly ShardFacts[], facet: Facet): string[] {
  const counts = new Map<string, number>();
  for (const shard of shards) {
    for (const [value, count] of shard.facets[facet]) counts.set(value, (counts.get(value) ?? 0) + count);
  }
  const values = [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0])).map(([value]) => value);
  return facet === "year" ? values.sort((a, b) => compare(b, a)) : values.slice(0, MOST_VALUES);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
