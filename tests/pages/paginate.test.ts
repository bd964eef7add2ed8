// Lists divided into pages that are numbered from the oldest: a full page never changes again.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { urlsOf } from "../../portal/model/urls.ts";
import { PAGE_LENGTH, paginate } from "../../portal/pages/paginate.ts";

const urls = urlsOf("https://bantin.example/tin/");
const NEWEST = 24;
/** A newest-first list of so many numbers. */
const listOf = (length: number) => Array.from({ length }, (_, i) => length - i);
const pagesOf = (length: number) => [...paginate(listOf(length), urls.latest(), NEWEST, urls)];
const lengths = fc.nat({ max: 12 * PAGE_LENGTH });

test("a list that fits stands on its own address alone", () => {
  for (const length of [0, 1, NEWEST]) {
    assert.deepEqual(pagesOf(length), [{ url: "/tin/moi-nhat/", items: listOf(length), pager: {} }]);
  }
});

test("one entry more, and all of them stand on page 1, too", () => {
  const [newest, first, ...others] = pagesOf(NEWEST + 1);
  assert.deepEqual(newest?.items, listOf(NEWEST + 1).slice(0, NEWEST));
  assert.deepEqual(newest?.pager, { older: "/tin/moi-nhat/trang/1/" });
  assert.deepEqual(first, {
    url: "/tin/moi-nhat/trang/1/",
    items: listOf(NEWEST + 1),
    pager: { number: 1, newest: "/tin/moi-nhat/" },
  });
  assert.deepEqual(others, []);
});

test("every entry stands on exactly one numbered page, newest first", () => {
  fc.assert(
    fc.property(lengths, (length) => {
      const numbered = pagesOf(length).filter(({ pager }) => pager.number !== undefined);
      const entries = numbered.reverse().flatMap(({ items }) => items);
      assert.deepEqual(entries, length > NEWEST ? listOf(length) : []);
    }),
  );
});

test("a full page never changes by adding, its links included, once another follows it twice over", () => {
  fc.assert(
    fc.property(lengths, fc.integer({ min: 1, max: 300 }), (length, added) => {
      const before = pagesOf(length).filter(({ pager }) => pager.number !== undefined);
      const after = new Map(pagesOf(length + added).map((page) => [page.url, page]));
      for (const page of before.slice(0, -1)) {
        assert.equal(page.items.length, PAGE_LENGTH);
        assert.deepEqual(after.get(page.url), page);
      }
    }),
  );
});

test("the open page holds less than twice a page, and every page leads to its neighbours", () => {
  fc.assert(
    fc.property(lengths, (length) => {
      const pages = pagesOf(length);
      const addresses = new Set(pages.map(({ url }) => url));
      assert.equal(addresses.size, pages.length);
      for (const { items, pager } of pages) {
        assert.ok(items.length < 2 * PAGE_LENGTH);
        for (const to of [pager.newest, pager.newer, pager.older, pager.oldest])
          assert.ok(to === undefined || addresses.has(to));
      }
      const reached = new Set<string>();
      for (let at = pages[0]; at !== undefined; at = pages.find(({ url }) => url === at?.pager.older))
        reached.add(at.url);
      assert.equal(reached.size, pages.length);
    }),
  );
});
