// Collects where index words stand, in two long lists: a list of its own for each of a million words is slow.
import type { IndexWord } from "../../portal/search/lexicon.ts";

/** Looks up the places of an index word by its number, ascending. */
export type PlacesOf = (number: number) => Int32Array;

/** Every place of every index word; add them all, then sort. */
export class PlacesOfForms {
  #numbers = new Int32Array(1 << 16);
  #places = new Int32Array(1 << 16);
  #length = 0;

  /** Places must come in ascending order. */
  add(number: number, place: number): void {
    if (this.#length === this.#numbers.length) {
      this.#numbers = twiceAsLong(this.#numbers);
      this.#places = twiceAsLong(this.#places);
    }
    this.#numbers[this.#length] = number;
    this.#places[this.#length++] = place;
  }

  /** Sorts the places of so many index words by their number. */
  sorted(words: number): PlacesOf {
    const ends = new Int32Array(words + 1);
    const add = (number: number, more: number): number => {
      const sum = (ends[number] ?? 0) + more;
      ends[number] = sum;
      return sum;
    };
    for (let at = 0; at < this.#length; at++) add((this.#numbers[at] ?? 0) + 1, 1);
    for (let at = 1; at < ends.length; at++) add(at, ends[at - 1] ?? 0);
    const sorted = new Int32Array(this.#length);
    // Backwards, so that `ends` become starts and the order of places stays.
    for (let at = this.#length - 1; at >= 0; at--) {
      sorted[add((this.#numbers[at] ?? 0) + 1, -1)] = this.#places[at] ?? 0;
    }
    return (number) => sorted.subarray(ends[number + 1], ends[number + 2] ?? this.#length);
  }
}

/** The index words that stand anywhere, by their token: one for each way in which it has marks, or none. */
export function formsOf(words: readonly IndexWord[], placesOf: PlacesOf): Map<string, IndexWord[]> {
  const forms = new Map<string, IndexWord[]>();
  for (const word of words) {
    if (placesOf(word.number).length === 0) continue;
    const list = forms.get(word.token);
    if (list === undefined) forms.set(word.token, [word]);
    else list.push(word);
  }
  return forms;
}

function twiceAsLong(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * list.length);
  longer.set(list);
  return longer;
}
