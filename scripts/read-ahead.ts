// Shares the reading of many new articles with child processes.
import { setImmediate } from "node:timers/promises";
import { outlineMarkdown } from "../layouts/markdown.ts";
import type { ArticleReading, ReadArticle } from "../portal/content/article-source.ts";
import { openCitations } from "../portal/content/citations.ts";
import { articleBuckets, listContent } from "../portal/content/open-portal.ts";
import type { ReadAhead, ReadingSettings } from "../portal/content/open-portal.ts";
import { isRemembered, readBucket } from "../portal/content/read-articles.ts";
import type { Buckets } from "../portal/content/read-articles.ts";
import type { Crew, Hand } from "./crew.ts";

/** Fewer articles than this are read faster than a child process starts. */
export const WORTH_HANDS = 300;
/** Into so many portions is divided what several processes read, that none waits long for another. */
const PORTIONS = 16;

/** Some buckets, to be read into the cache. */
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
    const portions = divide(new Map(unread), Math.ceil(articles / PORTIONS));
    const read = new Map<string, readonly ReadArticle[]>();
    const own = async () => {
      for (let names = portions.shift(); names !== undefined; names = portions.shift()) {
        for (const name of names)
          read.set(name, readBucket(settings.root, name, buckets.get(name) ?? [], reading, settings.cache));
        // Lets in what the hands have to say.
        await setImmediate();
      }
    };
    const helping = async (hand: Hand) => {
      for (let names = portions.shift(); names !== undefined; names = portions.shift())
        await hand.do({ kind: "read", settings, buckets: names });
    };
    // Each has a portion in reserve: while this process reads, it does not listen.
    const hands = crew.hands();
    const others = Promise.all([...hands, ...hands].map(helping));
    // Sent before this process has no time to send anything.
    await setImmediate();
    await Promise.all([own(), others]);
    onRead();
    return read;
  };
}

/** In a hand: reads its share. */
export function readShare({ settings, buckets }: ReadTask): void {
  opened ??= open(settings);
  const { all, reading } = opened;
  for (const name of buckets) readBucket(settings.root, name, all.get(name) ?? [], reading, settings.cache);
}

interface OpenReading {
  readonly all: Buckets;
  readonly reading: ArticleReading;
}

/** What a hand's first share finds out for all. */
let opened: OpenReading | undefined;

function open({ root, timeZone }: ReadingSettings): OpenReading {
  const listing = listContent(root);
  const { findCiting } = openCitations(root, listing.files, []);
  return { all: articleBuckets(listing), reading: { timeZone, outlineMarkdown, findCiting } };
}

/** Divides buckets into portions of about as many articles, those that other buckets lie beside together. */
function divide(buckets: Buckets, articles: number): string[][] {
  const portions: string[][] = [];
  let room = 0;
  for (const [name, { length }] of buckets) {
    if (room <= 0) {
      portions.push([]);
      room = articles;
    }
    portions.at(-1)?.push(name);
    room -= length;
  }
  return portions;
}
