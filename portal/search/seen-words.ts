// Counts the words of an article and the pairs of neighbours among them.

/** A word of an article, or a pair of neighbours (then `second` is its second word), and where it stands. */
export type Seen = {
  /** Numbers of a lexicon. */
  word: number;
  second: number;
  /** The word with the marks that it came with first; "" for pairs. */
  form: string;
  title: boolean;
  name: boolean;
  first: number;
  times: number;
};

/** Title, names and body count differently. */
export type Where = "title" | "name" | "body";

/** In place of a second word. */
export const ALONE = -1;

/** Counts words and pairs, one article after another, in objects that are used again. */
export class SeenWords {
  readonly #entries: Seen[] = [];
  #length = 0;
  /** An open hash table of places in the entries, plus one. */
  #table = new Int32Array(1 << 11);

  /** Forgets all. */
  clear(): void {
    this.#length = 0;
    this.#table.fill(0);
  }

  /** Notes a word, or a pair, that stands at a place. */
  add(word: number, second: number, form: string, at: number, where: Where): void {
    const entry = this.#entryOf(word, second, form, at);
    if (where === "title") entry.title = true;
    else if (where === "name") entry.name = true;
    else {
      if (entry.times === 0 || at < entry.first) entry.first = at;
      entry.times++;
    }
  }

  /** Every word in the order in which they came, then every pair; what is handed over changes with the next article. */
  each(use: (entry: Seen) => void): void {
    for (const alone of [true, false]) {
      for (let at = 0; at < this.#length; at++) {
        const entry = this.#entries[at];
        if (entry && (entry.second === ALONE) === alone) use(entry);
      }
    }
  }

  #entryOf(word: number, second: number, form: string, at: number): Seen {
    const mask = this.#table.length - 1;
    let place = hashOf(word, second) & mask;
    for (let held = this.#table[place] ?? 0; held !== 0; held = this.#table[place] ?? 0) {
      const entry = this.#entries[held - 1];
      if (entry && entry.word === word && entry.second === second) return entry;
      place = (place + 1) & mask;
    }
    const entry = this.#next();
    entry.word = word;
    entry.second = second;
    entry.form = form;
    entry.title = false;
    entry.name = false;
    entry.first = at;
    entry.times = 0;
    this.#table[place] = this.#length;
    if (2 * this.#length > this.#table.length) this.#grow();
    return entry;
  }

  #next(): Seen {
    const known = this.#entries[this.#length++];
    if (known) return known;
    const made = { word: 0, second: ALONE, form: "", title: false, name: false, first: 0, times: 0 };
    this.#entries.push(made);
    return made;
  }

  #grow(): void {
    const table = new Int32Array(2 * this.#table.length);
    const mask = table.length - 1;
    for (let held = 1; held <= this.#length; held++) {
      const entry = this.#entries[held - 1];
      if (!entry) continue;
      let place = hashOf(entry.word, entry.second) & mask;
      while (table[place] !== 0) place = (place + 1) & mask;
      table[place] = held;
    }
    this.#table = table;
  }
}

function hashOf(word: number, second: number): number {
  const hash = Math.imul(Math.imul(word + 1, 0x9e3779b1) ^ second, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
