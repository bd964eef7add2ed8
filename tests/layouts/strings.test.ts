// The words of the interface: complete, and each in its own language.
import assert from "node:assert/strict";
import { test } from "node:test";
import { stringsOf } from "../../layouts/strings.ts";

const vi = stringsOf("vi");
const en = stringsOf("en");

/** Every phrase of a language by its key, functions left out. */
function phrases(words: object, path = ""): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    if (typeof value === "string") return [[`${path}${key}`, value]];
    return typeof value === "object" && value !== null ? phrases(value, `${path}${key}.`) : [];
  });
}

test("no phrase is empty, in any language", () => {
  for (const [key, phrase] of [...phrases(vi), ...phrases(en)]) assert.notEqual(phrase.trim(), "", key);
});

test("both languages have the same keys", () => {
  assert.deepEqual(
    phrases(vi)
      .map(([key]) => key)
      .sort(),
    phrases(en)
      .map(([key]) => key)
      .sort(),
  );
});

test("no phrase stands untranslated in both languages", () => {
  const english = new Map(phrases(en));
  const same = phrases(vi).filter(([key, phrase]) => english.get(key) === phrase);
  assert.deepEqual(same, [["email", "E-mail"]]);
});

test("Vietnamese is written with composed letters", () => {
  for (const [key, phrase] of phrases(vi)) assert.equal(phrase, phrase.normalize("NFC"), key);
});

test("English words carry no Vietnamese letters", () => {
  for (const [key, phrase] of phrases(en)) assert.doesNotMatch(phrase, /[À-ỹ]/u, key);
});

test("counts are grouped as each language groups them, and English knows the singular", () => {
  assert.equal(vi.articles(12345), "12.345 bài viết");
  assert.equal(en.articles(12345), "12,345 articles");
  assert.equal(en.articles(1), "1 article");
  assert.equal(vi.citations(0), "Chưa được nhắc đến");
});

test("an agency's years are told with whichever of them is known", () => {
  assert.equal(vi.existed("01/01/2020", undefined), "Hoạt động từ ngày 01/01/2020");
  assert.equal(vi.existed(undefined, "01/03/2025"), "Hoạt động đến ngày 01/03/2025");
  assert.equal(en.existed("1 May 2020", "2 May 2020"), "Existed from 1 May 2020 to 2 May 2020");
});
