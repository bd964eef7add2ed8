// Adds up the hits of one reading of a query, article by article.
import { LEVELS } from "./article-terms.ts";
import { articleOf, type Hit, isMarked, levelOf } from "./hits.ts";
import type { QueryTerm } from "./query.ts";

/** What a hit is worth by level (in the order of `LEVELS`), as a share of BM25's maximum (k1 1.2). */
const WORTH = [2, 1.75, 1.4, 0.95, 0];
/** The worth of a word in a title. */
export const BEST = 2;
const TITLE = LEVELS.indexOf("title");
/** Where no document number was found. */
export const NO_DOCUMENT = 255;

/**
 * One place for each article that was hit, and a list for each thing that is counted: on a phone an object for each
 * of a thousand articles would take longer than all that is done with them.
 */
export class Sums {
  /** The articles, in the order in which they were first hit. */
  readonly articles: number[] = [];
  readonly worth: Float64Array;
  /** Weight of the terms that the article has. */
  readonly covered: Float64Array;
  /** Weight of the words typed with marks, and of those that have these marks here. */
  readonly typed: Float64Array;
  readonly marked: Float64Array;
  /** Words of the query that the article has, one bit each. */
  readonly words: Int32Array;
  readonly titlePairs: Uint8Array;
  readonly titleWords: Uint8Array;
  readonly required: Uint8Array;
  /** Rank of the best document number. */
  readonly document: Uint8Array;
  /** Place of each article of the shard, less one; 0 where it was not hit. */
  readonly #places: Int32Array;

  /** @param articles of the shard. @param hits how many will be added at most. */
  constructor(articles: number, hits: number) {
    const most = Math.min(articles, hits);
    this.#places = new Int32Array(articles);
    this.worth = new Float64Array(most);
    this.covered = new Float64Array(most);
    this.typed = new Float64Array(most);
    this.marked = new Float64Array(most);
    this.words = new Int32Array(most);
    this.titlePairs = new Uint8Array(most);
    this.titleWords = new Uint8Array(most);
    this.required = new Uint8Array(most);
    this.document = new Uint8Array(most).fill(NO_DOCUMENT);
  }

  /** Adds the hits of a term that weighs so much; `rank` orders the document numbers of a query, the likeliest first. */
  add(term: QueryTerm, weight: number, rank: number, hits: readonly Hit[]): void {
    const { worth, covered, typed, marked, words, titlePairs, titleWords, required, document } = this;
    const { kind } = term;
    const bits = 2 ** (term.to + 1) - 2 ** term.from;
    for (const hit of hits) {
      const place = this.#placeOf(articleOf(hit));
      const level = levelOf(hit);
      worth[place] = (worth[place] ?? 0) + weight * (WORTH[level] ?? 0);
      covered[place] = (covered[place] ?? 0) + weight;
      words[place] = (words[place] ?? 0) | bits;
      if (term.required) required[place] = (required[place] ?? 0) + 1;
      if (level === TITLE && kind === "pair") titlePairs[place] = (titlePairs[place] ?? 0) + 1;
      if (level === TITLE && kind === "word") titleWords[place] = (titleWords[place] ?? 0) + 1;
      if (kind === "document") document[place] = Math.min(document[place] ?? NO_DOCUMENT, rank);
      if (term.form === undefined) continue;
      typed[place] = (typed[place] ?? 0) + weight;
      if (isMarked(hit)) marked[place] = (marked[place] ?? 0) + weight;
    }
  }

  #placeOf(article: number): number {
    const known = this.#places[article] ?? 0;
    if (known > 0) return known - 1;
    this.articles.push(article);
    this.#places[article] = this.articles.length;
    return this.articles.length - 1;
  }
}
