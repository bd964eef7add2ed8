// Divides a long list into a newest page and numbered pages that never change once they are full.
import type { Url, Urls } from "../model/urls.ts";
import type { Pager } from "./list.ts";

/** One page of a list; the newest has no number. */
export interface ListPart<Item> {
  readonly url: Url;
  readonly items: readonly Item[];
  readonly pager: Pager;
}

/** Entries of a numbered page; the last, still open one holds up to twice as many. */
export const PAGE_LENGTH = 100;

/**
 * The pages of a newest-first list at `url`. Its own address shows the `newest` first entries. Where there are more,
 * all of them stand on numbered pages counted from the oldest: page 1 holds the first PAGE_LENGTH ever, the last
 * page takes what is left and stays open until it can be split. A page that is not the last one is full, and
 * nothing on it, its links included, ever changes by adding to the list.
 */
export function* paginate<Item>(
  list: readonly Item[],
  url: Url,
  newest: number,
  urls: Urls,
): Generator<ListPart<Item>> {
  const open = Math.max(1, Math.floor(list.length / PAGE_LENGTH));
  const address = (number: number) => urls.listPage(url, number);
  if (list.length <= newest) {
    yield { url, items: list, pager: {} };
    return;
  }
  yield {
    url,
    items: list.slice(0, newest),
    pager: { older: address(open), ...(open > 1 && { oldest: address(1) }) },
  };
  for (let number = 1; number <= open; number++) {
    const from = (number - 1) * PAGE_LENGTH;
    const to = number === open ? list.length : from + PAGE_LENGTH;
    yield {
      url: address(number),
      items: list.slice(list.length - to, list.length - from),
      pager: {
        number,
        newest: url,
        ...(number < open && { newer: address(number + 1) }),
        ...(number > 1 && { older: address(number - 1) }),
        ...(number > 2 && { oldest: address(1) }),
      },
    };
  }
}
