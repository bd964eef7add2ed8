// Makes one score of what the index says about each article, and says why.
import { isCommon } from "./common-syllables.ts";
import type { Hit } from "./hits.ts";
import type { Query, QueryTerm, Reading } from "./query.ts";
import { BEST, NO_DOCUMENT, Sums } from "./sums.ts";

/** The hits of every term of a query in one shard, by token; no article twice for one token. */
export type ShardHits = ReadonlyMap<string, readonly Hit[]>;

/** How rare terms are in all shards seen: articles that have each token, and articles altogether. */
export type Frequencies = { readonly articles: number; readonly of: ReadonlyMap<string, number> };

/** An article that may answer the query. */
export type Candidate = {
  readonly article: number;
  readonly score: number;
  /** Every word of the query is in the article, by itself or in a pair. */
  readonly complete: boolean;
  /** The words of the query follow each other in the title. */
  readonly titlePhrase: boolean;
  /** A document number of the query is in the article, in full. */
  readonly document: boolean;
  /** Of the words typed with marks that the article has, the share that has these marks, 0 to 1; 1 if there are none. */
  readonly marks: number;
};

/** A common syllable never weighs more than this: the index knows only its appearances in titles. */
const COMMON_WEIGHT = 1;
const PHRASE_BONUS = 0.35;
const DOCUMENT_BONUS = 4;
const MARKS_LOSS = 0.12;
/** Below this share of the query's weight an article is a guess, not an answer. */
const LEAST_COVERAGE = 0.12;

/**
 * The candidates of one shard in no particular order: every article that has everything put in quotes, and a
 * document number or enough of the words. Inverse document frequencies are BM25's; of several readings, the one that
 * fits an article best counts.
 * @param articles of the shard.
 */
export function scoreShard(
  query: Query,
  hits: ShardHits,
  frequencies: Frequencies,
  articles: number,
): Candidate[] {
  const total = Math.max(...query.readings.map((reading) => weightOf(reading, frequencies)), 1);
  const readings = query.readings.map((reading) => scoreReading(reading, hits, frequencies, articles, total));
  const [first = [], ...others] = readings;
  if (others.length === 0) return first;
  const best = new Map<number, Candidate>();
  for (const candidate of readings.flat()) {
    const before = best.get(candidate.article);
    if (!before || before.score < candidate.score) best.set(candidate.article, candidate);
  }
  return [...best.values()];
}

function scoreReading(
  { terms, keys }: Reading,
  hits: ShardHits,
  frequencies: Frequencies,
  articles: number,
  total: number,
): Candidate[] {
  const count = (kind: QueryTerm["kind"]) => terms.filter((term) => term.kind === kind).length;
  const own = weightOf({ terms, keys }, frequencies);
  const [pairs, words] = [count("pair"), count("word")];
  const required = terms.filter((term) => term.required).length;
  const all = 2 ** keys.length - 1;
  const sums = sumsOf(terms, hits, frequencies, articles);
  const candidates: Candidate[] = [];
  for (let at = 0; at < sums.articles.length; at++) {
    const rank = sums.document[at] ?? NO_DOCUMENT;
    const document = rank < NO_DOCUMENT;
    const coverage = own === 0 ? 0 : (sums.covered[at] ?? 0) / own;
    if (sums.required[at] !== required || (!document && coverage < LEAST_COVERAGE)) continue;
    const titlePhrase =
      pairs > 0 ? sums.titlePairs[at] === pairs : words > 0 && sums.titleWords[at] === words;
    const typed = sums.typed[at] ?? 0;
    const marks = typed === 0 ? 1 : (sums.marked[at] ?? 0) / typed;
    const plain = own === 0 ? 0 : ((sums.worth[at] ?? 0) / BEST) * (total / own);
    const bonus = (titlePhrase ? PHRASE_BONUS : 0) - MARKS_LOSS * (1 - marks);
    const numbered = document ? DOCUMENT_BONUS / (1 + rank) : 0;
    candidates.push({
      article: sums.articles[at] ?? 0,
      score: plain + total * (bonus + numbered),
      complete: sums.words[at] === all,
      titlePhrase,
      document,
      marks,
    });
  }
  return candidates;
}

function sumsOf(
  terms: readonly QueryTerm[],
  hits: ShardHits,
  frequencies: Frequencies,
  articles: number,
): Sums {
  const found = (term: QueryTerm) => hits.get(term.token) ?? [];
  const sums = new Sums(
    articles,
    terms.reduce((sum, term) => sum + found(term).length, 0),
  );
  let rank = 0;
  for (const term of terms) {
    sums.add(term, termWeight(term, frequencies), rank, found(term));
    if (term.kind === "document") rank++;
  }
  return sums;
}

function weightOf({ terms }: Reading, frequencies: Frequencies): number {
  return terms.reduce(
    (sum, term) => (term.kind === "document" ? sum : sum + termWeight(term, frequencies)),
    0,
  );
}

/** BM25's inverse document frequency. */
export function termWeight(term: QueryTerm, { articles, of }: Frequencies): number {
  const found = Math.min(of.get(term.token) ?? 0, articles);
  const weight = Math.log(1 + (articles - found + 0.5) / (found + 0.5));
  return term.kind === "word" && isCommon(term.token.slice(0, -1)) ? Math.min(weight, COMMON_WEIGHT) : weight;
}
