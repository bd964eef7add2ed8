// Reads what a reader typed into the terms to look for.
import { type Abbreviations, fullForms } from "./abbreviations.ts";
import { isCommon, isRarer } from "./common-syllables.ts";
import { type MeantNumber, meantNumbers } from "./document-spellings.ts";
import { documentToken, headOf, pairToken, wordToken } from "./tokens.ts";
import { prepare, type Word, wordsOf } from "./words.ts";

/** One thing to look for. */
export type QueryTerm = {
  readonly token: string;
  /** With the marks that were typed; undefined when none were, so that marks do not count. */
  readonly form?: string;
  readonly kind: "word" | "pair" | "document";
  /** First and last word of the query that the term covers. */
  readonly from: number;
  readonly to: number;
};

/** One way to understand the query: as typed, or with full forms read as their abbreviations. */
export type Reading = { readonly keys: readonly string[]; readonly terms: readonly QueryTerm[] };

/** A query as the search understands it. */
export type Query = {
  /** What was typed, prepared and cut to a sensible length. */
  readonly text: string;
  readonly words: readonly Word[];
  /** At least one, unless there are no words. */
  readonly readings: readonly Reading[];
  readonly numbers: readonly MeantNumber[];
  /** Runs of words that were put in quotes: only articles that have them in this order are wanted. */
  readonly phrases: readonly (readonly Word[])[];
};

/** Readers paste whole paragraphs; what comes after so many words adds nothing but time. */
const MOST_WORDS = 24;
const MOST_CHARACTERS = 400;

/** Reads a query. Never throws; text without a letter or digit gives a query without words. */
export function readQuery(typed: string, table: Abbreviations): Query {
  const text = prepare(typed.slice(0, MOST_CHARACTERS));
  const words = wordsOf(text).slice(0, MOST_WORDS);
  const numbers = meantNumbers(words, text);
  const typedReading = readingOf(words, numbers);
  const short = shortened(words, table);
  const readings = words.length === 0 ? [] : [typedReading, ...(short ? [readingOf(short, [])] : [])];
  return { text, words, readings, numbers, phrases: quoted(text) };
}

type Keyed = { readonly key: string; readonly form: string };

function readingOf(words: readonly Keyed[], numbers: readonly MeantNumber[]): Reading {
  const terms = new Map<string, QueryTerm>();
  const add = (term: QueryTerm): void => {
    if (!terms.has(term.token)) terms.set(term.token, term);
  };
  for (const number of numbers) {
    for (const spelling of number.spellings) {
      add({ token: documentToken(spelling), kind: "document", from: number.from, to: number.to - 1 });
    }
  }
  const taken = (at: number) => numbers.some((number) => at >= number.from && at < number.to);
  words.forEach((word, at) => {
    const next = words[at + 1];
    if (next && !(taken(at) && taken(at + 1))) {
      add({ token: pairToken(word.key, next.key), kind: "pair", from: at, to: at + 1 });
    }
  });
  const heads = new Set([...terms.keys()].map(headOf));
  words.forEach((word, at) => {
    if (taken(at) || !worthAsking(words, at, heads)) return;
    const { token, form } = wordToken(word);
    add({ token, kind: "word", from: at, to: at, ...(form === token ? {} : { form }) });
  });
  return { keys: words.map((word) => word.key), terms: [...terms.values()] };
}

/**
 * In longer queries a word that heads no pair is commoner than both its neighbours: it would cost a file of its own
 * and say little.
 */
function worthAsking(words: readonly Keyed[], at: number, heads: ReadonlySet<string>): boolean {
  const key = words[at]?.key ?? "";
  if (words.length < 3) return true;
  if (!heads.has(key)) return !isCommon(key);
  const before = words[at - 1]?.key;
  return !isCommon(key) || before === undefined || isRarer(key, before) || words.length < 4;
}

/** The words with every full form replaced by its abbreviation, or undefined when there is none. */
function shortened(words: readonly Word[], table: Abbreviations): Keyed[] | undefined {
  const found = fullForms(
    words.map((word) => word.key),
    table,
  );
  if (found.length === 0) return undefined;
  const short: Keyed[] = [];
  let at = 0;
  for (const form of found) {
    short.push(...words.slice(at, form.from), { key: form.short, form: form.short });
    at = form.to;
  }
  return [...short, ...words.slice(at)];
}

function quoted(text: string): Word[][] {
  return [...text.matchAll(/["“„«]([^"“”„«»]{1,200})["”»]/g)]
    .map((match) => wordsOf(match[1] ?? ""))
    .filter((words) => words.length > 0);
}
