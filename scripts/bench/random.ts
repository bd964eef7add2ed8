// Draws numbers that look random and are the same on every machine: what makes a generated corpus repeatable.

/** A stream of draws; the same seed gives the same stream. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** One of a list that is not empty. */
  pick<Item>(items: readonly Item[]): Item;
  /** True in `share` of all draws, 0 to 1. */
  chance(share: number): boolean;
}

/**
 * Starts a stream from any numbers (a seed and, say, the number of an article).
 * Algorithm: sfc32 (Chris Doty-Humphrey, PractRand, public domain), 32-bit arithmetic only, so exact everywhere.
 */
export function randomOf(...seeds: readonly number[]): Random {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = 0xb7e15162;
  let counter = 1;
  const draw = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (const seed of seeds) {
    a ^= seed | 0;
    c ^= Math.floor(seed / 2 ** 32) | 0;
    for (let round = 0; round < 12; round += 1) draw();
  }
  const next = () => draw() / 2 ** 32;
  return {
    next,
    whole: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick: (items) => {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new RangeError("nothing to pick from");
      return item;
    },
    chance: (share) => next() < share,
  };
}

/**
 * A draw of ranks 0 … `count` - 1 after Zipf's law: rank r comes up in proportion to 1 / (r + 1), as words and
 * topics do. Costs one table of `count` numbers and a binary search per draw.
 */
export function zipfOf(count: number): (random: Random) => number {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank += 1) {
    sum += 1 / (rank + 1);
    sums[rank] = sum;
  }
  return (random) => {
    const target = random.next() * sum;
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > target) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
