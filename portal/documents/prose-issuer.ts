// Reads which body issued a document, from the words around its number.
import { type PhraseFound, phraseBefore, phraseFrom } from "./phrase-book.ts";
import type { Prose } from "./prose.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { type Word, wordsBefore, wordsOf } from "./words.ts";

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
 * Reads the issuer whose name starts at `at`.
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
  const found = phraseFrom(vocabulary.issuerPhrases, words, 0);
  if (!found) return free ? unknownBody(prose, words, vocabulary) : null;
  return withPlaceAndTerm(prose, words, found, vocabulary);
}

/**
 * Reads the issuer that acts just before `to`: "Ban Bí thư vừa ban hành", "UBND tỉnh Vĩnh Long có".
 * A name alone, without such a verb, does not count.
 */
export function issuerActingBefore(prose: Prose, to: number, vocabulary: Vocabulary): CitedIssuer | null {
  const words = wordsBefore(prose.folded, Math.max(0, to - 120), to, 22);
  let last = words.length;
  let acts = false;
  while (last > 0 && FILLERS.has(words[last - 1]?.text ?? "")) {
    last--;
    acts ||= ACTS.has(words[last]?.text ?? "");
  }
  if (!acts || last === 0) return null;
  const clause = words.slice(0, last);
  for (let from = Math.max(0, last - 16); from < last; from++) {
    if (clause[from - 1]?.text === "tich") continue;
    const found = phraseFrom(vocabulary.issuerPhrases, clause, from);
    if (!found) continue;
    const read = withPlaceAndTerm(prose, clause, found, vocabulary);
    if (read.end >= (clause[last - 1]?.end ?? 0)) return read.issuer;
  }
  return null;
}

function withPlaceAndTerm(
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
  const letter = prose.text[word.start] ?? "";
  const capital = letter !== letter.toLowerCase();
  if (!capital && !(at === first && /^\d{1,2}$/.test(word.text))) return false;
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

// A body outside the vocabulary: from a word that bodies' names begin with, up to where names stop. It may end in a
// known one: "Hội nghị lần thứ bảy Ban Chấp hành Trung ương".
function unknownBody(prose: Prose, words: readonly Word[], vocabulary: Vocabulary): IssuerRead | null {
  if (!BODY_HEADS.has(words[0]?.text ?? "") || words.length < 2) return null;
  let next = 1;
  while (next < Math.min(words.length, 16)) {
    const word = words[next];
    if (!word || word.comma || BODY_ENDS.has(word.text)) break;
    if (/^\d/.test(word.text) && words[next - 1]?.text !== "thu") break;
    next++;
  }
  const [start, end] = [words[0]?.start ?? 0, words[next - 1]?.end ?? 0];
  const name = prose.text.slice(start, end);
  if (next < 2 || !/\p{Lu}/u.test(name)) return null;
  const known = phraseBefore(vocabulary.issuerPhrases, words, next);
  return { issuer: { id: known?.id ?? null, words: name, place: null, term: null, from: "prose" }, end };
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

const ACTS = wordSet("hanh ky co ra qua duyet");
const FILLERS = wordSet(
  "da vua moi se cung lan luot tiep tuc kip thoi ban hanh ky co ra thong qua phe duyet so cac hai",
);
const PLACE_KINDS = wordSet("tinh thanh pho tp huyen quan thi xa phuong tran dac khu");
const WHOLE_KINDS = wordSet("tinh");
const NO_PLACE = wordSet(
  "ve ngay nghi chi ke bao quyet quy huong thong chuong ket cong tai theo so nham va khoa",
);
const BODY_HEADS = wordSet(
  "ban bo so uy hoi lien tong vien toa cuc chi vu van trung truong dang doan ngan kho thanh mat",
);
const BODY_ENDS = wordSet(
  "ve ngay da dang duoc quy trien tong thuc nham tai theo la co khi sau trong den se",
);
