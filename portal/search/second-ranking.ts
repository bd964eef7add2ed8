// Looks at the titles of the best candidates once more: order, marks and how much of the title was asked for.
import type { Card } from "./card.ts";
import type { Query } from "./query.ts";
import type { Candidate } from "./ranking.ts";
import { prepare, type Word, wordsOf } from "./words.ts";

/** Why a result stands where it stands; names are for people who compare rankings. */
export type Reason =
  | "document-number"
  | "title-phrase"
  | "title"
  | "phrase"
  | "marks"
  | "all-words"
  | "some-words";

/** A result with its card. */
export type Ranked = {
  readonly card: Card;
  readonly score: number;
  readonly reasons: readonly Reason[];
};

const SHORT_TITLE_BONUS = 0.25;
const PHRASE_BONUS = 0.3;
const MARKS_BONUS = 0.3;

/**
 * The score of a candidate after a look at its card. Among titles that have the words of the query in a row, those
 * gain that have little else, and those with the typed marks; marks that were not typed are never missed.
 */
export function rankAgain(query: Query, candidate: Candidate, card: Card): Ranked {
  const title = wordsOf(prepare(card.title));
  const lead = wordsOf(prepare(card.lead));
  const inTitle = runIn(title, query.words);
  const inLead = inTitle === undefined && query.words.length > 1 ? runIn(lead, query.words) : undefined;
  const marks = inTitle === undefined ? candidate.marks : marksShare(query.words, title.slice(inTitle));
  const typed = query.words.some((word) => word.form !== word.key);
  let factor = 1;
  if (inTitle !== undefined) factor += PHRASE_BONUS + SHORT_TITLE_BONUS * (query.words.length / title.length);
  else if (inLead !== undefined) factor += PHRASE_BONUS / 2;
  if (typed) factor += MARKS_BONUS * marks;
  const reasons: Reason[] = [];
  if (candidate.document) reasons.push("document-number");
  if (inTitle !== undefined) reasons.push("title-phrase");
  else if (candidate.titlePhrase) reasons.push("title");
  if (inLead !== undefined) reasons.push("phrase");
  if (typed && marks === 1) reasons.push("marks");
  reasons.push(candidate.complete ? "all-words" : "some-words");
  return { card, score: candidate.score * factor, reasons };
}

/** Where `wanted` stands in `words` as one run, by keys; of several places, one with the typed marks. */
export function runIn(words: readonly Word[], wanted: readonly Word[]): number | undefined {
  let found: number | undefined;
  for (let at = 0; at + wanted.length <= words.length; at++) {
    if (!wanted.every((word, i) => words[at + i]?.key === word.key)) continue;
    if (marksShare(wanted, words.slice(at)) === 1) return at;
    found ??= at;
  }
  return wanted.length === 0 ? undefined : found;
}

/** Share of the marked words of a query whose marks the text has too; a word typed without marks asks for none. */
function marksShare(wanted: readonly Word[], words: readonly Word[]): number {
  let asked = 0;
  let equal = 0;
  wanted.forEach((word, at) => {
    if (word.form === word.key) return;
    asked++;
    if (words[at]?.form === word.form) equal++;
  });
  return asked === 0 ? 1 : equal / asked;
}
