// Builds the search of a small news collection into a temporary folder.
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { abbreviations } from "../../portal/search/abbreviations.ts";
import { COMMON_ABBREVIATIONS } from "../../portal/search/common-abbreviations.ts";
import { SEARCH_DATA } from "../../portal/model/urls.ts";
import type { Suggestions } from "../../portal/search/files.ts";
import type { SearchRecord } from "../../portal/search/record.ts";
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
  const shards = divided(records);
  for (const shard of shards) await buildSearchShard(shard.id, shard.entries, TABLE, folder);
  await finishSearch(
    folder,
    shards.map((shard) => shard.id),
    suggestions,
    [],
  );
  return home;
}

/** Two shards, as a large portal would have: the last month by itself. */
function divided(records: readonly SearchRecord[]) {
  const sorted = [...records].sort((a, b) => (a.date + a.url < b.date + b.url ? -1 : 1));
  const split = sorted.findIndex(({ date }) => date >= "2021-12");
  const part = (id: string, entries: readonly SearchRecord[]) => ({ id, entries });
  return [part("20210510", sorted.slice(0, split)), part("20211217", sorted.slice(split))];
}
