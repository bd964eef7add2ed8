// The search itself: opens shards newest first, and reads a query anew that finds nothing as it was typed.
import { abbreviations, type Abbreviations } from "./abbreviations.ts";
import { COMMON_ABBREVIATIONS } from "./common-abbreviations.ts";
import { answerFrom, nothing, type SearchAnswer, type SearchRequest } from "./answer.ts";
import { didYouMean, retyped } from "./did-you-mean.ts";
import type { SearchManifest, Vocabulary } from "./files.ts";
import { once } from "./once.ts";
import { pagefindEngine } from "./pagefind-index.ts";
import { type Query, readQuery } from "./query.ts";
import { narrowed, searchShard } from "./search-shard.ts";
import { openShard, type ReadFile, type ShardReader } from "./shard-reader.ts";

export type SearchEngine = {
  readonly manifest: SearchManifest;
  readonly abbreviations: Abbreviations;
  /** Resolves to the whole answer; may tell before what the newest shards have. Rejects when a file is missing. */
  readonly search: (request: SearchRequest, early?: Early) => Promise<SearchAnswer>;
};

/** Who wants to hear of results before older shards are in. */
export type Early = {
  readonly tell: (answer: SearchAnswer) => void;
  /** Older shards that come within so many milliseconds are waited for. 0: nothing older is loaded before. */
  readonly patience: number;
};

/** Starts the search over a portal's data files. Pagefind's engine begins to load, and no query waits for it to ask for files. */
export function openSearch(manifest: SearchManifest, read: ReadFile): SearchEngine {
  if (manifest.format !== 1) throw new Error("The search data have another format than this page.");
  const started = once(async (name: string) => pagefindEngine(await read(name)));
  const engine = () => started(manifest.engine);
  watched(engine());
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
  const run = async (query: Query, request: SearchRequest, early?: Early) => {
    const [newest, ...older] = manifest.shards.map((shard) => shard.id).reverse();
    if (newest === undefined || (query.words.length === 0 && !narrowed(request))) return nothing(query);
    const searched = (ids: readonly string[]) =>
      Promise.all(ids.map(async (id) => searchShard(await open(id), query, request)));
    // The shard before the newest comes by itself where there are more: its results are wanted first.
    const stages = older.length > 1 ? [older.slice(0, 1), older.slice(1)] : older.map((id) => [id]);
    const started = early?.patience === 0 ? [] : stages.map((ids) => watched(searched(ids)));
    const found = await searched([newest]);
    for (const [at, ids] of stages.entries()) {
      const coming = started[at];
      if (early && (coming === undefined || (await takesLonger(coming, early.patience)))) {
        const answer = await answerFrom(query, request, found, false);
        if (answer.results.length > 0) early.tell(answer);
      }
      found.push(...(await (coming ?? searched(ids))));
    }
    return answerFrom(query, request, found, true);
  };
  const vocabulary = async (): Promise<Vocabulary> => {
    const largest = [...manifest.shards].sort((a, b) => b.articles - a.articles)[0];
    const ids = new Set([largest, manifest.shards.at(-1)].flatMap((shard) => (shard ? [shard.id] : [])));
    return (await Promise.all([...ids].map(async (id) => (await open(id)).vocabulary()))).flat();
  };
  return {
    manifest,
    abbreviations: table,
    search: async (request, early) => {
      const query = readQuery(request.text, table);
      const found = await run(query, request, early);
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

/** Work whose failure will be looked at later, if at all. */
function watched<Result>(work: Promise<Result>): Promise<Result> {
  work.catch(() => undefined);
  return work;
}

/** True when work is not done after so many milliseconds. */
async function takesLonger(work: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(true), ms);
  });
  const done = work.then(
    () => false,
    () => false,
  );
  const longer = await Promise.race([done, late]);
  clearTimeout(timer);
  return longer;
}
