// Puts what the shards have together into one answer: the best candidates, with their cards, ranked once more.
import { bestOf } from "./best-of.ts";
import type { Query } from "./query.ts";
import { type Candidate, type Frequencies, scoreShard } from "./ranking.ts";
import { type Ranked, rankAgain } from "./second-ranking.ts";
import type { Found } from "./search-shard.ts";
import type { ShardReader } from "./shard-reader.ts";
import type { Facet } from "./tokens.ts";

/** What to search for. */
export type SearchRequest = {
  readonly text: string;
  readonly facets?: Partial<Readonly<Record<Facet, string>>>;
  readonly sort?: "relevance" | "date";
  /** How many results, from the best on. */
  readonly limit: number;
  /**
   * Most results when some lack a word of the query: those that have all words are shown first, and others only up
   * to this number. Every result costs a file; left out, all up to `limit` are shown.
   */
  readonly close?: number;
};

/** What was found so far. */
export type SearchAnswer = {
  readonly query: Query;
  readonly results: readonly Ranked[];
  /** Articles that answer the query, those shown included. */
  readonly total: number;
  /** False while older shards are still to come. */
  readonly complete: boolean;
  /** Words of the query that no article has. */
  readonly missing: readonly string[];
  /** What was searched for instead of the text, because that could be read as keystrokes only. */
  readonly instead?: string;
  /** What the reader may have meant; nobody searched for it yet. */
  readonly suggestion?: string;
};

/** Results far below the best one are left out. */
const LEAST_SCORE = 0.08;
/** Candidates whose cards are looked at for the second ranking, besides those shown. */
const LOOKED_AT = 2;

/** The answer to a query that asks for nothing. */
export function nothing(query: Query): SearchAnswer {
  return { query, results: [], total: 0, complete: true, missing: [] };
}

type Placed = { readonly candidate: Candidate; readonly shard: ShardReader };

/** The answer from the shards that were searched so far; `complete` when these are all. */
export async function answerFrom(
  query: Query,
  request: SearchRequest,
  found: readonly Found[],
  complete: boolean,
): Promise<SearchAnswer> {
  const frequencies = frequenciesOf(found);
  const answers = answersOf(query, found, frequencies);
  const byDate = request.sort === "date" || query.words.length === 0;
  const order = (a: Placed, b: Placed) =>
    (byDate ? 0 : b.candidate.score - a.candidate.score) || newerFirst(a, b);
  const more = request.sort === "date" ? 0 : LOOKED_AT;
  const looked = roomFor(bestOf(answers, request.limit + more, order), request, more);
  const ranked = await Promise.all(
    looked.map(async ({ candidate, shard }) =>
      rankAgain(query, candidate, await shard.card(candidate.article)),
    ),
  );
  if (!byDate)
    ranked.sort(
      (a, b) => b.score - a.score || compare(b.card.date, a.card.date) || compare(a.card.url, b.card.url),
    );
  return {
    query,
    results: ranked.slice(0, request.limit),
    total: answers.length,
    complete,
    missing: missingWords(query, frequencies),
  };
}

/** The candidates of all shards, without those far below the best one: guesses are no answers. */
function answersOf(query: Query, found: readonly Found[], frequencies: Frequencies): Placed[] {
  const placed = found.flatMap(({ shard, hits, allowed }) => {
    const candidates =
      query.words.length === 0
        ? allOf(allowed)
        : scoreShard(query, hits, frequencies, shard.summary.articles);
    return candidates
      .filter(({ article }) => allowed?.has(article) ?? true)
      .map((candidate): Placed => ({ candidate, shard }));
  });
  const best = placed.reduce((most, { candidate }) => Math.max(most, candidate.score), 0);
  return placed.filter(({ candidate }) => candidate.document || candidate.score >= best * LEAST_SCORE);
}

function allOf(allowed: ReadonlySet<number> | undefined): Candidate[] {
  const plain = { score: 0, complete: true, titlePhrase: false, document: false, marks: 1 };
  return [...(allowed ?? [])].map((article) => ({ article, ...plain }));
}

/** Of the best answers, those to be looked at: some that lack a word, and all others. */
function roomFor(best: readonly Placed[], { limit, close = limit }: SearchRequest, more: number): Placed[] {
  const chosen: Placed[] = [];
  for (const placed of best) {
    const room = placed.candidate.complete || placed.candidate.document ? limit + more : close;
    if (chosen.length < room) chosen.push(placed);
  }
  return chosen;
}

function newerFirst(a: Placed, b: Placed): number {
  return compare(b.shard.summary.from, a.shard.summary.from) || b.candidate.article - a.candidate.article;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function frequenciesOf(found: readonly Found[]): Frequencies {
  const of = new Map<string, number>();
  for (const { hits } of found) {
    for (const [token, list] of hits) of.set(token, (of.get(token) ?? 0) + list.length);
  }
  return { articles: found.reduce((sum, { shard }) => sum + shard.summary.articles, 0), of };
}

/** A word is missing when nothing that covers it was found: neither itself nor a pair nor a number. */
function missingWords(query: Query, { of }: Frequencies): string[] {
  const covered = new Set<number>();
  for (const term of query.readings[0]?.terms ?? []) {
    if ((of.get(term.token) ?? 0) === 0) continue;
    for (let at = term.from; at <= term.to; at++) covered.add(at);
  }
  return query.words.flatMap((word, at) => (covered.has(at) ? [] : [query.text.slice(word.start, word.end)]));
}
