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
/** A place is its record and, in so many bits, its position. */
const BITS = 16;
const POSITION = 2 ** BITS - 1;

/** A gap costs a position and no index entry. */
const GAP = ".";

/** The words of an article where they stand, by their numbers plus one: a window of fixed width, 0 for gaps. */
export type Window = Int32Array;

/** The text of one record as Pagefind takes it: the windows of up to `BUNDLE` articles, in order. */
export function bundleText(windows: readonly Window[], words: readonly IndexWord[]): string {
  const formOf = (word: number) => words[word - 1]?.form ?? GAP;
  return windows.map((window) => Array.from(window, formOf).join(" ")).join(" ");
}

/** The position of a place in the window of an article of a bundle. */
export function positionOf(article: number, place: number): number {
  return article * WIDTH + place;
}

/** A record and a position in it, in one number. */
export function placeIn(record: number, position: number): number {
  return record * 2 ** BITS + position;
}

/** The record of a place. */
export function recordOf(place: number): number {
  return place >>> BITS;
}

/** Number of the article that a place belongs to, counted from the first record. */
export function articleAt(place: number): number {
  return recordOf(place) * BUNDLE + Math.floor((place & POSITION) / WIDTH);
}

/** How much a place tells about its article: a place in `LEVELS`. */
export function levelAt(place: number): number {
  return LEVEL_AT[(place & POSITION) % WIDTH] ?? LEVELS.length;
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
  const window = new Int32Array(WIDTH);
  const wanted: Record<Level, Term[]> = { facet: [], title: [], strong: [], middle: [], weak: [] };
  for (const term of terms) wanted[term.level].push(term);
  let start = 0;
  let left: readonly Term[] = [];
  for (const level of ORDER) {
    const width = WIDTHS[level];
    const all = left.length === 0 ? wanted[level] : [...left, ...wanted[level]];
    left = level === "facet" ? [] : all.slice(width);
    for (let at = 0; at < all.length && at < width; at++) {
      const { head = 0, number = 0 } = all[at]?.word ?? {};
      let slot = head % width;
      while (window[start + slot] !== 0) slot = slot + 1 < width ? slot + 1 : 0;
      window[start + slot] = number + 1;
    }
    start += width;
  }
  return window;
}

if (LEVEL_AT.length !== WIDTH || LEVELS.length !== ORDER.length)
  throw new Error("windows.ts: widths do not add up");
