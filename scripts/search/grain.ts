// Decides how large the files of a shard are: large ones are few, small ones make a search load less.
import type { SearchRecord } from "../../portal/search/record.ts";
import { FULL } from "../../portal/search/shards.ts";

/** Sizes of a shard's files: bytes of an index file before compression (a little under half of it after), cards. */
export type Grain = { readonly index: number; readonly cards: number };

/** A full shard never changes: coarse files keep a portal of 100,000 articles below 10,000 files. */
const COARSE: Grain = { index: 48_000, cards: 64 };
/** A further shard that is still growing: between the two. */
const MEDIUM: Grain = { index: 24_000, cards: 32 };
/** The shard that is all there is of most portals: fine files, so that a search loads little. */
const FINE: Grain = { index: 8_000, cards: 8 };
/** The shard of one month or less is written with every article: few files. */
const NEWEST: Grain = { index: 40_000, cards: 32 };
/** A newest shard that is smaller than this is one file, and one of cards: every search asks it first, and the next one has it. */
const ONE_FILE = 330_000;

/** The sizes for a shard of these articles, whose index has so many bytes before compression. */
export function grainOf(records: readonly SearchRecord[], total: number, isOldest: boolean): Grain {
  if (records.length >= FULL) return COARSE;
  const month = (record: SearchRecord | undefined) => record?.date.slice(0, 7);
  if (month(records[0]) !== month(records.at(-1))) return isOldest ? FINE : MEDIUM;
  if (total <= ONE_FILE) return { index: ONE_FILE, cards: records.length };
  return { ...NEWEST, index: Math.max(NEWEST.index, total / 40) };
}
