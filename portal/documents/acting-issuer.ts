// Reads which body acts just before a citation: "Ban Bí thư vừa ban hành", "UBND tỉnh Vĩnh Long có", and on which day.
import { phraseFrom } from "./phrase-book.ts";
import type { Prose } from "./prose.ts";
import { type DateRead, readDate } from "./prose-date.ts";
import { type CitedIssuer, withPlaceAndTerm } from "./prose-issuer.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { type Word, wordSet, wordsBefore } from "./words.ts";

/** The body that acts, and the day that opens the sentence ("Ngày 15/11/2021, Tỉnh ủy ban hành …"). */
export type ActingIssuer = { readonly issuer: CitedIssuer; readonly date: DateRead | null };

/**
 * Reads the issuer that acts just before `to`. A name alone, without such a verb, does not count.
 * @param may whether a body may have signed the number in question.
 */
export function issuerActingBefore(
  prose: Prose,
  to: number,
  vocabulary: Vocabulary,
  may: (issuer: CitedIssuer) => boolean,
): ActingIssuer | null {
  const words = wordsBefore(prose.folded, Math.max(0, to - 160), to, 28, ",");
  let last = words.length;
  let acts = false;
  while (last > 0 && FILLERS.has(words[last - 1]?.text ?? "")) {
    last--;
    acts ||= ACTS.has(words[last]?.text ?? "");
  }
  if (!acts && LOCATIVES.has(words.at(-1)?.text ?? "")) return openingIssuer(prose, words, vocabulary, may);
  if (!acts || last === 0) return null;
  const clause = words.slice(0, last);
  for (let from = Math.max(0, last - 22); from < last; from++) {
    const found = phraseFrom(vocabulary.issuerPhrases, clause, from);
    if (!found) continue;
    const { issuer, end } = withPlaceAndTerm(prose, clause, found, vocabulary);
    const rest = clause.filter((word) => word.start >= end);
    const shared = rest.length > 0 && signsWith(prose, rest, vocabulary, may);
    if (!isAside(rest) && !(shared && clause[from - 1]?.text !== "cua")) continue;
    if (may(issuer)) return { issuer, date: openingDate(prose, clause[from]?.start ?? 0) };
    if (!shared) return null;
  }
  return null;
}

// "Bộ Chính trị, Ban Bí thư đã ban hành": the rest of the clause is one more body that may have signed.
function signsWith(
  prose: Prose,
  rest: readonly Word[],
  vocabulary: Vocabulary,
  may: (issuer: CitedIssuer) => boolean,
): boolean {
  const and = rest[0]?.text === "va";
  if (!and && !rest[0]?.comma) return false;
  const found = phraseFrom(vocabulary.issuerPhrases, rest, and ? 1 : 0);
  if (!found) return false;
  const { issuer, end } = withPlaceAndTerm(prose, rest, found, vocabulary);
  return may(issuer) && isAside(rest.filter((word) => word.start >= end));
}

// "UBND tỉnh trả lời cử tri tại Công văn số 2345/UBND-NC": the body that the sentence is about speaks through it.
function openingIssuer(
  prose: Prose,
  words: readonly Word[],
  vocabulary: Vocabulary,
  may: (issuer: CitedIssuer) => boolean,
): ActingIssuer | null {
  const start = words[0]?.start ?? 0;
  if (!SENTENCE_STARTS.test(prose.folded.slice(Math.max(0, start - 3), start))) return null;
  const found = phraseFrom(vocabulary.issuerPhrases, words, 0);
  const read = found && withPlaceAndTerm(prose, words, found, vocabulary);
  return read && may(read.issuer) ? { issuer: read.issuer, date: null } : null;
}

function isAside(words: readonly Word[]): boolean {
  return ASIDE.test(words.map(({ text }) => text).join(" "));
}

// "Ngày 15/11/2021, " right before the body, or before the one who holds its office.
function openingDate(prose: Prose, at: number): DateRead | null {
  const least = Math.max(0, at - 60);
  const word = prose.folded.slice(least, at).lastIndexOf("ngay");
  if (word < 0) return null;
  const date = readDate(prose.folded, least + word, false, null);
  if (!date?.date || date.end > at) return null;
  return BEFORE_BODY.test(prose.folded.slice(date.end, at)) ? date : null;
}

const ACTS = wordSet("hanh ky co ra qua duyet");
const LOCATIVES = wordSet("tai bang");
const SENTENCE_STARTS = /(?:^|[.!?;:]\s|[“"\n])$/;
const FILLERS = wordSet(
  "da vua moi se cung lan luot tiep tuc kip thoi tung ban hanh ky chung thuc co ra thong qua phe duyet so cac hai",
);
// Between the body and its verb: "nhiệm kỳ 2021-2026", "tại kỳ họp thứ Nhất".
const ASIDE =
  /^(?:nhiem ky \d{4} \d{4} ?)?(?:(?:tai )?ky hop(?: (?:thu|lan|chuyen|de|bat|thuong|giua|cuoi|nam|le|nhat|hai|ba|[ivx]{1,6}|\d{1,2})){0,5})?$/;
const BEFORE_BODY = /^\s?,?\s(?:(?:pho )?(?:chu tich|bi thu|giam doc|bo truong|thay mat)\s)?$/;
