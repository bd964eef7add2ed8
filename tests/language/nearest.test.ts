// "Did you mean …?"
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { nearest } from "../../portal/language/nearest.ts";

const FIELDS = ["title", "summary", "date", "updated", "section", "authors", "agency", "topics"];

test("slips of the finger find the word that was meant", () => {
  for (const [written, meant] of [
    ["titel", "title"],
    ["sumary", "summary"],
    ["Title", "title"],
    ["sektion", "section"],
    ["author", "authors"],
    ["topisc", "topics"],
    ["thời-sự", "thoi-su"],
  ] as const) {
    assert.equal(nearest(written, [...FIELDS, "thoi-su"]), meant);
  }
});

test("nothing is suggested for a word that is like none", () => {
  for (const word of ["permalink", "layout", "", "xyz"]) assert.equal(nearest(word, FIELDS), undefined);
  assert.equal(nearest("title", []), undefined);
});

test("of equally near words the first is taken", () => {
  assert.equal(nearest("bat", ["cat", "hat"]), "cat");
});

test("a word is nearest to itself, and what is suggested is one of the candidates", () => {
  const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{3,10}$/), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(words, fc.string({ maxLength: 12 }), (candidates, word) => {
      for (const candidate of candidates) assert.equal(nearest(candidate, candidates), candidate);
      const found = nearest(word, candidates);
      assert.ok(found === undefined || candidates.includes(found));
    }),
  );
});
