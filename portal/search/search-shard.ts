// Looks a query up in one shard: where its terms stand, and which articles the filters leave.
import type { SearchRequest } from "./answer.ts";
import type { Query } from "./query.ts";
import type { ShardHits } from "./ranking.ts";
import type { ShardReader } from "./shard-reader.ts";
import { FACETS, type Facet, facetToken } from "./tokens.ts";

/** What one shard has: hits of all terms, and which articles the facets leave (undefined: all). */
export type Found = {
  readonly shard: ShardReader;
  readonly hits: ShardHits;
  readonly allowed: ReadonlySet<number> | undefined;
};

/** Loads what the query needs of a shard, and no more. */
export async function searchShard(shard: ShardReader, query: Query, request: SearchRequest): Promise<Found> {
  const terms = query.readings.flatMap((reading) => reading.terms);
  const facets = FACETS.flatMap((facet): [Facet, string][] => {
    const value = request.facets?.[facet] ?? "";
    return value === "" ? [] : [[facet, value]];
  });
  const [hits, ...sets] = await Promise.all([
    shard.hits(terms),
    ...facets.map(([facet, value]) => shard.articlesWith(facetToken(facet, value))),
  ]);
  return { shard, hits, allowed: intersection(sets) };
}

/** True when filters are set. */
export function narrowed(request: SearchRequest): boolean {
  return Object.values(request.facets ?? {}).some((value) => value !== undefined && value !== "");
}

function intersection(sets: readonly ReadonlySet<number>[]): ReadonlySet<number> | undefined {
  const [first, ...rest] = sets;
  return first && new Set([...first].filter((article) => rest.every((set) => set.has(article))));
}
