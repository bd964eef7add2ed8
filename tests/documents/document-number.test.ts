// Numbers are read in every spelling of real text and spelled in one.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  type DocumentNumber,
  formatDocumentNumber,
  numberKey,
  parseDocumentNumber,
} from "../../portal/documents/document-number.ts";
import { openVocabulary } from "../../portal/documents/vocabulary.ts";

const { symbols } = openVocabulary();
const parse = (text: string) => parseDocumentNumber(text, symbols);
const spell = (text: string) => {
  const number = parse(text);
  return number && formatDocumentNumber(number);
};

test("canonical numbers of all forms keep their spelling", () => {
  const numbers =
    "05-NQ/TU 46-CT/TW 08-QĐi/TW 12a-NQ/TW 15/2020/NĐ-CP 167/BC-UBND 50/2014/QH13 01/2001/TTLT-BTP-BCA " +
    "1234/BGDĐT-VP 367-QĐ/TWĐTN-VP 310/BTTTT-ƯDCNTT 95/CP 139-HĐBT 04-QyĐ/ĐU 167/QĐ-UBND.HC 1687/NQ-UBTVQH15 " +
    "88/TTr-SNV 12-CTr/TU 05/2022/L-CTN 43/2008/QĐ-TTg 66.1/2025/NQ-CP 45/KL-TTr";
  for (const number of numbers.split(" ")) assert.equal(spell(number), number);
});

test("spaces, dashes, eth, decomposed letters, capitals and missing marks are tolerated", () => {
  for (const text of [
    "5-NQ/TU",
    "05- NQ/TU",
    "05 - NQ / TU",
    "05–NQ/TU",
    "05\u2011NQ/TU",
    "05\u00a0-\u00a0NQ/TU",
    "05-nq/tu",
    " số 05-NQ/TU ",
    "Số: 05-NQ/TU",
  ])
    assert.equal(spell(text), "05-NQ/TU", text);
  for (const text of [
    "15/2020/NÐ-CP",
    "15/2020/NĐ-CP".normalize("NFD"),
    "15/2020/ND-CP",
    "15/2020/nđ-cp",
    "15/2020 NĐ-CP",
  ])
    assert.equal(spell(text), "15/2020/NĐ-CP", text);
  for (const text of ["17/CT.UBND", "17/CTUBND", "17/CT/UBND"]) assert.equal(spell(text), "17/CT-UBND", text);
  assert.equal(spell("43/2014/NĐCP"), "43/2014/NĐ-CP");
  assert.equal(spell("1.234/QĐ-UBND"), "1234/QĐ-UBND");
  assert.equal(spell("05 NQ/TU"), "05-NQ/TU");
  assert.equal(spell("29-NQ/TƯ"), "29-NQ/TW");
  assert.equal(spell("08-qđi/tw"), "08-QĐi/TW");
  assert.equal(spell("43/2008/qd-ttg"), "43/2008/QĐ-TTg");
});

test("the parts of a number are told apart", () => {
  assert.deepEqual(parse("12a-NQ/TW"), {
    form: "party",
    number: 12,
    suffix: "a",
    year: null,
    type: "NQ",
    issuers: ["TW"],
  });
  assert.deepEqual(parse("01/2001/TTLT-BTP-BCA"), {
    form: "yearly",
    number: 1,
    suffix: "",
    year: 2001,
    type: "TTLT",
    issuers: ["BTP", "BCA"],
  });
  assert.deepEqual(parse("1234/BGDĐT-VP"), {
    form: "letter",
    number: 1234,
    suffix: "",
    year: null,
    type: null,
    issuers: ["BGDĐT", "VP"],
  });
});

test("what is no document number is refused", () => {
  for (const text of [
    "",
    "05",
    "05-NQ",
    "2021-2025",
    "24/7",
    "21/21",
    "3-1",
    "NQ/TU",
    "05-NQ/TU abc",
    "0-NQ/TU",
    "1".repeat(90),
  ])
    assert.equal(parse(text), null, text);
});

test("mixed-up hyphen and slash give the same key", () => {
  const keys = ["05-NQ/TU", "05/NQ-TU", "5/NQ/TU"].map((text) => {
    const number = parse(text);
    return number && numberKey(number);
  });
  assert.equal(new Set(keys).size, 1);
});

const typeSymbol = fc.constantFrom(
  "NQ",
  "QĐ",
  "QĐi",
  "QyĐ",
  "CT",
  "KL",
  "BC",
  "TTr",
  "CTr",
  "NĐ",
  "TTLT",
  "CV",
);
const issuerSymbol = fc.constantFrom(
  "TU",
  "TW",
  "UBND",
  "BGDĐT",
  "TWĐTN",
  "QH13",
  "UBTVQH15",
  "VP",
  "TTg",
  "BTP",
  "UBND.HC",
);
const head = {
  number: fc.integer({ min: 1, max: 99_999 }),
  suffix: fc.constantFrom("", "a", "b", "đ"),
  issuers: fc.array(issuerSymbol, { minLength: 1, maxLength: 3 }),
};
const anyNumber: fc.Arbitrary<DocumentNumber> = fc.oneof(
  fc.record({ ...head, form: fc.constantFrom("party", "state"), year: fc.constant(null), type: typeSymbol }),
  fc.record({
    ...head,
    form: fc.constant("yearly" as const),
    suffix: fc.constantFrom("", "a", "đ", ".1", ".12"),
    year: fc.integer({ min: 1945, max: 2099 }),
    type: fc.option(typeSymbol),
  }),
  fc.record({
    ...head,
    form: fc.constantFrom("letter", "bare"),
    year: fc.constant(null),
    type: fc.constant(null),
  }),
);

test("parsing a spelled number gives the number back", () => {
  fc.assert(
    fc.property(anyNumber, (made) => {
      const number = { ...made };
      assert.deepEqual(parse(formatDocumentNumber(number)), number);
    }),
  );
});

test("no text makes parsing throw, and what it accepts has one spelling", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string({ unit: "binary" }),
        fc.stringMatching(/^\d{1,5}[-/ ][A-ZĐa-z/ -]{0,12}$/),
      ),
      (text) => {
        const number = parse(text);
        if (number) assert.deepEqual(parse(formatDocumentNumber(number)), number);
      },
    ),
    { numRuns: 2000 },
  );
});
