// The search itself: opens shards newest first, adds up candidates, and fetches the cards of the best.
import { abbreviations, type Abbreviations, COMMON_ABBREVIATIONS } from "./abbreviations.ts";
import { didYouMean, retyped } from "./did-you-mean.ts";
import type { SearchManifest, Vocabulary } from "./files.ts";
import { type PagefindEngine, pagefindEngine } from "./pagefind-index.ts";
import { type Query, readQuery } from "./query.ts";
import { type Candidate, type Frequencies, scoreShard, type ShardHits } from "./ranking.ts";
import { type Ranked, rankAgain } from "./second-ranking.ts";
import { openShard, type ReadFile, type ShardReader } from "./shard-reader.ts";
import { type Facet, facetToken } from "./tokens.ts";

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

export type SearchEngine = {
  readonly manifest: SearchManifest;
  readonly abbreviations: Abbreviations;
  /** Calls `report` with what the newest shards have, then resolves to the whole answer. Rejects when a file is missing. */
  readonly search: (request: SearchRequest, report?: (answer: SearchAnswer) => void) => Promise<SearchAnswer>;
};

/** Below this share of the query's weight an article is a guess, not an answer. */
const LEAST_COVERAGE = 0.12;
/** Results far below the best one are left out. */
const LEAST_SCORE = 0.08;
/** Candidates whose cards are looked at for the second ranking, besides those shown. */
const LOOKED_AT = 2;

/** Starts the search over a portal's data files; loads the manifest and Pagefind's engine, no index yet. */
export async function openSearch(manifest: SearchManifest, read: ReadFile): Promise<SearchEngine> {
  if (manifest.format !== 1) throw new Error("The search data have another format than this page.");
  const engine: PagefindEngine = await pagefindEngine(await read(manifest.engine));
  const table = abbreviations([...COMMON_ABBREVIATIONS, ...manifest.abbreviations]);
  const opened = new Map<string, Promise<ShardReader>>();
  const newestId = manifest.shards.at(-1)?.id;
  const open = (id: string): Promise<ShardReader> => {
    const summary = manifest.shards.find((shard) => shard.id === id);
    if (!summary) throw new Error(`There is no shard ${id}.`);
    const running =
      opened.get(id) ?? openShard(summary, engine, read, id === newestId ? manifest.newest : undefined);
    opened.set(id, running);
    running.catch(() => opened.delete(id));
    return running;
  };
  const run = async (query: Query, request: SearchRequest, report?: (answer: SearchAnswer) => void) => {
    const [newest, ...older] = manifest.shards.map((shard) => shard.id).reverse();
    if (newest === undefined || (query.words.length === 0 && !narrowed(request))) return nothing(query);
    const first = await searchShard(await open(newest), query, request);
    const found = [first];
    const tell = async (): Promise<void> => {
      if (!report || older.length === 0) return;
      const early = await answer(query, request, found, false);
      if (early.results.length > 0) report(early);
    };
    await tell();
    const [next] = older.splice(0, older.length > 1 ? 1 : 0);
    if (next !== undefined) {
      found.push(await searchShard(await open(next), query, request));
      await tell();
    }
    const rest = await Promise.all(older.map(async (id) => searchShard(await open(id), query, request)));
    return answer(query, request, [...found, ...rest], true);
  };
  const vocabulary = async (): Promise<Vocabulary> => {
    const largest = [...manifest.shards].sort((a, b) => b.articles - a.articles)[0];
    const ids = new Set([largest, manifest.shards.at(-1)].flatMap((shard) => (shard ? [shard.id] : [])));
    return (await Promise.all([...ids].map(async (id) => (await open(id)).vocabulary()))).flat();
  };
  return {
    manifest,
    abbreviations: table,
    search: async (request, report) => {
      const query = readQuery(request.text, table);
      const found = await run(query, request, report);
      if (found.missing.length === 0 && (found.results.length > 0 || query.words.length === 0)) return found;
      // "paris" can be keystrokes and a word: read every word so at first, then only those that nobody wrote.
      for (const meant of new Set([retyped(query), retyped(query, found.missing)])) {
        if (meant === undefined) continue;
        const instead = await run(readQuery(meant, table), request);
        if (instead.results.length > 0 && instead.missing.length === 0) return { ...instead, instead: meant };
      }
      if (found.missing.length === 0) return found;
      const suggestion = didYouMean(query, found.missing, await vocabulary());
      return suggestion === undefined ? found : { ...found, suggestion };
    },
  };
}

function nothing(query: Query): SearchAnswer {
  return { query, results: [], total: 0, complete: true, missing: [] };
}

function narrowed(request: SearchRequest): boolean {
  return Object.values(request.facets ?? {}).some((value) => value !== undefined && value !== "");
}

/** What one shard has: hits of all terms, and which articles the facets leave (undefined: all). */
type Found = {
  readonly shard: ShardReader;
  readonly hits: ShardHits;
  readonly allowed: ReadonlySet<number> | undefined;
};

async function searchShard(shard: ShardReader, query: Query, request: SearchRequest): Promise<Found> {
  const terms = query.readings.flatMap((reading) => reading.terms);
  const facets = Object.entries(request.facets ?? {}).filter(
    ([, value]) => value !== undefined && value !== "",
  );
  const [hits, ...sets] = await Promise.all([
    shard.hits(terms),
    ...facets.map(([facet, value]) => shard.articlesWith(facetToken(facetOf(facet), value ?? ""))),
  ]);
  return { shard, hits, allowed: intersection(sets) };
}

function facetOf(name: string): Facet {
  switch (name) {
    case "section":
    case "year":
    case "agency":
    case "topic":
    case "kind":
    case "type":
      return name;
    default:
      throw new Error(`There is no facet ${name}.`);
  }
}

function intersection(sets: readonly ReadonlySet<number>[]): ReadonlySet<number> | undefined {
  const [first, ...rest] = sets;
  return first && new Set([...first].filter((article) => rest.every((set) => set.has(article))));
}

type Placed = { readonly candidate: Candidate; readonly shard: ShardReader };

async function answer(
  query: Query,
  request: SearchRequest,
  found: readonly Found[],
  complete: boolean,
): Promise<SearchAnswer> {
  const frequencies = frequenciesOf(found);
  const placed = found.flatMap(({ shard, hits, allowed }) =>
    (query.words.length === 0 ? allOf(allowed) : scoreShard(query, hits, frequencies))
      .filter((candidate) => allowed?.has(candidate.article) ?? true)
      .map((candidate): Placed => ({ candidate, shard })),
  );
  const byDate = request.sort === "date" || query.words.length === 0;
  const answers = worthShowing(placed);
  answers.sort((a, b) => (byDate ? 0 : b.candidate.score - a.candidate.score) || newerFirst(a, b));
  const looked = toLookAt(answers, request);
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

function allOf(allowed: ReadonlySet<number> | undefined): Candidate[] {
  const plain = {
    score: 0,
    coverage: 1,
    complete: true,
    wanted: true,
    titlePhrase: false,
    document: false,
    marks: 1,
  };
  return [...(allowed ?? [])].map((article) => ({ article, ...plain }));
}

/** Guesses are no answers: a document number that exists wants articles with it; words want enough of themselves. */
function worthShowing(placed: readonly Placed[]): Placed[] {
  const best = placed.reduce((most, { candidate }) => Math.max(most, candidate.score), 0);
  return placed.filter(
    ({ candidate }) =>
      candidate.wanted &&
      (candidate.document || (candidate.coverage >= LEAST_COVERAGE && candidate.score >= best * LEAST_SCORE)),
  );
}

/** Those to be shown, and the next few, because a look at their cards may raise them. */
function toLookAt(answers: readonly Placed[], { limit, close = limit, sort }: SearchRequest): Placed[] {
  const more = sort === "date" ? 0 : LOOKED_AT;
  const chosen: Placed[] = [];
  for (const [at, placed] of answers.entries()) {
    const room = placed.candidate.complete || placed.candidate.document ? limit + more : close;
    if (at < limit + more && chosen.length < room) chosen.push(placed);
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
