// Groups, "Các tin khác" and "Xem nhiều nhất".
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { groupArticles } from "../../portal/indexes/group-articles.ts";
import { mostViewed } from "../../portal/indexes/most-viewed.ts";
import { isOlder, olderArticles } from "../../portal/indexes/older-articles.ts";
import { articleOf, portalWith, sketches } from "./made-up-portal.ts";

const slugs = (articles: readonly { readonly slug: string }[]) => articles.map(({ slug }) => slug);

test("a section's list holds the articles of the sections below it", () => {
  const groups = groupArticles(
    portalWith([
      { slug: "a", day: 1, section: "nong-nghiep" },
      { slug: "b", day: 2, section: "kinh-te" },
    ]),
  );
  assert.deepEqual(slugs(groups.bySection.get("kinh-te") ?? []), ["b", "a"]);
  assert.deepEqual(slugs(groups.bySection.get("nong-nghiep") ?? []), ["a"]);
  assert.equal(groups.bySection.get("thoi-su"), undefined);
});

test("months group by the date of the article in the portal's zone", () => {
  const groups = groupArticles(
    portalWith([
      { slug: "a", day: 30 },
      { slug: "b", day: 31 },
    ]),
  );
  assert.deepEqual(
    [...groups.byMonth].map(([month, list]) => [month, slugs(list)]),
    [
      ["2022-02", ["b"]],
      ["2022-01", ["a"]],
    ],
  );
});

test("every group is a part of the portal's list, in its order", () => {
  fc.assert(
    fc.property(sketches(40), (list) => {
      const portal = portalWith(list);
      for (const groups of Object.values(groupArticles(portal))) {
        for (const group of groups.values()) {
          const inPortal: readonly unknown[] = portal.articles.filter((article) => group.includes(article));
          assert.deepEqual(group, inPortal);
        }
      }
    }),
  );
});

test("older articles of the section come next in time, also behind an article that is gone", () => {
  const portal = portalWith([1, 2, 3, 4, 5].map((day) => ({ slug: `b${day}`, day })));
  const { bySection } = groupArticles(portal);
  const older = olderArticles(bySection, ({ section }) => section);
  const [, fourth] = portal.articles;
  assert.ok(fourth);
  assert.deepEqual(slugs(older(fourth, 2)), ["b3", "b2"]);
  assert.deepEqual(slugs(older(articleOf({ slug: "rut", day: 3 }), 9)), ["b2", "b1"]);
  assert.deepEqual(slugs(older(articleOf({ slug: "a-rut", day: 3 }), 9)), ["b3", "b2", "b1"]);
});

test("older articles are those that stand behind in the list, and adding a newer one changes none", () => {
  fc.assert(
    fc.property(sketches(40), (list) => {
      const older = (portal: ReturnType<typeof portalWith>) =>
        olderArticles(groupArticles(portal).bySection, ({ section }) => section);
      const before = portalWith(list);
      const after = portalWith([...list, { slug: "them", day: 99 }]);
      for (const [i, article] of before.articles.entries()) {
        const expected = before.articles.slice(i + 1).filter((other) => other.section === article.section);
        const own = older(before)(article, 4);
        if (article.section !== "kinh-te") assert.deepEqual(slugs(own), slugs(expected.slice(0, 4)));
        assert.ok(own.every((other) => isOlder(other, article)));
        assert.deepEqual(slugs(older(after)(article, 4)), slugs(own));
      }
    }),
  );
});

test("most viewed: by views, ties by the newer, only what is published and within the days", () => {
  const list = [
    { slug: "a", day: 1 },
    { slug: "b", day: 2 },
    { slug: "c", day: 3 },
    { slug: "d", day: 4 },
  ];
  const pageviews = new Map([
    ["2022/01/a", 50],
    ["2022/01/b", 7],
    ["2022/01/c", 7],
    ["2022/01/xoa", 999],
  ]);
  assert.deepEqual(slugs(mostViewed(portalWith(list, { pageviews }), 8)), ["a", "c", "b"]);
  assert.deepEqual(slugs(mostViewed(portalWith(list, { pageviews }), 2)), ["a", "c"]);
  const now = { iso: "2022-01-05", ms: Date.UTC(2022, 0, 5) };
  assert.deepEqual(slugs(mostViewed(portalWith(list, { pageviews, now }, { pageviewDays: 2 }), 8)), [
    "c",
    "b",
  ]);
  assert.deepEqual(mostViewed(portalWith(list), 8), []);
});
