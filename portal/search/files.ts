// The shapes of the search's data files: what the build writes and the browser reads.
import type { AbbreviationRow } from "./abbreviations.ts";
import type { Facet } from "./tokens.ts";

/** `manifest.json`: the one file whose name never changes; everything else is named by its content. */
export type SearchManifest = {
  /** Of the layout of all files; a reader that knows another one must reload its page. */
  readonly format: 1;
  /** Pagefind's WebAssembly. */
  readonly engine: string;
  /** Oldest first. */
  readonly shards: readonly ShardSummary[];
  /** The directory of the newest shard, which every search opens first. */
  readonly newest?: ShardDirectory;
  /** Values to narrow by, the most frequent first (years: newest first). */
  readonly facets: Readonly<Record<Facet, readonly string[]>>;
  /** What the portal added to the common abbreviations. */
  readonly abbreviations: readonly AbbreviationRow[];
  /** Titles, documents and topics for the search box. */
  readonly suggestions: string;
};

/** What is known of a shard without opening it. `shard.json` in its folder is this and its facet counts. */
export type ShardSummary = {
  readonly id: string;
  /** Its directory file. */
  readonly directory: string;
  readonly articles: number;
  /** Dates of its oldest and newest article, "2022-02-11". */
  readonly from: string;
  readonly to: string;
};

export type ShardFacts = ShardSummary & {
  readonly facets: Readonly<Record<Facet, readonly (readonly [string, number])[]>>;
};

/** The directory of a shard. Articles are numbered from its oldest. */
export type ShardDirectory = {
  readonly articles: number;
  /** Each month that has articles, with the number of its first one. */
  readonly months: readonly (readonly [string, number])[];
  /** First token of each index file, ascending by UTF-16 units, and the names of the files. */
  readonly firsts: readonly string[];
  readonly files: readonly string[];
  readonly cardsPerPack: number;
  readonly packs: readonly string[];
  /** Words and pairs of titles, for "did you mean". */
  readonly vocabulary: string;
};

/** Frequent words and pairs of a shard's titles as written, with how often; most frequent first. */
export type Vocabulary = readonly (readonly [string, number])[];

/** What the search box can complete. */
export type Suggestions = {
  readonly articles: readonly { readonly title: string; readonly url: string }[];
  readonly topics: readonly { readonly name: string; readonly url: string }[];
  readonly documents: readonly { readonly name: string; readonly url: string }[];
};
