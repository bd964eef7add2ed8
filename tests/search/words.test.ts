import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fold } from "../../portal/language/fold.ts";
import { prepare, wordsOf } from "../../portal/search/words.ts";

const keys = (text: string) => wordsOf(prepare(text)).map((word) => word.key);
const forms = (text: string) => wordsOf(prepare(text)).map((word) => word.form);

test("entities are decoded before words are cut, also those that a combining tone follows", () => {
  assert.deepEqual(keys("tr&ocirc;\u0300ng l&uacute;a"), ["trong", "lua"]);
  assert.deepEqual(forms("tr&ocirc;\u0300ng"), forms("trồng"));
});

test("đ, Đ and the look-alike eth have the key d", () => {
  assert.deepEqual(keys("Đảng Ðảng đảng ðảng"), ["dang", "dang", "dang", "dang"]);
});

test("both tone placements and both ways to write i and y are one word", () => {
  assert.deepEqual(forms("hoà thuỷ quý kỹ mỹ sỹ"), forms("hòa thủy quí kĩ mĩ sĩ"));
  assert.notDeepEqual(keys("thuy"), keys("thui"));
});

test("different marks give different forms of one key", () => {
  const texts = ["duong", "dương", "đường", "dượng", "đương"];
  assert.equal(new Set(texts.flatMap(keys)).size, 1);
  assert.equal(new Set(texts.flatMap(forms)).size, texts.length);
});

test("words tell where sentences begin", () => {
  const opens = wordsOf(prepare("Một hai. Ba 1.500 bốn\nnăm")).map((word) => word.opens);
  assert.deepEqual(opens, [true, false, true, false, false, false, true]);
});

test("places are those of the prepared text", () => {
  const text = prepare("“Đường” Phạm-Hùng, 24/12");
  assert.deepEqual(
    wordsOf(text).map(({ start, end }) => text.slice(start, end)),
    ["Đường", "Phạm", "Hùng", "24", "12"],
  );
});

const SYLLABLES = [
  "Nghị",
  "quyết",
  "hoà",
  "hòa",
  "đảng",
  "ủy",
  "kỹ",
  "Lý",
  "nghiêng",
  "thuở",
  "quốc",
  "gì",
  "yêu",
];

test("a form folds to its key, in NFC and NFD, whatever is written", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom(...SYLLABLES)), (text) => {
      const plain = (words: readonly string[]) => words.map((word) => fold(word).replace(/\p{M}/gu, ""));
      for (const { key, form } of wordsOf(prepare(text))) assert.deepEqual(plain([form]), plain([key]));
      assert.deepEqual(keys(text.normalize("NFD")), keys(text.normalize("NFC")));
    }),
  );
});
