// Draws the lists of results, and keeps what stays: a reader may be on one of them while older ones come in.
import type { SearchAnswer } from "../../../portal/search/answer.ts";
import type { Ranked } from "../../../portal/search/second-ranking.ts";
import { arrange } from "./arrange.ts";
import type { Page } from "./page-parts.ts";
import { element, resultItem } from "./result-item.ts";

/** What is shown, and for which words. */
type Shown = {
  readonly words: string;
  readonly full: HTMLElement;
  readonly heading: HTMLElement;
  readonly close: HTMLElement;
  readonly items: ReadonlyMap<string, HTMLElement>;
};

let shown: Shown | undefined;

/**
 * Shows results, those with every word first, and under a heading of their own those that only come close. A result
 * of the same words that has the focus stays where it is, and at the end of its list if it is no longer among them.
 * @param foot what stands after the lists, if anything.
 */
export function showLists(page: Page, { results, query }: SearchAnswer, foot?: HTMLElement): void {
  const before = shown?.words === query.text && page.results.contains(shown.full) ? shown : undefined;
  const items = new Map<string, HTMLElement>();
  const itemOf = (result: Ranked): HTMLElement => {
    const item = before?.items.get(result.card.url) ?? resultItem(result, query, page.root);
    items.set(result.card.url, item);
    return item;
  };
  const full = before?.full ?? element("ol", "results", []);
  const close = before?.close ?? element("ol", "results", []);
  const heading = before?.heading ?? element("h2", "search-close", [page.words.weaker]);
  const last = results.findLastIndex((result) => !result.reasons.includes("some-words"));
  const lists = [results.slice(0, last + 1).map(itemOf), results.slice(last + 1).map(itemOf)];
  for (const [url, item] of before?.items ?? []) {
    if (items.has(url) || !item.contains(document.activeElement)) continue;
    items.set(url, item);
    lists[item.parentElement === full ? 0 : 1]?.push(item);
  }
  const [ofFull = [], ofClose = []] = lists;
  arrange(full, ofFull);
  arrange(close, ofClose);
  arrange(page.results, [
    ...(ofFull.length > 0 ? [full] : []),
    ...(ofClose.length > 0 ? [heading, close] : []),
    ...(foot ? [foot] : []),
  ]);
  shown = { words: query.text, full, heading, close, items };
}
