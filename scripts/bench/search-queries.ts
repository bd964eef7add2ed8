// Draws search queries whose right answer is known: pieces of titles in nine spellings, and document numbers in six.
import { fold } from "../../portal/language/fold.ts";
import { prepare, wordsOf } from "../../portal/search/words.ts";
import { type Random, randomOf } from "./random.ts";

/** An article to search for. */
export interface KnownArticle {
  readonly url: string;
  readonly title: string;
  readonly text: string;
}

/** A query and the addresses any of which is a right first answer. */
export interface KnownQuery {
  readonly text: string;
  readonly right: readonly string[];
  /** The same as it is written, where `text` spells it otherwise. */
  readonly exact?: string;
}

/** A way to write a query; undefined where it would change nothing. */
type Spelling = (text: string, random: Random) => string | undefined;

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const TELEX: Readonly<Record<string, string>> = {
  "\u0301": "s",
  "\u0300": "f",
  "\u0309": "r",
  "\u0303": "x",
  "\u0323": "j",
  ă: "aw",
  â: "aa",
  ê: "ee",
  ô: "oo",
  ơ: "ow",
  ư: "uw",
  đ: "dd",
  Ă: "AW",
  Â: "AA",
  Ê: "EE",
  Ô: "OO",
  Ơ: "OW",
  Ư: "UW",
  Đ: "DD",
};

/** The spellings of known-item queries, by name. */
export const SPELLINGS: Readonly<Record<string, Spelling>> = {
  marks: (text) => text,
  "no marks": (text) => fold(text),
  lower: (text) => text.toLowerCase(),
  partial: (text, random) => eachWord(text, (word) => (random.chance(0.5) ? fold(word) : word)),
  "no tones": (text) => text.normalize("NFD").replace(TONES, "").normalize("NFC"),
  NFD: (text) => text.normalize("NFD"),
  Telex: (text) => eachWord(text, telex),
  "tone place": (text) => changed(text, eachWord(text, swapTone)),
  "i/y": (text) => changed(text, eachWord(text, swapY)),
};

/** The spellings of document numbers, by name. */
export const NUMBER_SPELLINGS: Readonly<Record<string, Spelling>> = {
  exact: (number) => number,
  "Đ as D": (number) => number.replace(/Đ/g, "D").replace(/đ/g, "d"),
  lower: (number) => number.toLowerCase(),
  "lower, no Đ": (number) => number.toLowerCase().replace(/đ/g, "d"),
  spaces: (number) => number.replace(/[/-]/g, " "),
  "number only": (number) => /^\d+\/\d{4}(?=\/)/.exec(number)?.[0],
};

/**
 * `count` queries of `length` neighbouring words from titles that no two articles share (folded, at least six
 * words), in one spelling. The same seed draws the same titles for every spelling.
 */
export function titleQueries(
  articles: readonly KnownArticle[],
  spelling: string,
  { length, count, seed }: { readonly length: number; readonly count: number; readonly seed: number },
): KnownQuery[] {
  const titles = articles.map(({ title, url }) => {
    const text = prepare(title);
    return {
      url,
      words: wordsOf(text).map((word) => ({ key: word.key, text: text.slice(word.start, word.end) })),
    };
  });
  const times = new Map<string, number>();
  const keyOf = (title: (typeof titles)[number]) => title.words.map((word) => word.key).join(" ");
  for (const title of titles) times.set(keyOf(title), (times.get(keyOf(title)) ?? 0) + 1);
  const fit = titles.filter((title) => title.words.length >= 6 && times.get(keyOf(title)) === 1);
  const random = randomOf(seed, length);
  const spell = SPELLINGS[spelling];
  const queries: KnownQuery[] = [];
  for (let drawn = 0; drawn < count && fit.length > 0; drawn++) {
    const { words, url } = random.pick(fit);
    const start = random.whole(0, words.length - length);
    const exact = words
      .slice(start, start + length)
      .map((word) => word.text)
      .join(" ");
    const text = spell?.(exact, randomOf(seed, drawn));
    if (text !== undefined) queries.push({ text, right: [url], exact });
  }
  return queries;
}

/** Up to `count` of the document numbers that stand in the articles, in one spelling. */
export function numberQueries(
  articles: readonly KnownArticle[],
  spelling: string,
  count: number,
): KnownQuery[] {
  const numbers = new Map<string, string[]>();
  for (const { title, text, url } of articles) {
    for (const number of new Set(prepare(`${title}\n${text}`).match(NUMBER) ?? [])) {
      numbers.set(number, [...(numbers.get(number) ?? []), url]);
    }
  }
  const spell = NUMBER_SPELLINGS[spelling];
  const all = [...numbers].sort(([a], [b]) => (a < b ? -1 : 1));
  const step = Math.max(1, all.length / count);
  const chosen = Array.from({ length: Math.min(count, all.length) }, (_, at) => all[Math.floor(at * step)]);
  return chosen.flatMap((entry) => {
    const [number = "", right = []] = entry ?? [];
    const text = spell?.(number, randomOf(0));
    if (text === undefined) return [];
    // A number without its type stands for every document that begins so.
    const same = all.flatMap(([other, urls]) => (other.startsWith(text) ? urls : []));
    return [{ text, right: spelling === "number only" ? same : right }];
  });
}

const NUMBER =
  /(?<![\p{L}\p{N}/.,-])\d{1,4}(?:\/(?:19|20)\d\d\/(?:[A-ZĐ]{2,5}(?:-[A-ZĐ][A-ZĐa-z]{1,8})?|QH\d{1,2})|-[A-ZĐ]{2,3}\/[A-ZĐ]{2,6}|\/[A-ZĐ]{2,3}-[A-ZĐ]{2,6})(?![\p{L}\p{N}])/gu;

function eachWord(text: string, change: (word: string) => string): string {
  return text.split(" ").map(change).join(" ");
}

function changed(before: string, after: string): string | undefined {
  return before === after ? undefined : after;
}

/** Keystrokes as typists make them: marks after their letter, the tone at the end of the word. */
function telex(word: string): string {
  let tone = "";
  const letters = [...word.normalize("NFC")].map((letter) => {
    const parts = [...letter.normalize("NFD")];
    tone = parts.map((part) => (part.search(TONES) === 0 ? (TELEX[part] ?? "") : "")).join("") || tone;
    const flat = letter.normalize("NFD").replace(TONES, "").normalize("NFC");
    return TELEX[flat] ?? flat;
  });
  return letters.join("") + tone;
}

const SWAPS: readonly (readonly [string, string])[] = [
  "òa oà",
  "óa oá",
  "ỏa oả",
  "õa oã",
  "ọa oạ",
  "òe oè",
  "óe oé",
  "ùy uỳ",
  "úy uý",
  "ủy uỷ",
  "ũy uỹ",
  "ụy uỵ",
].map((pair): [string, string] => [pair.split(" ")[0] ?? "", pair.split(" ")[1] ?? ""]);

function swapTone(word: string): string {
  if (/^qu/i.test(word)) return word;
  for (const [a, b] of SWAPS) {
    if (word.endsWith(a)) return word.slice(0, -2) + b;
    if (word.endsWith(b)) return word.slice(0, -2) + a;
  }
  return word;
}

const I_OF_Y: Readonly<Record<string, string>> = { y: "i", ý: "í", ỳ: "ì", ỷ: "ỉ", ỹ: "ĩ", ỵ: "ị" };

function swapY(word: string): string {
  return word
    .replace(/^(h|k|l|m|s|t|qu)([yýỳỷỹỵ])$/i, (_, onset, vowel) => onset + (I_OF_Y[vowel] ?? vowel))
    .replace(/^(s)(ĩ)$/i, "$1ỹ");
}
