// Builds the search of a small news collection into a temporary folder.
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { abbreviations, COMMON_ABBREVIATIONS } from "../../portal/search/abbreviations.ts";
import { SEARCH_DATA, type Suggestions } from "../../portal/search/files.ts";
import type { SearchRecord } from "../../portal/search/record.ts";
import { searchShards } from "../../portal/search/shards.ts";
import { buildSearchShard } from "../../scripts/search/build-shard.ts";
import { finishSearch } from "../../scripts/search/write-search.ts";

const TABLE = abbreviations(COMMON_ABBREVIATIONS);

/** Builds the search data of `records` below a site folder, a new temporary one unless given; returns the site. */
export async function buildSmallSite(
  records: readonly SearchRecord[],
  suggestions: Suggestions = { articles: [], topics: [], documents: [] },
  site?: string,
): Promise<string> {
  const home = site ?? (await mkdtemp(join(tmpdir(), "bantin-search-")));
  const folder = join(home, SEARCH_DATA);
  const shards = searchShards(records);
  for (const shard of shards) await buildSearchShard(shard.id, shard.entries, TABLE, folder);
  await finishSearch(
    folder,
    shards.map((shard) => shard.id),
    suggestions,
    [],
  );
  return home;
}
