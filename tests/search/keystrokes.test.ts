import assert from "node:assert/strict";
import { test } from "node:test";
import { syllableKey } from "../../portal/language/syllable.ts";
import { didYouMean, oneEditApart, retyped } from "../../portal/search/did-you-mean.ts";
import { fromKeystrokes } from "../../portal/search/keystrokes.ts";
import { readQuery } from "../../portal/search/query.ts";

const WRITTEN: readonly (readonly [keys: string, syllable: string])[] = [
  ["vixnh", "vĩnh"],
  ["vinhx", "vĩnh"],
  ["vi4nh", "vĩnh"],
  ["dduwowngf", "đường"],
  ["d9u7o7ng2", "đường"],
  ["nguyeenx", "nguyễn"],
  ["nguye64n", "nguyễn"],
  ["quyeets", "quyết"],
  ["tieengs", "tiếng"],
  ["xax", "xã"],
  ["dangdr", "đảng"],
  ["nuwowcs", "nước"],
  ["hoaf", "hòa"],
  ["gias", "giá"],
];
for (const [keys, syllable] of WRITTEN) {
  test(`the keystrokes ${keys} write ${syllable}`, () => {
    const read = fromKeystrokes(keys) ?? "";
    assert.equal(syllableKey(read), syllableKey(syllable));
    assert.notEqual(read, keys);
  });
}

test("words that no keystrokes write are left alone", () => {
  for (const word of ["long", "hello", "vietnam", "2021", "a", "covid19", "đường"])
    assert.equal(fromKeystrokes(word), undefined);
});

test("only words that cannot be syllables are read as keystrokes", () => {
  assert.equal(retyped(readQuery("vixnh long", new Map())), "vĩnh long");
  assert.equal(retyped(readQuery("vinh long", new Map())), undefined);
});

test("one insertion, removal, change or swap is near, two are not", () => {
  for (const [a, b] of [
    ["khoai", "khoi"],
    ["khoai", "khoaii"],
    ["khoai", "khoau"],
    ["chelsae", "chelsea"],
  ] as const) {
    assert.ok(oneEditApart(a, b) && oneEditApart(b, a), `${a} ${b}`);
  }
  assert.ok(
    !oneEditApart("khoai", "khai lang") && !oneEditApart("abc", "abc") && !oneEditApart("abcd", "badc"),
  );
});

test("of several near words the one that stands beside its neighbour in titles is meant", () => {
  const vocabulary = [
    ["khoa", 90],
    ["khoai", 5],
    ["khoai lang", 4],
    ["lang", 7],
  ] as const;
  const query = readQuery("khoaj lang", new Map());
  assert.equal(didYouMean(query, ["khoaj"], vocabulary), "khoai lang");
  assert.equal(didYouMean(readQuery("zzzz", new Map()), ["zzzz"], vocabulary), undefined);
});
