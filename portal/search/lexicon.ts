// Numbers the words of some articles and spells each of their index words once: most of them stand in many articles.
import { isCommon } from "./common-syllables.ts";
import { endsHead, pairToken, type Token, wordToken } from "./tokens.ts";

/** An index word; one object for each, wherever it stands. */
export type IndexWord = Token & {
  /** Its place in `Lexicon.words`. */
  readonly number: number;
  /** A hash of what its neighbours in the index share (`headOf`). */
  readonly head: number;
};

const SEED = 2166136261;
const FACTOR = 16777619;

/**
 * What is known of words by their numbers. A pair is looked up by the numbers of its words: to spell it only to find
 * that it is known takes longer than all else about it.
 */
export class Lexicon {
  /** Every index word that was asked for. */
  readonly words: IndexWord[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #keys: string[] = [];
  readonly #common: boolean[] = [];
  readonly #marked = new Map<string, IndexWord>();
  /** The marks that a word had last, and the index word: mostly it has them again. */
  readonly #lastForms: string[] = [];
  readonly #lastWords: IndexWord[] = [];
  readonly #spelled = new Map<string, IndexWord>();
  /** An open hash table of three columns: both words of a pair, and the number of the pair's index word plus one. */
  #pairs = new Int32Array(3 << 12);
  #pairsHeld = 0;

  /** The number of a word, by its key. */
  numberOf(key: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#keys.length);
    this.#common.push(isCommon(key));
    return this.#keys.push(key) - 1;
  }

  /** True when the word is a common syllable. */
  isCommon(word: number): boolean {
    return this.#common[word] ?? false;
  }

  /** The index word of a word with these marks. */
  single(word: number, form: string): IndexWord {
    const last = this.#lastForms[word] === form ? this.#lastWords[word] : undefined;
    if (last !== undefined) return last;
    const found = this.#marked.get(form) ?? this.#add(wordToken({ key: this.#keys[word] ?? "", form }));
    this.#marked.set(form, found);
    this.#lastForms[word] = form;
    this.#lastWords[word] = found;
    return found;
  }

  /** The index word of two neighbours. */
  pair(first: number, second: number): IndexWord {
    const at = placeOf(this.#pairs, first, second);
    const known = this.words[(this.#pairs[at + 2] ?? 0) - 1];
    if (known !== undefined) return known;
    const token = pairToken(this.#keys[first] ?? "", this.#keys[second] ?? "");
    const made = this.#add({ token, form: token });
    this.#pairs.set([first, second, made.number + 1], at);
    if (++this.#pairsHeld * 6 > this.#pairs.length) this.#pairs = twiceAsLarge(this.#pairs);
    return made;
  }

  /** The index word that is spelled so: of a document number, or a facet. */
  spelled(token: string): IndexWord {
    const known = this.#spelled.get(token);
    if (known !== undefined) return known;
    const made = this.#add({ token, form: token });
    this.#spelled.set(token, made);
    return made;
  }

  #add({ token, form }: Token): IndexWord {
    const word = { token, form, number: this.words.length, head: hashOfHead(token) };
    this.words.push(word);
    return word;
  }
}

/** Where a pair stands in a table, or would stand. */
function placeOf(table: Int32Array, first: number, second: number): number {
  const places = table.length / 3;
  const hash = Math.imul(Math.imul(first ^ SEED, FACTOR) ^ second, 0x9e3779b1);
  let at = (hash ^ (hash >>> 15)) & (places - 1);
  while (table[3 * at + 2] !== 0 && (table[3 * at] !== first || table[3 * at + 1] !== second)) {
    at = (at + 1) & (places - 1);
  }
  return 3 * at;
}

function twiceAsLarge(table: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * table.length);
  for (let at = 0; at < table.length; at += 3) {
    if (table[at + 2] === 0) continue;
    const place = placeOf(larger, table[at] ?? 0, table[at + 1] ?? 0);
    larger.set(table.subarray(at, at + 3), place);
  }
  return larger;
}

/** FNV-1a. */
function hashOfHead(token: string): number {
  let value = SEED;
  for (let at = 0; at < token.length; at++) {
    const unit = token.charCodeAt(at);
    if (endsHead(unit)) break;
    value = Math.imul(value ^ unit, FACTOR);
  }
  return value >>> 0;
}
