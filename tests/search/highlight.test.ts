import assert from "node:assert/strict";
import { test } from "node:test";
import { stretches, textFragment, typedFragment } from "../../portal/search/highlight.ts";
import { prepare, wordsOf } from "../../portal/search/words.ts";

const query = (text: string) => wordsOf(prepare(text));
const found = (text: string, typed: string) =>
  stretches(text, query(typed)).flatMap((part) => (part.found ? [part.text] : []));

test("words typed without marks are found with the marks they have", () => {
  assert.deepEqual(found("Đảng bộ tỉnh và đảng bộ xã", "dang bo"), ["Đảng bộ", "đảng bộ"]);
});

test("a common syllable lights up only beside another word of the query", () => {
  assert.deepEqual(found("của dân, khoai của dân, khoai lang", "khoai lang cua"), ["khoai", "khoai lang"]);
});

test("the stretches together are the text", () => {
  const text = "Kế hoạch số 05-NQ/TU, “Vĩnh Long” – 2021";
  assert.equal(
    stretches(text, query("vinh long 05"))
      .map((part) => part.text)
      .join(""),
    text,
  );
});

test("a text fragment names the longest run of the query, with its dashes escaped", () => {
  assert.equal(
    textFragment("Theo Nghị quyết 05-NQ/TU, nghị quyết…", query("nghi quyet 05 nq tu")),
    ":~:text=Ngh%E1%BB%8B%20quy%E1%BA%BFt%2005%2DNQ%2FTU",
  );
  assert.equal(textFragment("Khoai và lang", query("khoai lang")), undefined);
});

test("for a text that is not at hand the fragment is what was typed, of two words and more", () => {
  const fragment = (text: string) => typedFragment({ text, words: wordsOf(prepare(text)) });
  assert.equal(fragment("đê bao, cống"), ":~:text=%C4%91%C3%AA%20bao%2C%20c%E1%BB%91ng");
  assert.equal(fragment('giá "khoai lang" tím'), ":~:text=khoai%20lang");
  assert.equal(fragment("khoai"), undefined);
});
