// Chooses the index words of one article and says how much each tells about it.
import { type Abbreviations, fullForms } from "./abbreviations.ts";
import { isCommon } from "./common-syllables.ts";
import { documentSpellings } from "./document-spellings.ts";
import type { SearchRecord } from "./record.ts";
import { documentToken, facetToken, pairToken, type Token, wordToken } from "./tokens.ts";
import { prepare, type Word, wordsOf } from "./words.ts";

/** How much a word tells about its article, the most first; `facet` words only narrow results. */
export const LEVELS = ["title", "strong", "middle", "weak", "facet"] as const;
export type Level = (typeof LEVELS)[number];

/** One index word of an article. */
export type Term = Token & { readonly level: Level; readonly importance: number };

/** Pairs are indexed from the first so many words of summary and text, and wherever they come twice. */
const LEAD = 60;
/** Words of an article of middling length: longer ones must repeat a word more often to be about it. */
const USUAL_LENGTH = 400;

type Seen = {
  token: string;
  form: string;
  title: boolean;
  name: boolean;
  first: number;
  times: number;
  pair: boolean;
};

/**
 * The index words of an article, each once, the most telling first (ties in the order of their tokens).
 * Kept: everything of title and names; single words of the whole text unless they are common; pairs of neighbours
 * from the lead and those that come twice; every spelling of every document number; the short form of every full
 * form that has an abbreviation. README.md has the measurements behind the choice.
 */
export function articleTerms(record: SearchRecord, table: Abbreviations): Term[] {
  const seen = new Map<string, Seen>();
  const title = wordsOf(prepare(record.title));
  const body = wordsOf(prepare(`${record.summary}\n${record.text}`));
  note(seen, title, table, { title: true, name: false });
  for (const name of namesOf(record)) note(seen, wordsOf(prepare(name)), table, { title: false, name: true });
  note(seen, body, table, { title: false, name: false });
  const terms: Term[] = [];
  for (const entry of seen.values()) {
    if (tells(entry)) terms.push(termOf(entry, title.length + body.length));
  }
  terms.push(...documentTerms(record), ...facetTerms(record));
  return terms.sort((a, b) => b.importance - a.importance || (a.token < b.token ? -1 : 1));
}

/** The facet values of an article, in the order of the facets. */
export function facetValues(
  record: SearchRecord,
): Record<"section" | "year" | "agency" | "topic" | "kind" | "type", string[]> {
  const one = (value: string | undefined) => (value === undefined || value === "" ? [] : [value]);
  return {
    section: one(record.section),
    year: [record.date.slice(0, 4)],
    agency: one(record.agency),
    topic: [...(record.topics ?? [])],
    kind: one(record.kind),
    type: [...new Set((record.documents ?? []).flatMap((document) => one(document.type)))],
  };
}

function namesOf(record: SearchRecord): string[] {
  const { section, agency, authors = [], topics = [] } = record;
  return [section, ...(agency === undefined ? [] : [agency]), ...authors, ...topics];
}

function note(
  seen: Map<string, Seen>,
  words: readonly Word[],
  table: Abbreviations,
  where: { readonly title: boolean; readonly name: boolean },
): void {
  const inBody = !where.title && !where.name;
  const add = (token: string, form: string, at: number, pair: boolean): void => {
    let entry = seen.get(token);
    if (entry === undefined) {
      entry = { token, form, title: false, name: false, first: at, times: 0, pair };
      seen.set(token, entry);
    }
    if (where.title) entry.title = true;
    else if (where.name) entry.name = true;
    else {
      if (entry.times === 0 || at < entry.first) entry.first = at;
      entry.times++;
    }
  };
  const addPair = (first: string | undefined, second: string | undefined, at: number): void => {
    if (first === undefined || second === undefined) return;
    const token = pairToken(first, second);
    add(token, token, at, true);
  };
  words.forEach((word, at) => {
    const { token, form } = wordToken(word);
    add(token, form, at, false);
    const next = words[at + 1];
    if (next && !(inBody && next.opens)) addPair(word.key, next.key, at);
  });
  const keys = words.map((word) => word.key);
  for (const { short, from, to } of fullForms(keys, table)) {
    const { token } = wordToken({ key: short, form: short });
    add(token, token, from, false);
    addPair(keys[from - 1], short, from);
    addPair(short, keys[to], from);
  }
}

function tells(entry: Seen): boolean {
  if (entry.title || entry.name) return true;
  if (entry.pair) return entry.first < LEAD || entry.times >= 2;
  return !isCommon(entry.token.slice(0, -1));
}

/** The share of BM25 that depends on the article alone (k1 1.2, b .6), with words of the lead counted thrice. */
function termOf(entry: Seen, length: number): Term {
  const { token, form } = entry;
  if (entry.title) return { token, form, level: "title", importance: 9 + Math.min(entry.times, 9) / 10 };
  if (entry.name) return { token, form, level: "strong", importance: 5 };
  const times = entry.times + (entry.first < LEAD ? 2 : 0);
  const importance = (2.2 * times) / (1.2 * (0.4 + (0.6 * length) / USUAL_LENGTH) + times);
  return {
    token,
    form,
    level: importance > 1.6 ? "strong" : importance > 1.2 ? "middle" : "weak",
    importance,
  };
}

/** A number in the title or among the article's own documents tells most; one in the text still must be found. */
function documentTerms(record: SearchRecord): Term[] {
  const levels = new Map<string, Level>();
  for (const spelling of documentSpellings(prepare(`${record.summary}\n${record.text}`)))
    levels.set(spelling, "middle");
  for (const document of record.documents ?? []) {
    for (const spelling of documentSpellings(prepare(document.number))) levels.set(spelling, "strong");
  }
  for (const spelling of documentSpellings(prepare(record.title))) levels.set(spelling, "title");
  return [...levels].map(([spelling, level]) => {
    const token = documentToken(spelling);
    return { token, form: token, level, importance: 8 };
  });
}

function facetTerms(record: SearchRecord): Term[] {
  const values = facetValues(record);
  const tokens = new Set<string>();
  for (const facet of ["section", "year", "agency", "topic", "kind", "type"] as const) {
    for (const value of values[facet]) tokens.add(facetToken(facet, value));
  }
  return [...tokens].map((token) => ({ token, form: token, level: "facet", importance: 10 }));
}
