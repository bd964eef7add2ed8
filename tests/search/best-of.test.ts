import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { bestOf } from "../../portal/search/best-of.ts";

test("the best few are the beginning of the sorted list, equal ones in the order in which they came", () => {
  const items = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer()));
  fc.assert(
    fc.property(items, fc.integer({ min: 1, max: 12 }), (list, count) => {
      const order = (a: readonly [number, number], b: readonly [number, number]) => b[0] - a[0];
      assert.deepEqual(bestOf(list, count, order), list.toSorted(order).slice(0, count));
    }),
  );
});
