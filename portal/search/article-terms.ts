// Chooses the index words of one article and says how much each tells about it.
import { type Abbreviations, everyFullForm } from "./abbreviations.ts";
import { documentSpellings } from "./document-spellings.ts";
import type { SearchRecord } from "./record.ts";
import type { IndexWord, Lexicon } from "./lexicon.ts";
import { ALONE, type Seen, SeenWords, type Where } from "./seen-words.ts";
import { documentToken, facetToken } from "./tokens.ts";
import { prepare, type Word, wordsOf } from "./words.ts";

/** How much a word tells about its article, the most first; `facet` words only narrow results. */
export const LEVELS = ["title", "strong", "middle", "weak", "facet"] as const;
export type Level = (typeof LEVELS)[number];

/** One index word of an article. */
export type Term = { readonly word: IndexWord; readonly level: Level; readonly importance: number };

/** So many first words of summary and text say what an article is about. */
const LEAD = 60;
/** Pairs that come once are indexed from so many first words. */
const NEAR = 200;
/** A common syllable outside the lead tells something when it comes so often. */
const OFTEN = 3;
/** Words of an article of middling length: longer ones must repeat a word more often to be about it. */
const USUAL_LENGTH = 400;

/** Empty between articles. */
const seen = new SeenWords();

/**
 * The index words of an article, each once, the most telling first, else as they come.
 * Kept: everything of title, names and lead; of the rest of the text all words, common syllables if they come often,
 * and pairs of neighbours that come twice or, unless both are common, among the first 200 words; every spelling of
 * every document number; the short form of every full form that has an abbreviation. README.md has the measurements.
 * @param lexicon the same for all articles of an index.
 */
export function articleTerms(record: SearchRecord, table: Abbreviations, lexicon: Lexicon): Term[] {
  const preparedTitle = prepare(record.title);
  const preparedBody = prepare(`${record.summary}\n${record.text}`);
  const title = wordsOf(preparedTitle);
  const body = wordsOf(preparedBody);
  note(title, table, lexicon, "title");
  for (const name of namesOf(record)) note(wordsOf(prepare(name)), table, lexicon, "name");
  note(body, table, lexicon, "body");
  const length = title.length + body.length;
  const terms: Term[] = [];
  seen.each((entry) => {
    if (tells(entry, lexicon)) terms.push(termOf(entry, length, lexicon));
  });
  seen.clear();
  terms.push(...documentTerms(record, preparedTitle, preparedBody, lexicon), ...facetTerms(record, lexicon));
  return terms.sort((a, b) => b.importance - a.importance);
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

function note(words: readonly Word[], table: Abbreviations, lexicon: Lexicon, where: Where): void {
  const numbers = words.map((word) => lexicon.numberOf(word.key));
  const addPair = (first: number | undefined, second: number | undefined, at: number): void => {
    if (first !== undefined && second !== undefined) seen.add(first, second, "", at, where);
  };
  for (let at = 0; at < words.length; at++) {
    seen.add(numbers[at] ?? 0, ALONE, words[at]?.form ?? "", at, where);
    if (where !== "body" || words[at + 1]?.opens === false) addPair(numbers[at], numbers[at + 1], at);
  }
  const keys = words.map((word) => word.key);
  for (const { short, from, to } of everyFullForm(keys, table)) {
    const number = lexicon.numberOf(short);
    seen.add(number, ALONE, short, from, where);
    addPair(numbers[from - 1], number, from);
    addPair(number, numbers[to], from);
  }
}

function tells({ word, second, title, name, first, times }: Seen, lexicon: Lexicon): boolean {
  if (title || name || first < LEAD) return true;
  if (second === ALONE) return times >= OFTEN || !lexicon.isCommon(word);
  return times >= 2 || (first < NEAR && !(lexicon.isCommon(word) && lexicon.isCommon(second)));
}

/** The share of BM25 that depends on the article alone (k1 1.2, b .6), with words of the lead counted thrice. */
function termOf(entry: Seen, length: number, lexicon: Lexicon): Term {
  const { second } = entry;
  const word = second === ALONE ? lexicon.single(entry.word, entry.form) : lexicon.pair(entry.word, second);
  if (entry.title) return { word, level: "title", importance: 9 + Math.min(entry.times, 9) / 10 };
  if (entry.name) return { word, level: "strong", importance: 5 };
  const times = entry.times + (entry.first < LEAD ? 2 : 0);
  const importance = (2.2 * times) / (1.2 * (0.4 + (0.6 * length) / USUAL_LENGTH) + times);
  const level = importance > 1.6 ? "strong" : importance > 1.2 ? "middle" : "weak";
  return { word, level, importance };
}

/** A number in the title or among the article's own documents tells most; one in the text still must be found. */
function documentTerms(record: SearchRecord, title: string, body: string, lexicon: Lexicon): Term[] {
  const levels = new Map<string, Level>();
  for (const spelling of documentSpellings(body)) levels.set(spelling, "middle");
  for (const document of record.documents ?? []) {
    for (const spelling of documentSpellings(prepare(document.number))) levels.set(spelling, "strong");
  }
  for (const spelling of documentSpellings(title)) levels.set(spelling, "title");
  return [...levels].map(([spelling, level]) => ({
    word: lexicon.spelled(documentToken(spelling)),
    level,
    importance: 8,
  }));
}

function facetTerms(record: SearchRecord, lexicon: Lexicon): Term[] {
  const values = facetValues(record);
  const tokens = new Set<string>();
  for (const facet of ["section", "year", "agency", "topic", "kind", "type"] as const) {
    for (const value of values[facet]) tokens.add(facetToken(facet, value));
  }
  return [...tokens].map((token) => ({ word: lexicon.spelled(token), level: "facet", importance: 10 }));
}
