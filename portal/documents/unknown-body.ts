// Reads the name of an issuing body that the vocabulary lacks: "Ban Chỉ đạo Phòng thủ dân sự tỉnh".
import { phraseBefore } from "./phrase-book.ts";
import { isCapital, type Prose } from "./prose.ts";
import type { IssuerRead } from "./prose-issuer.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { type Word, wordSet } from "./words.ts";

/**
 * Reads a body outside the vocabulary: from a word that bodies' names begin with, up to where names stop. It may end
 * in a known one: "Hội nghị lần thứ bảy Ban Chấp hành Trung ương".
 */
export function unknownBody(prose: Prose, words: readonly Word[], vocabulary: Vocabulary): IssuerRead | null {
  if (!BODY_HEADS.has(words[0]?.text ?? "") || words.length < 2) return null;
  let next = 1;
  while (next < Math.min(words.length, 16)) {
    const word = words[next];
    if (!word || word.comma || endsBody(prose, word, words[next - 1])) break;
    if (/^\d/.test(word.text) && !(BEFORE_DIGITS.has(words[next - 1]?.text ?? "") && word.text.length < 4))
      break;
    next++;
  }
  const [start, end] = [words[0]?.start ?? 0, words[next - 1]?.end ?? 0];
  const name = prose.text.slice(start, end);
  if (next < 2 || !/\p{Lu}/u.test(name)) return null;
  const term = words[next - 2]?.text === "khoa" ? 2 : 0;
  const known = phraseBefore(vocabulary.issuerPhrases, words, next - term);
  return { issuer: { id: known?.id ?? null, words: name, place: null, term: null, from: "prose" }, end };
}

// "Hội nghị lần thứ sáu": an ordinal is part of the name, though without its mark it reads like "sau".
function endsBody(prose: Prose, word: Word, before: Word | undefined): boolean {
  return BODY_ENDS.has(word.text) && !isCapital(prose, word) && before?.text !== "thu";
}

const BODY_HEADS = wordSet(
  "ban bo so uy hoi lien tong vien toa cuc chi vu van trung truong dang doan ngan kho thanh mat",
);
// "lần thứ 8", "Ban Chỉ đạo 35", "Quân khu 9", "Lữ đoàn 6".
const BEFORE_DIGITS = wordSet("thu dao khu doan");
// Small words that no name goes on with: prepositions, and the beginnings of verbs that documents do.
const BODY_ENDS = wordSet(
  "ve ngay da dang duoc quy trien tong thuc nham tai theo la co khi sau trong den se yeu de huong phe cho gui giao " +
    "thong neu nam ky xac khang voi cung vua moi tiep tang giai lam",
);
