// Lays the words of many articles out in one Pagefind record, so that a word's position tells article and level.
import { LEVELS, type Level, type Term } from "./article-terms.ts";
import { headOf } from "./tokens.ts";

/*
 * One record holds a bundle of articles, each in a window of fixed width; each level has its own stretch of the
 * window. Pagefind stores positions anyway: read this way they replace its list of pages (8 bytes an article,
 * loaded before the first search) and its page-by-page ranking (whose time grows with the square of the hits).
 *
 *   | article 0                               | article 1 …
 *   | facet 12 | title 52 | strong 80 | … weak |
 *
 * 65,536 positions a record keep every position within three bytes.
 */
const WIDTHS: Readonly<Record<Level, number>> = { facet: 12, title: 52, strong: 80, middle: 96, weak: 144 };
const ORDER = ["facet", "title", "strong", "middle", "weak"] as const satisfies readonly Level[];
const WIDTH = 384;
/** Articles in one record. */
export const BUNDLE = 170;

/** A gap costs a position and no index entry. */
const GAP = ".";

/** The text of one record: the windows of up to `BUNDLE` articles, in order. */
export function bundleText(articles: readonly (readonly Term[])[]): string {
  return articles.map((terms) => windowOf(terms).join(" ")).join(" ");
}

/** Where a position lies: which article of the bundle, and which level. */
export function placeOf(position: number): { readonly article: number; readonly level: Level } {
  return { article: Math.floor(position / WIDTH), level: LEVEL_AT[position % WIDTH] ?? "weak" };
}

const LEVEL_AT: readonly Level[] = ORDER.flatMap((level) =>
  Array.from({ length: WIDTHS[level] }, () => level),
);

/** Words that a full level has no room for go down a level; the place of a word depends on its head alone. */
function windowOf(terms: readonly Term[]): string[] {
  const window: string[] = new Array(WIDTH).fill(GAP);
  let start = 0;
  let left: readonly Term[] = [];
  for (const level of ORDER) {
    const width = WIDTHS[level];
    const wanted = [...left, ...terms.filter((term) => term.level === level)];
    const chosen = wanted.slice(0, width);
    left = level === "facet" ? [] : wanted.slice(width);
    chosen.sort((a, b) => (a.token < b.token ? -1 : 1));
    for (const term of chosen) {
      let slot = hash(headOf(term.token)) % width;
      while (window[start + slot] !== GAP) slot = (slot + 1) % width;
      window[start + slot] = term.form;
    }
    start += width;
  }
  return window;
}

/** FNV-1a: words with one head lie at one place in most windows, which compresses to almost nothing. */
function hash(text: string): number {
  let value = 2166136261;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 16777619);
  return value >>> 0;
}

if (LEVEL_AT.length !== WIDTH || LEVELS.length !== ORDER.length)
  throw new Error("windows.ts: widths do not add up");
