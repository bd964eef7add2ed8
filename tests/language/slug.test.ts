// Names for addresses.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { SLUG, slugify } from "../../portal/language/slug.ts";

test("Vietnamese is spelled in ASCII, whichever way its marks are stored", () => {
  const title = "Đảng ủy Khối ƯỚC tổng kết: “Nghị quyết số 05-NQ/TU”";
  const slug = "dang-uy-khoi-uoc-tong-ket-nghi-quyet-so-05-nq-tu";
  assert.equal(slugify(title), slug);
  assert.equal(slugify(title.normalize("NFD")), slug);
  assert.equal(slugify("Ðường ðất"), "duong-dat");
  assert.equal(slugify("hoà bình"), slugify("hòa bình"));
});

test("nothing is left of what ASCII cannot spell", () => {
  for (const text of ["", "😀🎉", "李白", "---", "..", "\u0301\u0302", "\u200b"])
    assert.equal(slugify(text), "");
});

test("long names are cut between words, or within one that is longer than all", () => {
  assert.equal(slugify("mot hai ba", 7), "mot-hai");
  assert.equal(slugify("mot hai ba", 8), "mot-hai");
  assert.equal(slugify("a".repeat(30), 10), "a".repeat(10));
});

test("a slug is a slug, no longer than asked for, and stays what it is", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.integer({ min: 1, max: 40 }),
      (text, longest) => {
        const slug = slugify(text, longest);
        assert.ok(slug.length <= longest);
        assert.ok(slug === "" || SLUG.test(slug), slug);
        assert.equal(slugify(slug), slug);
      },
    ),
  );
});

test("a slug has no path, space, dot or upper case in it", () => {
  for (const bad of ["a/b", "..", "a.b", "A", "a_b", "-a", "a-", "a--b", "", " a", "a\n", "ă", "%2e"])
    assert.doesNotMatch(bad, SLUG);
});
