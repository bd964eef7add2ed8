// The hash of props: the same data the same hash, other data another one.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { digest } from "../../scripts/digest.ts";

const data = fc.jsonValue({ maxDepth: 3 });

test("equal data has equal hashes, different data different ones", () => {
  fc.assert(
    fc.property(data, data, (a, b) => {
      assert.equal(digest(structuredClone(a)), digest(a));
      assert.equal(digest(a) === digest(b), JSON.stringify(a) === JSON.stringify(b));
    }),
  );
});

test("text that looks like other data is told from it", () => {
  const alike: unknown[] = [
    "1",
    1,
    ["1"],
    [1],
    ["1,"],
    "[1,]",
    { 1: 1 },
    '{"1":1,}',
    true,
    "true",
    null,
    "null",
    [],
    {},
    "",
    [[]],
    [""],
    ["", ""],
    ["a,", "b"],
    ["a", ",b"],
  ];
  const hashes = alike.map(digest);
  assert.equal(new Set(hashes).size, alike.length);
});

test("frozen parts are told apart, also from text that spells their hash", () => {
  const part = Object.freeze({ a: 1 });
  const other = Object.freeze({ a: 2 });
  assert.notEqual(digest([part]), digest([other]));
  assert.equal(digest([part]), digest([Object.freeze({ a: 1 })]));
  assert.equal(digest([part]), digest([part]));
  assert.match(digest(part), /^[0-9a-f]{20}$/);
});
