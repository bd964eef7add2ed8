// Writes the search files of one shard: index words in Pagefind's format, cards, vocabulary, and the directory of them all.
import { createHash } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import type { Abbreviations } from "../../portal/search/abbreviations.ts";
import { articleTerms } from "../../portal/search/article-terms.ts";
import { packCards } from "../../portal/search/card.ts";
import type { ShardDirectory, ShardFacts } from "../../portal/search/files.ts";
import type { SearchRecord } from "../../portal/search/record.ts";
import { Lexicon } from "../../portal/search/lexicon.ts";
import { headOf } from "../../portal/search/tokens.ts";
import { titleVocabulary } from "../../portal/search/vocabulary.ts";
import { BUNDLE, type Window, windowOf } from "../../portal/search/windows.ts";
import { facetCounts } from "./facet-counts.ts";
import { grainOf } from "./grain.ts";
import { cutIndex } from "./index-files.ts";
import { indexWords } from "./word-index.ts";

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

/** Compressed here, as Pagefind's own files are, so that the bytes sent do not depend on the web server. */
function pack(bytes: Uint8Array): Uint8Array {
  // Level 9 takes a third longer and saves a thousandth; smaller tables of codes suit such lists.
  const packed = gzipSync(bytes, { level: 7, memLevel: 6 });
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
