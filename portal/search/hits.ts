// A hit in one number: which article has a term, how much it tells there, and whether it has the marks that were typed.

/** Queries find thousands of hits, too many for an object each on a phone. */
export type Hit = number;

/** The hit of an article of a shard; `level` is a place in `LEVELS`. */
export function hitOf(article: number, level: number, marked: boolean): Hit {
  return article * 16 + level * 2 + (marked ? 1 : 0);
}

/** Number of the article within its shard. */
export function articleOf(hit: Hit): number {
  return hit >>> 4;
}

/** Place of the hit's level in `LEVELS`. */
export function levelOf(hit: Hit): number {
  return (hit >>> 1) & 7;
}

/** True when the article has the word with the marks that were typed. */
export function isMarked(hit: Hit): boolean {
  return (hit & 1) === 1;
}
