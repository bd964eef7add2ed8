import assert from "node:assert/strict";
import { test } from "node:test";
import { moreRecords } from "../../scripts/bench/more-records.ts";
import { SMALL_NEWS } from "../search/small-news.ts";

test("a larger archive begins with the articles as they are, and has no two of one address or text", () => {
  const more = moreRecords(SMALL_NEWS, 40, 1);
  assert.equal(more.length, 40);
  assert.deepEqual(
    more.slice(0, 10).map(({ title, text }) => [title, text]),
    SMALL_NEWS.map(({ title, text }) => [title, text]),
  );
  assert.equal(new Set(more.map(({ url }) => url)).size, 40);
  assert.ok(new Set(more.map(({ title, text }) => `${title}\n${text}`)).size > 35);
  assert.deepEqual(
    more.map(({ date }) => date),
    more.map(({ date }) => date).sort(),
  );
});

test("the same seed makes the same articles, as often as their texts are asked for", () => {
  const [a, b, other] = [1, 1, 2].map((seed) => moreRecords(SMALL_NEWS, 30, seed));
  assert.equal(a?.[25]?.text, b?.[25]?.text);
  assert.equal(a?.[25]?.text, a?.[25]?.text);
  assert.notDeepEqual(
    a?.map(({ text }) => text),
    other?.map(({ text }) => text),
  );
});
