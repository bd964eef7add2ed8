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
  /** Part of a phrase in quotes: articles without it are not wanted. */
  readonly required: boolean;
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
};

/** Readers paste whole paragraphs; what comes after so many words adds nothing but time. */
const MOST_WORDS = 24;
const MOST_CHARACTERS = 400;

/** Reads a query. Never throws; text without a letter or digit gives a query without words. */
export function readQuery(typed: string, table: Abbreviations): Query {
  const text = prepare(typed.slice(0, MOST_CHARACTERS));
  const words = wordsOf(text).slice(0, MOST_WORDS);
  const numbers = meantNumbers(words, text);
  const phrases = quoted(text, words);
  const typedReading = readingOf(words, numbers, phrases);
  const short = phrases.length > 0 ? undefined : shortened(words, table);
  const readings = words.length === 0 ? [] : [typedReading, ...(short ? [readingOf(short, [], [])] : [])];
  return { text, words, readings, numbers };
}

type Keyed = { readonly key: string; readonly form: string };

/** First and last word of a run in quotes. */
type Span = { readonly from: number; readonly to: number };

function readingOf(
  words: readonly Keyed[],
  numbers: readonly MeantNumber[],
  phrases: readonly Span[],
): Reading {
  const terms = new Map<string, QueryTerm>();
  const add = (term: Omit<QueryTerm, "required">): void => {
    const phrase = phrases.find(({ from, to }) => from <= term.from && term.to <= to);
    const required = phrase !== undefined && (term.kind !== "word" || phrase.from === phrase.to);
    if (!terms.has(term.token)) terms.set(term.token, { ...term, required });
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
    // A text has a common syllable with several marks, of which the index knows one.
    const unmarked = form === token || (words.length > 2 && isCommon(word.key));
    add({ token, kind: "word", from: at, to: at, ...(unmarked ? {} : { form }) });
  });
  return { keys: words.map((word) => word.key), terms: [...terms.values()] };
}

/** Queries of so many words have pairs enough to go by; longer ones seldom have many of their pairs in one text. */
const PAIRS_SUFFICE = 5;

/**
 * In queries of three to five words a common syllable says little beside the pairs that it is part of, and would
 * mostly cost a file of its own: it is left to them, unless its file is needed anyway.
 */
function worthAsking(words: readonly Keyed[], at: number, heads: ReadonlySet<string>): boolean {
  const key = words[at]?.key ?? "";
  if (!isCommon(key) || words.length < 3 || words.length > PAIRS_SUFFICE) return true;
  const before = words[at - 1]?.key;
  return heads.has(key) && (before === undefined || isRarer(key, before) || words.length < 4);
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

function quoted(text: string, words: readonly Word[]): Span[] {
  return [...text.matchAll(/["“„«]([^"“”„«»]{1,200})["”»]/g)].flatMap((match) => {
    const end = match.index + match[0].length;
    const from = words.findIndex((word) => word.start > match.index && word.end < end);
    const to = words.findLastIndex((word) => word.start > match.index && word.end < end);
    return from < 0 ? [] : [{ from, to }];
  });
}
