import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { searchShards } from "../../portal/search/shards.ts";

function days(count: number, perDay: number, from = Date.UTC(2015, 0, 1)) {
  return Array.from({ length: count * perDay }, (_, at) => {
    const date = new Date(from + Math.floor(at / perDay) * 86_400_000).toISOString().slice(0, 10);
    return { url: `/${at}/`, date };
  });
}

test("one more article of the same month changes the newest shard only", () => {
  const entries = days(3000, 10);
  const before = searchShards(entries);
  const last = entries.at(-1)?.date ?? "";
  const after = searchShards([...entries, { url: "/moi/", date: last }]);
  assert.deepEqual(after.slice(0, -1), before.slice(0, -1));
  assert.equal(after.at(-1)?.entries.length, (before.at(-1)?.entries.length ?? 0) + 1);
  assert.ok((after.at(-1)?.entries.length ?? 0) <= 1001);
});

test("a busy month is divided, so that the newest shard stays small", () => {
  const newest = searchShards(days(365, 60)).at(-1);
  assert.ok((newest?.entries.length ?? 0) <= 1000, String(newest?.entries.length));
});

test("twenty thousand articles of one day are still divided", () => {
  const sizes = searchShards(days(1, 20_000)).map((shard) => shard.entries.length);
  assert.ok(
    sizes.every((size) => size <= 18_000),
    sizes.join(),
  );
});

test("every article is in exactly one shard, in order of time, whatever order they come in", () => {
  const date = fc.date({ min: new Date("2019-01-01"), max: new Date("2021-12-31"), noInvalidDate: true });
  const entry = fc.record({ url: fc.webPath(), date: date.map((day) => day.toISOString().slice(0, 10)) });
  fc.assert(
    fc.property(fc.uniqueArray(entry, { selector: ({ url }) => url }), (entries) => {
      const shards = searchShards(entries);
      assert.deepEqual(shards, searchShards([...entries].reverse()));
      const all = shards.flatMap((shard) => shard.entries);
      assert.equal(all.length, entries.length);
      assert.deepEqual(
        all.map(({ date }) => date),
        all.map(({ date }) => date).sort(),
      );
      assert.equal(new Set(shards.map(({ id }) => id)).size, shards.length);
    }),
  );
});
