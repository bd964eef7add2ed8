import assert from "node:assert/strict";
import { test } from "node:test";
import { documentSpellings, meantNumbers } from "../../portal/search/document-spellings.ts";
import { prepare, wordsOf } from "../../portal/search/words.ts";

const meant = (text: string) => {
  const prepared = prepare(text);
  return meantNumbers(wordsOf(prepared), prepared).map(({ spellings }) => spellings[0]);
};

test("numbers of state, party and Assembly are found in texts with their spellings", () => {
  assert.deepEqual(documentSpellings("Nghị quyết số 05-NQ/TU và 15/2020/NĐ-CP; Luật 50/2014/QH13"), [
    "5nqtu",
    "5nq",
    "15y2020ndcp",
    "15y2020",
    "15ndcp",
    "15nd",
    "50y2014qh13",
    "50y2014",
    "50qh13",
  ]);
  assert.deepEqual(documentSpellings("05–NQ/TU, 05- NQ/TU"), ["5nqtu", "5nq"]);
});

test("dates, scores, names and shares are no document numbers", () => {
  const text =
    "ngày 24/12/2021, thắng 3-0 cho, số 14 - Adriano, 45.799/36.875 tỷ, 2021-2025, 24/7, 21/21 đảng bộ";
  assert.deepEqual(documentSpellings(text), []);
});

const NUMBERS: readonly (readonly [typed: string, spelling: string | undefined])[] = [
  ["05-NQ/TU", "5nqtu"],
  ["05 nq tu", "5nqtu"],
  ["5 NQ TU", "5nqtu"],
  ["nq05", "5nq"],
  ["05nq", "5nq"],
  ["nghị quyết 05-nq/tu", "5nqtu"],
  ["15/2020/nd-cp", "15y2020ndcp"],
  ["15 2020 nđ cp", "15y2020ndcp"],
  ["159/2013", "159y2013"],
  ["181/CP", "181cp"],
  ["5 người chết", undefined],
  ["năm 2020 có gì mới", undefined],
  ["top 10 trường", undefined],
];
for (const [typed, spelling] of NUMBERS) {
  test(`"${typed}" ${spelling === undefined ? "means no document" : `means ${spelling}`}`, () => {
    assert.equal(meant(typed)[0], spelling);
  });
}

test("what is typed in any of six ways is a spelling that the text was indexed under", () => {
  for (const number of [
    "15/2020/NĐ-CP",
    "43/2008/QĐ-TTg",
    "05-NQ/TU",
    "167-BC/TU",
    "310/QĐ-UBND",
    "26-KL/TW",
  ]) {
    const indexed = documentSpellings(`theo ${number} ban hành`);
    const bare = number.replace(/[Đđ]/g, "D");
    for (const typed of [
      number,
      bare,
      number.toLowerCase(),
      bare.toLowerCase(),
      number.replace(/[/-]/g, " "),
    ]) {
      assert.ok(indexed.includes(meant(typed)[0] ?? ""), `${typed}: ${meant(typed)}`);
    }
  }
});
