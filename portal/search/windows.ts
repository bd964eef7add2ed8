// Lays the words of many articles out in one Pagefind record, so that a word's position tells article and level.
import { LEVELS, type Level, type Term } from "./article-terms.ts";
import type { IndexWord } from "./lexicon.ts";

/*
 * One record holds a bundle of articles, each in a window of fixed width; each level has its own stretch of the
 * window. Pagefind stores positions anyway: read this way they replace its list of pages (8 bytes an article,
 * loaded before the first search) and its page-by-page ranking (whose time grows with the square of the hits).
 *
 *   | article 0                               | article 1 …
 *   | facet 12 | title 52 | strong 96 | … weak |
 *
 * 65,536 positions a record keep every position within three bytes.
 */
const WIDTHS: Readonly<Record<Level, number>> = { facet: 12, title: 52, strong: 96, middle: 128, weak: 352 };
const ORDER = ["facet", "title", "strong", "middle", "weak"] as const satisfies readonly Level[];
const WIDTH = 640;
/** Articles in one record. */
export const BUNDLE = 100;
const POSITIONS = 65_536;

/** A gap costs a position and no index entry. */
const GAP = ".";

/** The place of every word of an article: a window of fixed width, with gaps. */
export type Window = readonly (IndexWord | undefined)[];

/** The text of one record as Pagefind takes it: the windows of up to `BUNDLE` articles, in order. */
export function bundleText(windows: readonly Window[]): string {
  return windows.map((window) => window.map((word) => word?.form ?? GAP).join(" ")).join(" ");
}

/** The position of a place in the window of an article of a bundle. */
export function positionOf(article: number, place: number): number {
  return article * WIDTH + place;
}

/** A record and a position in it, in one number. */
export function placeIn(record: number, position: number): number {
  return record * POSITIONS + position;
}

/** The record of a place. */
export function recordOf(place: number): number {
  return Math.floor(place / POSITIONS);
}

/** Number of the article that a place belongs to, counted from the first record. */
export function articleAt(place: number): number {
  return recordOf(place) * BUNDLE + Math.floor((place % POSITIONS) / WIDTH);
}

/** How much a place tells about its article: a place in `LEVELS`. */
export function levelAt(place: number): number {
  return LEVEL_AT[(place % POSITIONS) % WIDTH] ?? LEVELS.length;
}

const LEVEL_AT: readonly number[] = ORDER.flatMap((level) =>
  Array.from({ length: WIDTHS[level] }, () => LEVELS.indexOf(level)),
);

/**
 * Lays out the terms of an article, the most telling first. Words that a full level has no room for go down a level;
 * the place of a word depends on its head alone:
 * words with one head lie at one place in most windows, which compresses to little.
 */
export function windowOf(terms: readonly Term[]): Window {
  const window: (IndexWord | undefined)[] = new Array(WIDTH).fill(undefined);
  const wanted: Record<Level, Term[]> = { facet: [], title: [], strong: [], middle: [], weak: [] };
  for (const term of terms) wanted[term.level].push(term);
  let start = 0;
  let left: readonly Term[] = [];
  for (const level of ORDER) {
    const width = WIDTHS[level];
    const all = left.length === 0 ? wanted[level] : [...left, ...wanted[level]];
    left = level === "facet" ? [] : all.slice(width);
    for (const { word } of all.slice(0, width)) {
      let slot = word.head % width;
      while (window[start + slot] !== undefined) slot = (slot + 1) % width;
      window[start + slot] = word;
    }
    start += width;
  }
  return window;
}

if (LEVEL_AT.length !== WIDTH || LEVELS.length !== ORDER.length)
  throw new Error("windows.ts: widths do not add up");
