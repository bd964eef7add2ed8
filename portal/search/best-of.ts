// Picks the first few of many in some order, without sorting all of them.

/** The first `count` items as `compare` orders them; of equal ones, those that come earlier. */
export function bestOf<Item>(
  items: Iterable<Item>,
  count: number,
  compare: (a: Item, b: Item) => number,
): Item[] {
  const best: Item[] = [];
  for (const item of items) {
    const last = best[count - 1];
    if (last !== undefined && compare(item, last) >= 0) continue;
    let at = best.length;
    for (let before = best[at - 1]; before !== undefined && compare(item, before) < 0; )
      before = best[--at - 1];
    best.splice(at, 0, item);
    if (best.length > count) best.pop();
  }
  return best;
}
