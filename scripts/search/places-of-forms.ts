// Collects where index words stand, in two long lists: a list of its own for each of a million words is slow.
import type { Token } from "../../portal/search/tokens.ts";

/** A token with marks, or without, under its number. */
export type Form = { readonly form: string; readonly number: number };
/** Looks up the places of a form, ascending. */
export type PlacesOf = (form: Form) => Int32Array;

/** Every place of every form; add them all, then sort. */
export class PlacesOfForms {
  readonly #numbers = new Map<string, number>();
  readonly #tokens: string[] = [];
  #forms = new Int32Array(1 << 16);
  #places = new Int32Array(1 << 16);
  #length = 0;

  /** Places must come in ascending order. */
  add({ token, form }: Token, place: number): void {
    let number = this.#numbers.get(form);
    if (number === undefined) {
      number = this.#tokens.length;
      this.#numbers.set(form, number);
      this.#tokens.push(token);
    }
    if (this.#length === this.#forms.length) {
      this.#forms = twiceAsLong(this.#forms);
      this.#places = twiceAsLong(this.#places);
    }
    this.#forms[this.#length] = number;
    this.#places[this.#length++] = place;
  }

  /** The forms of each token, in the order in which they first came. */
  forms(): Map<string, Form[]> {
    const forms = new Map<string, Form[]>();
    for (const [form, number] of this.#numbers) {
      const token = this.#tokens[number] ?? form;
      const list = forms.get(token);
      if (list === undefined) forms.set(token, [{ form, number }]);
      else list.push({ form, number });
    }
    return forms;
  }

  /** Sorts the places by their form. */
  sorted(): PlacesOf {
    const ends = new Int32Array(this.#tokens.length + 1);
    const add = (number: number, more: number): number => {
      const sum = (ends[number] ?? 0) + more;
      ends[number] = sum;
      return sum;
    };
    for (let at = 0; at < this.#length; at++) add((this.#forms[at] ?? 0) + 1, 1);
    for (let at = 1; at < ends.length; at++) add(at, ends[at - 1] ?? 0);
    const sorted = new Int32Array(this.#length);
    // Backwards, so that `ends` become starts and the order of places stays.
    for (let at = this.#length - 1; at >= 0; at--) {
      sorted[add((this.#forms[at] ?? 0) + 1, -1)] = this.#places[at] ?? 0;
    }
    return ({ number }) => sorted.subarray(ends[number + 1], ends[number + 2] ?? this.#length);
  }
}

function twiceAsLong(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * list.length);
  longer.set(list);
  return longer;
}
