// The search itself: opens shards newest first, and reads a query anew that finds nothing as it was typed.
import { abbreviations, type Abbreviations } from "./abbreviations.ts";
import { COMMON_ABBREVIATIONS } from "./common-abbreviations.ts";
import { answerFrom, nothing, type SearchAnswer, type SearchRequest } from "./answer.ts";
import { didYouMean, retyped } from "./did-you-mean.ts";
import type { SearchManifest, Vocabulary } from "./files.ts";
import { type PagefindEngine, pagefindEngine } from "./pagefind-index.ts";
import { type Query, readQuery } from "./query.ts";
import { narrowed, searchShard } from "./search-shard.ts";
import { openShard, type ReadFile, type ShardReader } from "./shard-reader.ts";

export type SearchEngine = {
  readonly manifest: SearchManifest;
  readonly abbreviations: Abbreviations;
  /** Calls `report` with what the newest shards have, then resolves to the whole answer. Rejects when a file is missing. */
  readonly search: (request: SearchRequest, report?: (answer: SearchAnswer) => void) => Promise<SearchAnswer>;
};

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
      const early = await answerFrom(query, request, found, false);
      if (early.results.length > 0) report(early);
    };
    await tell();
    const [next] = older.splice(0, older.length > 1 ? 1 : 0);
    if (next !== undefined) {
      found.push(await searchShard(await open(next), query, request));
      await tell();
    }
    const rest = await Promise.all(older.map(async (id) => searchShard(await open(id), query, request)));
    return answerFrom(query, request, [...found, ...rest], true);
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
