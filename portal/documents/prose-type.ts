// Finds the word that says what kind of document a number belongs to: "Nghị quyết số" before 05-NQ/TU.
import type { DocumentNumber } from "./document-number.ts";
import { type PhraseFound, phraseBefore } from "./phrase-book.ts";
import type { Prose } from "./prose.ts";
import { type DocumentType, typesOfSymbol, type Vocabulary } from "./vocabulary.ts";
import { isSpace, isWordCharacter, type Word, wordsBefore } from "./words.ts";

/** The words that lead to a number. */
export type TypeRead = {
  /** null for "văn bản", for a number after a mere "số", and for a number that stands alone. */
  readonly type: DocumentType | null;
  /** Where the type word starts; without one, "số" or the number itself. */
  readonly start: number;
  readonly how: "word" | "abbreviation" | "generic" | "only-so" | "none";
  readonly so: boolean;
  /** The type word has its marks as it should: "thông tư", not "thông từ". */
  readonly exact: boolean;
  /** The type word begins with a capital letter. */
  readonly capital: boolean;
  /** "các", "hai" … stand before it. */
  readonly plural: boolean;
  /** The words between type and "số", where there are any. */
  readonly between: { readonly start: number; readonly end: number } | null;
};

/** Reads backwards from a number at `at`; looks at most 110 characters back. */
export function typeBefore(
  prose: Prose,
  at: number,
  number: DocumentNumber,
  vocabulary: Vocabulary,
): TypeRead {
  const so = soBefore(prose, at);
  const bracket = so !== null && prose.text[so - 1] === "(";
  const to = beforeAside(prose, bracket ? so - 1 : (so ?? at));
  const words = wordsBefore(prose.folded, Math.max(0, to - 110), to, 24);
  const adjacent = typeEndingAt(prose, words, words.length, number, vocabulary);
  if (adjacent && (so !== null || onlySpaceBetween(prose, adjacent.end, at)))
    return describe(prose, words, adjacent, vocabulary, so !== null, null);
  const distant = number.issuers.length > 0 ? distantType(prose, words, number, vocabulary) : null;
  if (distant) return distant;
  const nothing = { type: null, so: so !== null, exact: false, capital: false, plural: false, between: null };
  return so === null ? { ...nothing, how: "none", start: at } : { ...nothing, how: "only-so", start: so };
}

type Ending = {
  readonly type: DocumentType | null;
  readonly how: "word" | "abbreviation" | "generic";
  readonly from: number;
  readonly start: number;
  readonly end: number;
};

function typeEndingAt(
  prose: Prose,
  words: readonly Word[],
  to: number,
  number: DocumentNumber,
  vocabulary: Vocabulary,
): Ending | null {
  const last = words[to - 1];
  if (!last) return null;
  const named = typeName(words, to, number, vocabulary);
  const start = words[named ? named.from : to - 1]?.start ?? 0;
  if (named && !spansBreak(words, named.from, to)) {
    const type = vocabulary.types.get(named.id) ?? null;
    return { type, how: "word", from: named.from, start, end: last.end };
  }
  if (last.text === "ban" && words[to - 2]?.text === "van")
    return { type: null, how: "generic", from: to - 2, start: words[to - 2]?.start ?? 0, end: last.end };
  const written = prose.text.slice(last.start, last.end);
  const meant = last.text.length > 1 ? vocabulary.typesBySymbol.get(written) : undefined;
  const only = meant?.[0];
  if (!only || only.ordinary?.includes(written)) return null;
  return {
    type: meant.length === 1 ? only : null,
    how: "abbreviation",
    from: to - 1,
    start: last.start,
    end: last.end,
  };
}

// The longest name, or a shorter one at its end that the symbol confirms ("Thông báo Kết luận số 12-KL/TU").
function typeName(
  words: readonly Word[],
  to: number,
  number: DocumentNumber,
  vocabulary: Vocabulary,
): PhraseFound | null {
  const longest = phraseBefore(vocabulary.typePhrases, words, to);
  for (let named = longest; named && number.type !== null; ) {
    const type = vocabulary.types.get(named.id);
    if (type && agrees(type, number, vocabulary)) return named;
    named = phraseBefore(vocabulary.typePhrases, words, to, named.from + 1);
  }
  return longest;
}

// "Luật Xây dựng số 50/2014/QH13", "Kết luận của Bộ Chính trị số 26-KL/TW": other words between type and number.
function distantType(
  prose: Prose,
  words: readonly Word[],
  number: DocumentNumber,
  vocabulary: Vocabulary,
): TypeRead | null {
  for (let to = words.length - 1; to > 0 && to >= words.length - 16; to--) {
    const ending = typeEndingAt(prose, words, to, number, vocabulary);
    if (!ending || ending.how === "abbreviation") continue;
    if (!ending.type || !agrees(ending.type, number, vocabulary)) return null;
    const between = { start: words[to]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
    return describe(prose, words, ending, vocabulary, true, between);
  }
  return null;
}

/** Whether a type may carry the symbol of a number (a number without a symbol: a law, a letter). */
export function agrees(type: DocumentType, number: DocumentNumber, vocabulary: Vocabulary): boolean {
  if (number.type !== null) {
    const form = number.form === "party" ? "party" : "state";
    return typesOfSymbol(vocabulary, number.type, form).some((known) => known.id === type.id);
  }
  const assembly = /^(?:QH|UBTVQH)\d*$/.test(number.issuers[0] ?? "");
  return assembly ? type.titled === true || type.id === "nghi-quyet" : type.id === "cong-van";
}

function describe(
  prose: Prose,
  words: readonly Word[],
  ending: Ending,
  vocabulary: Vocabulary,
  so: boolean,
  between: TypeRead["between"],
): TypeRead {
  const first = prose.text[ending.start] ?? "";
  const plural = PLURALS.has(words[ending.from - 1]?.text ?? "") && !words[ending.from]?.comma;
  const { type, how, start, end } = ending;
  const written = prose.text.slice(start, end).toLowerCase().replace(/\s+/g, " ");
  const exact = how !== "word" || vocabulary.typePhrases.written.has(written);
  return { type, how, start, so, exact, between, plural, capital: first !== first.toLowerCase() };
}

// The offset of "số" when it stands before `at`, with or without a colon and space; "(số", "mang số" included.
function soBefore(prose: Prose, at: number): number | null {
  let end = at;
  while (end > 0 && at - end < 4 && isSpace(prose.text.charCodeAt(end - 1))) end--;
  if (prose.text[end - 1] === ":") end--;
  while (end > 0 && at - end < 6 && isSpace(prose.text.charCodeAt(end - 1))) end--;
  if (!/^số$/iu.test(prose.text.slice(end - 2, end))) return null;
  return end > 2 && isWordCharacter(prose.text[end - 3] ?? "") ? null : end - 2;
}

// "Luật Bảo hiểm y tế (sửa đổi) số 51/2024/QH15": words in brackets after the name are stepped over.
function beforeAside({ text }: Prose, at: number): number {
  let end = at;
  while (end > 0 && at - end < 3 && isSpace(text.charCodeAt(end - 1))) end--;
  if (text[end - 1] !== ")") return at;
  const least = Math.max(0, end - 40);
  const open = text.slice(least, end).lastIndexOf("(");
  return open < 0 ? at : least + open;
}

function onlySpaceBetween(prose: Prose, from: number, to: number): boolean {
  return /^\s{1,3}$/.test(prose.text.slice(from, to));
}

function spansBreak(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(from + 1, to).some((word) => word.comma);
}

const PLURALS: ReadonlySet<string> = new Set([
  "cac",
  "nhung",
  "hai",
  "ba",
  "bon",
  "2",
  "3",
  "4",
  "02",
  "03",
  "04",
]);
