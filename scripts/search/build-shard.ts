// Writes the search files of one shard: index words by Pagefind, cards, vocabulary, and the directory of them all.
import { createHash } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import type { Abbreviations } from "../../portal/search/abbreviations.ts";
import { articleTerms, facetValues } from "../../portal/search/article-terms.ts";
import { packCards } from "../../portal/search/card.ts";
import type { ShardDirectory, ShardFacts } from "../../portal/search/files.ts";
import type { SearchRecord } from "../../portal/search/record.ts";
import { Lexicon } from "../../portal/search/lexicon.ts";
import { FULL } from "../../portal/search/shards.ts";
import { FACETS, headOf } from "../../portal/search/tokens.ts";
import { titleVocabulary } from "../../portal/search/vocabulary.ts";
import { BUNDLE, type Window, windowOf } from "../../portal/search/windows.ts";
import { cutIndex } from "./index-files.ts";
import { indexWords } from "./word-index.ts";

/** Sizes of a shard's files: bytes of an index file before compression (a little under half of it after), cards. */
type Grain = { readonly index: number; readonly cards: number };

/** A full shard never changes: coarse files keep a portal of 100,000 articles below 10,000 files. */
const COARSE: Grain = { index: 48_000, cards: 64 };
/** A further shard that is still growing: between the two. */
const MEDIUM: Grain = { index: 24_000, cards: 32 };
/** The shard that is all there is of most portals: fine files, so that a search loads little. */
const FINE: Grain = { index: 8_000, cards: 8 };
/** The shard of one month or less is written with every article: few files. */
const NEWEST: Grain = { index: 24_000, cards: 16 };
/** A newest shard that is smaller than this is one file, and one of cards: every search asks it first, and the next one has it. */
const ONE_FILE = 330_000;

function grainOf(records: readonly SearchRecord[], total: number, isOldest: boolean): Grain {
  if (records.length >= FULL) return COARSE;
  const month = (record: SearchRecord | undefined) => record?.date.slice(0, 7);
  if (month(records[0]) !== month(records.at(-1))) return isOldest ? FINE : MEDIUM;
  if (total <= ONE_FILE) return { index: ONE_FILE, cards: records.length };
  return { ...NEWEST, index: Math.max(NEWEST.index, total / 40) };
}

/**
 * Builds one shard into `<folder>/<id>/`, which it owns: what was there before is removed, so nothing of a deleted
 * article survives. `records` are the articles of the shard in its order (oldest first). The files depend on the
 * records and abbreviations alone. Full shards get coarser files: a portal of 100,000 articles stays below 10,000.
 * @param isOldest false where older shards precede this one.
 * @param folder the data folder of the site, `_site/tim-kiem/du-lieu`.
 * @returns what `shard.json` in the shard's folder says.
 */
export async function buildSearchShard(
  id: string,
  records: readonly SearchRecord[],
  table: Abbreviations,
  folder: string,
  isOldest = true,
): Promise<ShardFacts> {
  const home = join(folder, id);
  await rm(home, { recursive: true, force: true });
  await mkdir(home, { recursive: true });
  const save = async (bytes: Uint8Array): Promise<string> => {
    const packed = pack(bytes);
    const name = `${createHash("sha256").update(packed).digest("hex").slice(0, 10)}.bin`;
    await writeFile(join(home, name), packed);
    return name;
  };
  const lexicon = new Lexicon();
  const words = await indexWords(bundles(records, table, lexicon), lexicon);
  const total = words.reduce((sum, word) => sum + word.bytes.length, 0);
  const grain = grainOf(records, total, isOldest);
  const index = cutIndex(words, grain.index, headOf);
  const directory: ShardDirectory = {
    articles: records.length,
    months: monthsOf(records),
    firsts: index.map((file) => file.first),
    files: await each(index, (file) => save(file.bytes)),
    cardsPerPack: grain.cards,
    packs: await each(slices(records, grain.cards), (some) => save(json(packCards(some)))),
    vocabulary: await save(json(titleVocabulary(records.map((record) => record.title)))),
  };
  const facts: ShardFacts = {
    id,
    directory: await save(json(directory)),
    articles: records.length,
    from: records[0]?.date.slice(0, 10) ?? "",
    to: records.at(-1)?.date.slice(0, 10) ?? "",
    facets: facetCounts(records),
  };
  await writeFile(join(home, "shard.json"), `${JSON.stringify(facts)}\n`);
  return facts;
}

/** The windows of each bundle; lets other work have its turn now and then. */
async function* bundles(
  records: readonly SearchRecord[],
  table: Abbreviations,
  lexicon: Lexicon,
): AsyncGenerator<readonly Window[]> {
  for (const some of slices(records, BUNDLE)) {
    const windows: Window[] = [];
    for (const record of some) {
      windows.push(windowOf(articleTerms(record, table, lexicon)));
      if (windows.length % 16 === 0) await setImmediate();
    }
    yield windows;
  }
}

function monthsOf(records: readonly SearchRecord[]): [string, number][] {
  const months: [string, number][] = [];
  records.forEach((record, number) => {
    const month = record.date.slice(0, 7);
    if (months.at(-1)?.[0] !== month) months.push([month, number]);
  });
  return months;
}

function facetCounts(records: readonly SearchRecord[]): ShardFacts["facets"] {
  const counts = {
    section: new Map(),
    year: new Map(),
    agency: new Map(),
    topic: new Map(),
    kind: new Map(),
    type: new Map(),
  } satisfies Record<string, Map<string, number>>;
  for (const record of records) {
    const values = facetValues(record);
    for (const facet of FACETS) {
      for (const value of values[facet]) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    }
  }
  const sorted = (map: Map<string, number>): [string, number][] =>
    [...map].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return {
    section: sorted(counts.section),
    year: sorted(counts.year),
    agency: sorted(counts.agency),
    topic: sorted(counts.topic),
    kind: sorted(counts.kind),
    type: sorted(counts.type),
  };
}

/** Compressed here, as Pagefind's own files are, so that the bytes sent do not depend on the web server. */
function pack(bytes: Uint8Array): Uint8Array {
  const packed = gzipSync(bytes, { level: 9 });
  packed[9] = 255;
  return packed;
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

async function each<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const some of slices(items, 32)) results.push(...(await Promise.all(some.map(work))));
  return results;
}

function slices<Item>(items: readonly Item[], size: number): Item[][] {
  const parts: Item[][] = [];
  for (let start = 0; start < items.length; start += size) parts.push(items.slice(start, start + size));
  return parts;
}
