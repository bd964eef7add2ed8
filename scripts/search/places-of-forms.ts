// Collects where index words stand, in two long lists: a list of its own for each of a million words is slow.
import type { IndexWord } from "../../portal/search/lexicon.ts";

/** All places, those of an index word beside each other and ascending: they begin at the start of its number. */
export type SortedPlaces = { readonly places: Int32Array; readonly starts: Int32Array };

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
  sorted(words: number): SortedPlaces {
    const ends = new Int32Array(words + 2);
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
    ends[words + 1] = this.#length;
    return { places: sorted, starts: ends.subarray(1) };
  }
}

/** The index words that stand anywhere, by their token: one for each way in which it has marks, or none. */
export function formsOf(words: readonly IndexWord[], { starts }: SortedPlaces): Map<string, IndexWord[]> {
  const forms = new Map<string, IndexWord[]>();
  for (const word of words) {
    if (starts[word.number] === starts[word.number + 1]) continue;
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
