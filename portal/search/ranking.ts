// Adds up what the index says about each article into one score, and says why.
import { isCommon } from "./common-syllables.ts";
import type { Level } from "./article-terms.ts";
import type { Query, QueryTerm, Reading } from "./query.ts";

/** Where a term was found: article numbers of one shard with the level, and whether the marks were as typed. */
export type Hit = { readonly article: number; readonly level: Level; readonly marked: boolean };

/** The hits of every term of a query in one shard, by token. */
export type ShardHits = ReadonlyMap<string, readonly Hit[]>;

/** How rare terms are in all shards seen: articles that have each token, and articles altogether. */
export type Frequencies = { readonly articles: number; readonly of: ReadonlyMap<string, number> };

/** An article that may answer the query. */
export type Candidate = {
  readonly article: number;
  readonly score: number;
  /** Share of the query's weight that the article has, 0 to 1. */
  readonly coverage: number;
  /** Every word of the query is in the article, by itself or in a pair. */
  readonly complete: boolean;
  /** Everything that was put in quotes is in the article. */
  readonly wanted: boolean;
  /** The words of the query follow each other in the title. */
  readonly titlePhrase: boolean;
  /** A document number of the query is in the article, in full. */
  readonly document: boolean;
  /** Of the words typed with marks that the article has, the share that has these marks, 0 to 1; 1 if there are none. */
  readonly marks: number;
};

/** What a hit is worth by level, as a share of BM25's maximum (k1 1.2). */
const WORTH: Readonly<Record<Level, number>> = { title: 2, strong: 1.75, middle: 1.4, weak: 0.95, facet: 0 };
const BEST = WORTH.title;
/** A common syllable never weighs more than this: the index knows only its appearances in titles. */
const COMMON_WEIGHT = 1;
const PHRASE_BONUS = 0.35;
const DOCUMENT_BONUS = 4;
const MARKS_LOSS = 0.12;

/**
 * The candidates of one shard in no particular order: every article that has at least one term.
 * Inverse document frequencies are BM25's; of several readings, the one that fits an article best counts.
 */
export function scoreShard(query: Query, hits: ShardHits, frequencies: Frequencies): Candidate[] {
  const best = new Map<number, Candidate>();
  const total = Math.max(...query.readings.map((reading) => weightOf(reading, frequencies)), 1);
  for (const reading of query.readings) {
    for (const candidate of scoreReading(reading, hits, frequencies, total)) {
      const before = best.get(candidate.article);
      if (!before || before.score < candidate.score) best.set(candidate.article, candidate);
    }
  }
  return [...best.values()];
}

type Sum = {
  worth: number;
  covered: number;
  titlePairs: number;
  titleWords: number;
  document: number;
  /** Weight of the words typed with marks, and of those that have these marks here. */
  typed: number;
  marked: number;
  words: number;
  required: number;
};

const NOTHING: Sum = {
  worth: 0,
  covered: 0,
  titlePairs: 0,
  titleWords: 0,
  document: 99,
  typed: 0,
  marked: 0,
  words: 0,
  required: 0,
};

function scoreReading(
  reading: Reading,
  hits: ShardHits,
  frequencies: Frequencies,
  total: number,
): Candidate[] {
  const sums = new Map<number, Sum>();
  const own = weightOf(reading, frequencies);
  const pairs = reading.terms.filter((term) => term.kind === "pair").length;
  const words = reading.terms.filter((term) => term.kind === "word").length;
  const required = reading.terms.filter((term) => term.required).length;
  const rank = new Map(
    reading.terms.filter((term) => term.kind === "document").map((term, at) => [term.token, at]),
  );
  for (const term of reading.terms) {
    const weight = termWeight(term, frequencies);
    for (const hit of hits.get(term.token) ?? []) {
      const sum = sums.get(hit.article) ?? { ...NOTHING };
      sums.set(hit.article, sum);
      sum.worth += weight * WORTH[hit.level];
      sum.covered += weight;
      for (let at = term.from; at <= term.to; at++) sum.words |= 1 << at;
      if (term.required) sum.required++;
      if (hit.level === "title" && term.kind === "pair") sum.titlePairs++;
      if (hit.level === "title" && term.kind === "word") sum.titleWords++;
      if (term.kind === "document") sum.document = Math.min(sum.document, rank.get(term.token) ?? 99);
      if (term.form === undefined) continue;
      sum.typed += weight;
      if (hit.marked) sum.marked += weight;
    }
  }
  return [...sums].map(([article, sum]) => {
    const titlePhrase = pairs > 0 ? sum.titlePairs === pairs : words > 0 && sum.titleWords === words;
    const document = sum.document < 99;
    const share = sum.typed === 0 ? 1 : sum.marked / sum.typed;
    const plain = own === 0 ? 0 : (sum.worth / BEST) * (total / own);
    const bonus = (titlePhrase ? PHRASE_BONUS : 0) - MARKS_LOSS * (1 - share);
    const numbered = document ? DOCUMENT_BONUS / (1 + sum.document) : 0;
    return {
      article,
      score: plain + total * (bonus + numbered),
      coverage: own === 0 ? 0 : Math.min(1, sum.covered / own),
      complete: sum.words === 2 ** reading.keys.length - 1,
      wanted: sum.required === required,
      titlePhrase,
      document,
      marks: share,
    };
  });
}

function weightOf(reading: Reading, frequencies: Frequencies): number {
  return sumOf(
    reading.terms.filter((term) => term.kind !== "document"),
    frequencies,
  );
}

function sumOf(terms: readonly QueryTerm[], frequencies: Frequencies): number {
  return terms.reduce((sum, term) => sum + termWeight(term, frequencies), 0);
}

/** BM25's inverse document frequency. */
export function termWeight(term: QueryTerm, { articles, of }: Frequencies): number {
  const found = Math.min(of.get(term.token) ?? 0, articles);
  const weight = Math.log(1 + (articles - found + 0.5) / (found + 0.5));
  return term.kind === "word" && isCommon(term.token.slice(0, -1)) ? Math.min(weight, COMMON_WEIGHT) : weight;
}
