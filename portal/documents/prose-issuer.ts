// Reads which body issued a document, from the words that name it.
import { type PhraseFound, phraseFrom } from "./phrase-book.ts";
import { isCapital, type Prose } from "./prose.ts";
import { unknownBody } from "./unknown-body.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { type Word, wordSet, wordsOf } from "./words.ts";

/** The issuer of a citation. */
export type CitedIssuer = {
  /** Its entry in the vocabulary; null where prose names a body that the vocabulary lacks. */
  readonly id: string | null;
  /** The words of the text, or the entry's name where only the symbol tells ("CP"). */
  readonly words: string;
  /** "Vĩnh Long" of "Tỉnh ủy Vĩnh Long". */
  readonly place: string | null;
  /** "XI" of "Bộ Chính trị khóa XI". */
  readonly term: string | null;
  readonly from: "prose" | "symbol";
};

/** An issuer read and the offset after its words. */
export type IssuerRead = { readonly issuer: CitedIssuer; readonly end: number };

/**
 * Reads the issuer whose name starts at `at`, or whose office-holder's does ("Chủ tịch UBND xã").
 * @param free also accept a body that the vocabulary lacks ("Ban Chỉ đạo …"), told by its first word and capitals.
 */
export function readIssuer(
  prose: Prose,
  at: number,
  vocabulary: Vocabulary,
  free: boolean,
): IssuerRead | null {
  const words = wordsOf(prose.folded, at, Math.min(prose.folded.length, at + 160), 24);
  if (words[0]?.start !== at) return null;
  const found =
    phraseFrom(vocabulary.issuerPhrases, words, 0) ??
    phraseFrom(vocabulary.issuerPhrases, words, afterOffice(words));
  if (!found) return free ? unknownBody(prose, words, vocabulary) : null;
  return withPlaceAndTerm(prose, words, found, vocabulary);
}

/** A known issuer found among words, with the place and term that follow its name. */
export function withPlaceAndTerm(
  prose: Prose,
  words: readonly Word[],
  found: PhraseFound,
  vocabulary: Vocabulary,
): IssuerRead {
  const central = vocabulary.issuers.get(found.id)?.level === "central";
  const placed = central ? { place: null, next: found.to } : readPlace(prose, words, found.to);
  const term = readTerm(prose, words, placed.next);
  const end = words[(term?.next ?? placed.next) - 1]?.end ?? 0;
  const start = words[found.from]?.start ?? 0;
  return {
    issuer: {
      id: found.id,
      words: prose.text.slice(start, end),
      place: placed.place,
      term: term?.numeral ?? null,
      from: "prose",
    },
    end,
  };
}

function afterOffice(words: readonly Word[]): number {
  let at = 0;
  while (at < 2 && (words[at]?.text === "pho" || words[at]?.text === "quyen")) at++;
  const two = `${words[at]?.text} ${words[at + 1]?.text}`;
  if (OFFICES.has(two)) return at + 2;
  return OFFICES.has(`${two} ${words[at + 2]?.text}`) ? at + 3 : words.length;
}

function readPlace(
  prose: Prose,
  words: readonly Word[],
  from: number,
): { place: string | null; next: number } {
  let at = from;
  while (PLACE_KINDS.has(words[at]?.text ?? "") && !words[at]?.comma) at++;
  const first = at;
  while (at < first + 5 && isPlaceWord(prose, words, at, first)) at++;
  if (at === first) return { place: null, next: skipKind(words, from) };
  const kindAndName = prose.text.slice(words[first]?.start, words[at - 1]?.end);
  return { place: kindAndName, next: at };
}

function skipKind(words: readonly Word[], from: number): number {
  const word = words[from];
  return word && !word.comma && WHOLE_KINDS.has(word.text) ? from + 1 : from;
}

function isPlaceWord(prose: Prose, words: readonly Word[], at: number, first: number): boolean {
  const word = words[at];
  if (!word || word.comma || NO_PLACE.has(word.text)) return false;
  if (!isCapital(prose, word) && !(at === first && /^\d{1,2}$/.test(word.text))) return false;
  const shouting = word.text.length > 2 && /^\p{Lu}+$/u.test(prose.text.slice(word.start, word.end));
  return !shouting || word.text === "hcm";
}

function readTerm(
  prose: Prose,
  words: readonly Word[],
  at: number,
): { numeral: string; next: number } | null {
  const [khoa, numeral] = [words[at], words[at + 1]];
  if (khoa?.text !== "khoa" || !numeral || !/^(?:[ivx]{1,6}|\d{1,2})$/.test(numeral.text)) return null;
  return { numeral: prose.text.slice(numeral.start, numeral.end).toUpperCase(), next: at + 2 };
}

const OFFICES: ReadonlySet<string> = new Set(
  "chu tich,giam doc,bo truong,thu truong,bi thu,truong ban,cuc truong,vien truong,chanh an,chu nhiem,thong doc,tong thanh tra,tong giam doc,chanh van phong".split(
    ",",
  ),
);
const PLACE_KINDS = wordSet("tinh thanh pho tp huyen quan thi xa phuong tran dac khu");
const WHOLE_KINDS = wordSet("tinh");
const NO_PLACE = wordSet(
  "ve ngay nghi chi ke bao quyet quy huong thong chuong ket cong tai theo so nham va khoa",
);
