// Shares the reading of many new articles with child processes.
import { setImmediate } from "node:timers/promises";
import { outlineMarkdown } from "../layouts/markdown.ts";
import type { ArticleReading, ReadArticle } from "../portal/content/article-source.ts";
import { openCitations } from "../portal/content/citations.ts";
import { articleBuckets, listContent } from "../portal/content/open-portal.ts";
import type { ReadAhead, ReadingSettings } from "../portal/content/open-portal.ts";
import { isRemembered, readBucket } from "../portal/content/read-articles.ts";
import type { Buckets } from "../portal/content/read-articles.ts";
import type { Crew } from "./crew.ts";

/** Fewer articles than this are read faster than a child process starts. */
const WORTH_HANDS = 1_500;

/** A share of the buckets, to be read into the cache. */
export interface ReadTask {
  readonly kind: "read";
  readonly settings: ReadingSettings;
  readonly buckets: readonly string[];
}

/**
 * Has a crew read the buckets that no cache knows, and reads along; what the others learn is in the cache afterwards.
 * @param onRead called when the crew has done so
 */
export function readAheadWith(crew: Crew, onRead: () => void = () => {}): ReadAhead {
  return async (buckets, settings, reading) => {
    const unread = [...buckets].filter(([name]) => !isRemembered(name, settings.cache));
    const articles = unread.reduce((sum, [, files]) => sum + files.length, 0);
    if (articles < WORTH_HANDS) return new Map();
    const hands = crew.hands();
    const [own = [], ...shares] = divide(new Map(unread), hands.length + 1);
    const others = Promise.all(
      hands.map((hand, i) => hand.do({ kind: "read", settings, buckets: shares[i] ?? [] })),
    );
    // Sent before this process has no time to send anything.
    await setImmediate();
    const read = readAll(own, buckets, settings, reading);
    await others;
    onRead();
    return read;
  };
}

/** In a hand: reads its share. */
export function readShare({ settings, buckets }: ReadTask): void {
  const { root, timeZone } = settings;
  const listing = listContent(root);
  const { findCiting } = openCitations(root, listing.files, []);
  readAll(buckets, articleBuckets(listing), settings, { timeZone, outlineMarkdown, findCiting });
}

function readAll(
  names: readonly string[],
  buckets: Buckets,
  { root, cache }: ReadingSettings,
  reading: ArticleReading,
): ReadonlyMap<string, readonly ReadArticle[]> {
  return new Map(
    names.map((name) => [name, readBucket(root, name, buckets.get(name) ?? [], reading, cache)]),
  );
}

/** Divides buckets into shares of about as many articles each. */
function divide(buckets: Buckets, parts: number): string[][] {
  const shares = Array.from({ length: parts }, () => ({ names: [] as string[], articles: 0 }));
  for (const [name, { length }] of [...buckets].sort(([, a], [, b]) => b.length - a.length)) {
    const lightest = shares.reduce((a, b) => (b.articles < a.articles ? b : a));
    lightest.names.push(name);
    lightest.articles += length;
  }
  return shares.map(({ names }) => names);
}
