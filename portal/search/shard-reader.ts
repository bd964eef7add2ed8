// Opens one shard: loads the index files that a query needs, and the cards that its results show.
import { type Card, type CardPack, cardAt } from "./card.ts";
import type { ShardDirectory, ShardSummary, Vocabulary } from "./files.ts";
import { articleOf, type Hit, hitOf } from "./hits.ts";
import type { PagefindEngine, PagefindIndex } from "./pagefind-index.ts";
import type { QueryTerm } from "./query.ts";
import type { ShardHits } from "./ranking.ts";
import { once } from "./once.ts";
import { articleAt, BUNDLE, levelAt } from "./windows.ts";

/** Fetches a data file by its name below the data folder; rejects when it is missing or damaged. */
export type ReadFile = (name: string) => Promise<Uint8Array>;

/** One shard, open. Files are loaded once; a failed load is forgotten, so that asking again tries again. */
export type ShardReader = {
  readonly summary: ShardSummary;
  /** Where terms stand. */
  readonly hits: (terms: readonly QueryTerm[]) => Promise<ShardHits>;
  /** Numbers of the articles that share a facet token. */
  readonly articlesWith: (token: string) => Promise<ReadonlySet<number>>;
  readonly card: (article: number) => Promise<Card>;
  readonly vocabulary: () => Promise<Vocabulary>;
  /** First article of the month of an article and of the next one, for its date: [month, from, to]. */
  readonly monthOf: (article: number) => string;
};

/** Opens a shard; rejects when its directory cannot be read. `known` is its directory, where that is at hand. */
export async function openShard(
  summary: ShardSummary,
  engine: () => Promise<PagefindEngine>,
  read: ReadFile,
  known?: ShardDirectory,
): Promise<ShardReader> {
  const file = (name: string) => read(`${summary.id}/${name}`);
  const directory: ShardDirectory = known ?? parse(await file(summary.directory));
  const records = Math.ceil(directory.articles / BUNDLE);
  // An index for each file: Pagefind looks through all words that it has loaded for each that it is asked for.
  const loadIndex = once(async (name: string): Promise<PagefindIndex> => {
    const [running, bytes] = await Promise.all([engine(), file(name)]);
    const index = running.open(records);
    index.load(bytes);
    return index;
  });
  const loadPack = once(async (name: string): Promise<CardPack> => parse(await file(name)));
  const loadVocabulary = once(async (name: string): Promise<Vocabulary> => parse(await file(name)));
  const asked = new Map<string, readonly Hit[]>();

  const hitsOf = async ({ token, form }: { token: string; form?: string }): Promise<readonly Hit[]> => {
    const key = `${token} ${form ?? ""}`;
    const known = asked.get(key);
    if (known) return known;
    const name = fileOf(directory, token);
    const index = name === undefined ? undefined : await loadIndex(name);
    const hits = index
      ? readHits(index.places(token), form === undefined ? [] : index.places(token, form))
      : [];
    asked.set(key, hits);
    return hits;
  };
  return {
    summary,
    hits: async (terms) =>
      new Map(await Promise.all(terms.map(async (term) => [term.token, await hitsOf(term)] as const))),
    articlesWith: async (token) => new Set((await hitsOf({ token })).map(articleOf)),
    card: async (article) => {
      const pack = await loadPack(directory.packs[Math.floor(article / directory.cardsPerPack)] ?? "");
      const card = cardAt(pack, article % directory.cardsPerPack);
      if (!card) throw new Error(`The shard ${summary.id} has no article ${article}.`);
      return card;
    },
    vocabulary: () => loadVocabulary(directory.vocabulary),
    monthOf: (article) => directory.months.findLast(([, first]) => first <= article)?.[0] ?? summary.to,
  };
}

/** The index file that holds a token, if any does: the last one whose first token is not after it. */
function fileOf(directory: ShardDirectory, token: string): string | undefined {
  let low = 0;
  let high = directory.firsts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((directory.firsts[middle] ?? "") <= token) low = middle + 1;
    else high = middle;
  }
  return directory.files[low - 1];
}

/** The articles that have a token: each once, for a window has it once (`articleTerms`). */
function readHits(places: readonly number[], withMarks: readonly number[]): Hit[] {
  if (withMarks.length === 0) return places.map((place) => hitOf(articleAt(place), levelAt(place), false));
  const marked = new Set(withMarks);
  return places.map((place) => hitOf(articleAt(place), levelAt(place), marked.has(place)));
}

function parse<Value>(bytes: Uint8Array): Value {
  return JSON.parse(new TextDecoder().decode(bytes));
}
