import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { abbreviations } from "../../portal/search/abbreviations.ts";
import { COMMON_ABBREVIATIONS } from "../../portal/search/common-abbreviations.ts";
import { articleTerms, LEVELS } from "../../portal/search/article-terms.ts";
import { Lexicon } from "../../portal/search/lexicon.ts";
import { documentToken, facetToken, headOf, pairToken, wordToken } from "../../portal/search/tokens.ts";
import { articleAt, bundleText, levelAt, windowOf } from "../../portal/search/windows.ts";

const TABLE = abbreviations(COMMON_ABBREVIATIONS);
const word = (key: string) => wordToken({ key, form: key }).token;
const record = { url: "/a/", title: "", summary: "", date: "2021-05-01T08:00", section: "Tin", text: "" };
const tokens = (fields: Partial<typeof record>) =>
  new Map(
    articleTerms({ ...record, ...fields }, TABLE, new Lexicon()).map((term) => [term.word.token, term.level]),
  );

const filler = (words: number) => Array.from({ length: words }, (_, at) => `x${at}`).join(" ");

test("titles are indexed whole, common syllables of a text only from its lead or when they come often", () => {
  const found = tokens({ title: "Của riêng", text: `${filler(80)} của khoai` });
  assert.equal(found.get(word("cua")), "title");
  assert.equal(found.get(pairToken("cua", "rieng")), "title");
  assert.ok(found.has(word("khoai")));
  assert.ok(!tokens({ text: `${filler(80)} của x. Của y` }).has(word("cua")));
  assert.ok(tokens({ text: `${filler(80)} của x. Của y. Của z` }).has(word("cua")));
  assert.ok(tokens({ text: "Của riêng" }).has(word("cua")));
});

test("a pair is indexed from the first 200 words, and from anywhere when it comes twice", () => {
  const khoaiLang = pairToken("khoai", "lang");
  assert.ok(tokens({ text: `${filler(80)} khoai lang` }).has(khoaiLang));
  assert.ok(!tokens({ text: `${filler(220)} khoai lang` }).has(khoaiLang));
  assert.ok(tokens({ text: `${filler(220)} khoai lang. Rồi khoai lang` }).has(khoaiLang));
  assert.ok(!tokens({ text: `${filler(80)} của các` }).has(pairToken("cua", "cac")), "two common syllables");
});

test("a full form is indexed under its abbreviation too, with its neighbours", () => {
  const found = tokens({ title: "Ủy ban nhân dân tỉnh" });
  assert.ok(
    found.has(word("ubnd")) && found.has(pairToken("ubnd", "tinh")) && found.has(pairToken("uy", "ban")),
  );
});

test("document numbers and facets have tokens of their own", () => {
  const found = tokens({ text: "Theo 05-NQ/TU", section: "Xây dựng Đảng" });
  assert.ok(found.has(documentToken("5nqtu")));
  assert.equal(found.get(facetToken("section", "Xây dựng Đảng")), "facet");
  assert.equal(found.get(facetToken("year", "2021")), "facet");
});

test("a pair is spelled under its rarer word, so that what belongs together lies together", () => {
  assert.equal(headOf(pairToken("tinh", "vinh")), "vinh");
  assert.equal(headOf(pairToken("vinh", "cua")), "vinh");
  assert.notEqual(pairToken("vinh", "long"), pairToken("long", "vinh"));
});

test("every word of a bundle can be read back as its article and level, unless the window was full", () => {
  const text = fc.lorem({ maxCount: 300 });
  fc.assert(
    fc.property(
      fc.array(fc.record({ title: text, body: text }), { minLength: 1, maxLength: 4 }),
      (articles) => {
        const lexicon = new Lexicon();
        const terms = articles.map(({ title, body }) =>
          articleTerms({ ...record, title: title.slice(0, 80), text: body }, TABLE, lexicon),
        );
        const placed = bundleText(terms.map(windowOf), lexicon.words).split(" ");
        placed.forEach((form, position) => {
          if (form === ".") return;
          const term = terms[articleAt(position)]?.find((term) => term.word.form === form);
          assert.ok(term, `${form} at ${position}`);
          assert.ok(levelAt(position) >= LEVELS.indexOf(term.level));
        });
      },
    ),
    { numRuns: 30 },
  );
});
