// Answers "Các tin khác": what came before an article in its section.
import type { Article } from "../model/article.ts";

/**
 * Looks up the `count` articles that stand behind an article in its list.
 * @param groups lists sorted newest first, by the key that `keyOf` gives an article.
 */
export function olderArticles(
  groups: ReadonlyMap<string, readonly Article[]>,
  keyOf: (article: Article) => string,
): (article: Article, count: number) => readonly Article[] {
  return (article, count) => {
    const list = groups.get(keyOf(article)) ?? [];
    const after = firstOlder(list, article);
    return list.slice(after, after + count);
  };
}

/** Position of the first article in a newest-first list that is older than `article`, which may stand in it or not. */
export function firstOlder(list: readonly Article[], article: Article): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = list[middle];
    if (other !== undefined && !isOlder(other, article)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether `a` stands behind `b` in the portal's order: newest first, ties by rising id. */
export function isOlder(a: Article, b: Article): boolean {
  return a.date.ms !== b.date.ms ? a.date.ms < b.date.ms : a.id > b.id;
}
