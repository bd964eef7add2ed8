// Counts the words of an article and the pairs of neighbours among them.

/** A word of an article, or a pair of neighbours (then `second` is its second word), and where it stands. */
export type Seen = {
  readonly key: string;
  readonly second: string | undefined;
  readonly form: string;
  title: boolean;
  name: boolean;
  first: number;
  times: number;
};

/** Title, names and body count differently. */
export type Where = "title" | "name" | "body";

/** Counts words and pairs. Pairs go by the numbers of their words: to spell them all would take most of the time. */
export class SeenWords {
  readonly singles = new Map<string, Seen>();
  readonly pairs = new Map<number, Seen>();
  readonly #numbers = new Map<string, number>();

  add(key: string, form: string, at: number, where: Where): void {
    let entry = this.singles.get(key);
    if (entry === undefined) {
      entry = { key, second: undefined, form, title: false, name: false, first: at, times: 0 };
      this.singles.set(key, entry);
    }
    count(entry, at, where);
  }

  addPair(key: string | undefined, second: string | undefined, at: number, where: Where): void {
    if (key === undefined || second === undefined) return;
    const pair = this.#number(key) * 2 ** 26 + this.#number(second);
    let entry = this.pairs.get(pair);
    if (entry === undefined) {
      entry = { key, second, form: "", title: false, name: false, first: at, times: 0 };
      this.pairs.set(pair, entry);
    }
    count(entry, at, where);
  }

  #number(key: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const next = this.#numbers.size;
    this.#numbers.set(key, next);
    return next;
  }
}

function count(entry: Seen, at: number, where: Where): void {
  if (where === "title") entry.title = true;
  else if (where === "name") entry.name = true;
  else {
    if (entry.times === 0 || at < entry.first) entry.first = at;
    entry.times++;
  }
}
