// What the checks find, what they leave alone, and that their fixes mend what was found.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  type BlockFinding,
  type CheckedDocument,
  checkArticle,
  documentsWithTwoDates,
  registerByNumber,
} from "../../portal/documents/checks.ts";
import { formatIssueDate } from "../../portal/documents/date-checks.ts";
import { findCitations } from "../../portal/documents/citations.ts";
import { parseDocumentNumber } from "../../portal/documents/document-number.ts";
import { type RegisteredDocument, resolveDocuments } from "../../portal/documents/identity.ts";
import { openVocabulary } from "../../portal/documents/vocabulary.ts";

const vocabulary = openVocabulary();
type Options = { date?: string; register?: RegisteredDocument[]; document?: CheckedDocument };

function check(
  texts: string | string[],
  { date = "2022-02-11", register = [], document }: Options = {},
): BlockFinding[] {
  const blocks = [texts].flat().map((text) => {
    const citations = findCitations(text, vocabulary);
    return { text, citations, documents: citations.map(() => document ?? null) };
  });
  return checkArticle(blocks, { vocabulary, articleDate: date, register: registerByNumber(register) });
}

function entry(number: string, more: Partial<RegisteredDocument>): RegisteredDocument {
  const parsed = parseDocumentNumber(number, vocabulary.symbols);
  assert.ok(parsed);
  return { number: parsed, type: null, issuer: null, date: null, title: null, ...more };
}

const rules = (findings: BlockFinding[]) => findings.map(({ rule }) => rule);
const known: CheckedDocument = { slug: "x", type: null, date: null, registered: 0, replaced: null };

function mended(text: string, findings: BlockFinding[]): string {
  const fixes = findings.flatMap(({ fix }) => fix ?? []).sort((a, b) => b.start - a.start);
  return fixes.reduce(
    (result, { start, end, text: by }) => result.slice(0, start) + by + result.slice(end),
    text,
  );
}

test("a clean passage has no findings", () => {
  const text =
    "Nghị quyết số 05-NQ/TU, ngày 24/12/2021 của Ban Chấp hành Đảng bộ tỉnh “về phương hướng” luôn luôn được nhắc đến. " +
    "Ngày ngày, Nghị quyết 05-NQ/TU đi vào cuộc sống; Nghị định 15/2020/NĐ-CP cũng vậy.";
  assert.deepEqual(check(text), []);
});

test("one number with two dates is found, also across paragraphs", () => {
  const findings = check(["Nghị quyết 05-NQ/TU, ngày 24/12/2021", "Nghị quyết 05-NQ/TU, ngày 25/12/2021"]);
  assert.deepEqual(rules(findings), ["two-dates"]);
  assert.deepEqual(findings[0]?.params, { number: "05-NQ/TU", date: "2021-12-25", other: "2021-12-24" });
  assert.equal(findings[0]?.block, 1);
});

test("the same number of another term is no contradiction", () => {
  assert.deepEqual(check("Nghị quyết 05-NQ/TU, ngày 24/12/2011 và Nghị quyết 05-NQ/TU, ngày 25/12/2021"), []);
});

test("a date that differs from the register's is mended", () => {
  const text = "Nghị quyết số 05-NQ/TU, ngày 25/12/2021 của Tỉnh ủy";
  const findings = check(text, { register: [entry("05-NQ/TU", { date: "2021-12-24" })] });
  assert.deepEqual(rules(findings), ["two-dates"]);
  assert.equal(mended(text, findings), "Nghị quyết số 05-NQ/TU, ngày 24/12/2021 của Tỉnh ủy");
});

test("a type word that its symbol cannot mean is found, and QĐ may mean two", () => {
  assert.deepEqual(rules(check("Chỉ thị số 05-NQ/TU, ngày 24/12/2021")), ["type-contradicts-symbol"]);
  assert.deepEqual(
    check("Quy định số 37-QĐ/TW, ngày 25/10/2021; Quyết định số 38-QĐ/TW, ngày 25/10/2021"),
    [],
  );
});

test("a type word that differs from the register's is mended", () => {
  const text = "Quyết định số 37-QĐ/TW, ngày 25/10/2021";
  const findings = check(text, { document: { ...known, type: "quy-dinh" } });
  assert.deepEqual(rules(findings), ["type-contradicts-register"]);
  assert.equal(mended(text, findings), "Quy định số 37-QĐ/TW, ngày 25/10/2021");
});

test("only the first mention needs a date, and only where the number has no year", () => {
  assert.deepEqual(rules(check("Nghị quyết 05-NQ/TU. Nghị quyết 05-NQ/TU. Luật số 50/2014/QH13.")), [
    "no-date",
  ]);
  const text = "Nghị quyết 05-NQ/TU của Tỉnh ủy";
  const findings = check(text, { document: { ...known, date: "2021-12-24" } });
  assert.equal(mended(text, findings), "Nghị quyết 05-NQ/TU, ngày 24/12/2021 của Tỉnh ủy");
});

test("a document replaced before the article is found, one replaced later is not", () => {
  const document = { ...known, replaced: { date: "2021-10-25", by: "37-QĐ/TW" } };
  const text = "Quy định số 47-QĐ/TW, ngày 01/11/2011";
  assert.deepEqual(rules(check(text, { document })), ["replaced"]);
  assert.deepEqual(check(text, { document, date: "2020-01-01" }), []);
});

test("issuers are checked against the days they existed", () => {
  const late = check("Nghị quyết 05-NQ/HU, ngày 05/8/2025 của Ban Thường vụ Huyện ủy", {
    date: "2025-09-01",
  });
  assert.deepEqual(rules(late), ["issuer-ended"]);
  assert.equal(late[0]?.params.ended, "2025-06-30");
  assert.deepEqual(
    check("Nghị quyết 05-NQ/HU, ngày 05/8/2024 của Ban Thường vụ Huyện ủy", { date: "2025-09-01" }),
    [],
  );
  assert.deepEqual(check("Thông tư 26/2020/TT-BTTTT ngày 23/9/2020", { date: "2026-01-01" }), []);
  const early = check("Thông tư số 01/2020/TT-BNNMT ngày 03/02/2020 của Bộ Nông nghiệp và Môi trường");
  assert.deepEqual(rules(early), ["issuer-not-yet"]);
});

test("numbers in the other system's form and careless spellings are mended", () => {
  const wrong = "Nghị quyết 05/NQ-TU, ngày 24/12/2021; Quyết định 12-QĐ/UBND, ngày 24/12/2021";
  const findings = check(wrong);
  assert.deepEqual(rules(findings), ["wrong-form", "wrong-form"]);
  assert.match(mended(wrong, findings), /05-NQ\/TU.*12\/QĐ-UBND/);
  const careless = "Nghị quyết 5 – NQ/TƯ, ngày 24/12/2021";
  assert.deepEqual(rules(check(careless)), ["number-spelling"]);
  assert.equal(mended(careless, check(careless)), "Nghị quyết 05-NQ/TW, ngày 24/12/2021");
});

test("mass organisations may follow either rule", () => {
  assert.deepEqual(
    check("Quyết định 12/QĐ-MTTQ, ngày 24/12/2021; Quyết định 13-QĐ/MTTQ, ngày 24/12/2021"),
    [],
  );
});

test("words typed twice are found, reduplication is left alone", () => {
  const slip = "Báo cáo số 167-BC/TU, ngày ngày 24/12/2021 của của Tỉnh ủy";
  const findings = check(slip);
  assert.deepEqual(rules(findings), ["repeated-word", "repeated-word"]);
  assert.equal(mended(slip, findings), "Báo cáo số 167-BC/TU, ngày 24/12/2021 của Tỉnh ủy");
  const meant =
    "ngày ngày đêm đêm, xanh xanh, từ từ, luôn luôn, mãi mãi, người người, nhà nhà, dần dần, là là mặt đất, để để " +
    "dành, sạch sẽ sẽ đẹp, vân vân, ai ai cũng biết, rất rất vui, Ngày ngày 5 em học bài";
  assert.deepEqual(check(meant.replace("Ngày ngày 5", "Ngày ngày năm")), []);
});

test("quotation marks that stay open are found", () => {
  assert.deepEqual(rules(check("Ông nói: “Chúng tôi sẽ làm.")), ["unclosed-quote"]);
  assert.equal(check("“Về A, Kế hoạch “về B” được ban hành.")[0]?.start, 0);
  assert.deepEqual(check('Ông nói: “Chúng tôi sẽ làm”. Bà nói: “Được".'), []);
  assert.deepEqual(check(["“Đoạn thứ nhất.", "“Đoạn thứ hai”."]), []);
});

test("issue dates are spelled by the rule of official documents", () => {
  assert.equal(formatIssueDate("2021-12-24"), "24/12/2021");
  assert.equal(formatIssueDate("2022-01-28"), "28/01/2022");
  assert.equal(formatIssueDate("2015-06-05"), "05/6/2015");
});

test("a portal's documents with one number and near dates are paired", () => {
  const texts = ["ngày 24/12/2021", "ngày 25/12/2021", "ngày 25/12/2005"];
  const articles = texts.map((text, index) => ({
    id: String(index),
    date: "2022-01-01",
    agency: null,
    named: [],
    blocks: [{ citations: findCitations(`Nghị quyết 05-NQ/TU, ${text}`, vocabulary) }],
  }));
  const pairs = documentsWithTwoDates(resolveDocuments(articles, [], vocabulary).documents);
  assert.deepEqual(
    pairs.map(({ earlier, later }) => [earlier.date, later.date]),
    [["2021-12-24", "2021-12-25"]],
  );
});

test("no text makes the checks throw, and findings stay within it", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary", maxLength: 6 }),
    fc.constantFrom(
      "Nghị quyết ",
      "5 – NQ/TU",
      ", ngày 24/12/2021",
      " của của ",
      "“",
      "”",
      "Huyện ủy ",
      "05-NQ/HU ",
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join("");
      for (const { start, end } of check(text)) assert.ok(0 <= start && start <= end && end <= text.length);
    }),
  );
});
