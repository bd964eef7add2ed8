// How well citations are found: against labelled sentences, in the wording of the reference article, and under properties.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { type Citation, findCitations } from "../../portal/documents/citations.ts";
import { formatDocumentNumber } from "../../portal/documents/document-number.ts";
import { openVocabulary } from "../../portal/documents/vocabulary.ts";

type Expected = {
  number: string;
  type: string | null;
  issuer: string | null;
  date: string | null;
  short?: true;
};
type Labelled = { text: string; citations: Expected[] };

const vocabulary = openVocabulary();
const labelled: Labelled[] = JSON.parse(
  readFileSync(new URL("../fixtures/citations.json", import.meta.url), "utf8"),
);

function summary(citation: Citation): Expected {
  const { number, type, issuer, date, short } = citation;
  const named = issuer && (issuer.id ?? issuer.words);
  return { number: formatDocumentNumber(number), type, issuer: named, date, ...(short ? { short } : {}) };
}

test("the labelled sentences are at least 300, half of them traps", () => {
  const traps = labelled.filter(({ citations }) => citations.length === 0);
  assert.ok(labelled.length >= 300);
  assert.ok(Math.abs(traps.length - labelled.length / 2) <= labelled.length * 0.05);
});

test("numbers are found with precision .99 and recall .97, type, issuer and date in .95 of them", () => {
  const score = { expected: 0, found: 0, right: 0, type: 0, issuer: 0, date: 0, short: 0 };
  const wrong: string[] = [];
  for (const { text, citations } of labelled) {
    const found = findCitations(text, vocabulary).map(summary);
    score.expected += citations.length;
    score.found += found.length;
    for (const expected of citations) {
      const match = found.find(({ number }) => number === expected.number);
      if (match) score.right++;
      for (const part of ["type", "issuer", "date", "short"] as const)
        if (match && match[part] === expected[part]) score[part]++;
        else wrong.push(`${part}: ${text} → ${JSON.stringify(match)}`);
    }
    const surplus = found.filter(({ number }) => !citations.some((expected) => expected.number === number));
    for (const extra of surplus) wrong.push(`not there: ${text} → ${JSON.stringify(extra)}`);
  }
  const report = `${JSON.stringify(score)}\n${wrong.join("\n")}`;
  assert.ok(score.right / score.found >= 0.99, report);
  assert.ok(score.right / score.expected >= 0.97, report);
  for (const part of ["type", "issuer", "date", "short"] as const)
    assert.ok(score[part] / score.right >= 0.95, report);
});

test("a passage like the reference article yields its seven documents and six dates", () => {
  const text =
    "các văn bản gồm: Báo cáo số 167-BC/TU, ngày ngày 24/12/2021 của Ban Chấp hành Đảng bộ tỉnh tổng kết, " +
    "Nghị quyết số 05-NQ/TU, ngày 24/12/2021 của Ban Chấp hành Đảng bộ tỉnh “về phương hướng, nhiệm vụ năm 2022, " +
    "Kế hoạch số 65-KH/TU, ngày 09/12/2021 của Ban Thường vụ Tỉnh ủy về thực hiện Kết luận số 15-KL/TW, ngày " +
    "30/9/2021 của Ban Bí thư về tiếp tục đẩy mạnh thực hiện Chỉ thị 46-CT/TW, ngày 22/6/2015 của Bộ Chính trị " +
    "khóa XI về công tác, Kết luận số 26-KL/TW, ngày 28/01/2022 của Bộ Chính trị về “tình hình”, Kế hoạch số " +
    "87-KH/TU của Ban Thường vụ Tỉnh ủy triển khai, học tập Nghị quyết năm 2022 của Tỉnh ủy.";
  const found = findCitations(text, vocabulary).map(summary);
  assert.deepEqual(
    found.map(({ number, type, issuer, date }) => [number, type, issuer, date]),
    [
      ["167-BC/TU", "bao-cao", "ban-chap-hanh-dang-bo-tinh", "2021-12-24"],
      ["05-NQ/TU", "nghi-quyet", "ban-chap-hanh-dang-bo-tinh", "2021-12-24"],
      ["65-KH/TU", "ke-hoach", "ban-thuong-vu-tinh-uy", "2021-12-09"],
      ["15-KL/TW", "ket-luan", "ban-bi-thu", "2021-09-30"],
      ["46-CT/TW", "chi-thi", "bo-chinh-tri", "2015-06-22"],
      ["26-KL/TW", "ket-luan", "bo-chinh-tri", "2022-01-28"],
      ["87-KH/TU", "ke-hoach", "ban-thuong-vu-tinh-uy", null],
    ],
  );
});

test("the linkable words run from the type word to the end of the number", () => {
  const linked = (text: string) =>
    findCitations(text, vocabulary).map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(linked("Theo Nghị quyết số 05-NQ/TU, ngày 24/12/2021."), ["Nghị quyết số 05-NQ/TU"]);
  assert.deepEqual(linked("các Nghị quyết 18, 19-NQ/TW"), ["Nghị quyết 18", "19-NQ/TW"]);
  assert.deepEqual(linked("Luật Xây dựng số 50/2014/QH13"), ["Luật Xây dựng số 50/2014/QH13"]);
  assert.deepEqual(linked("(số 12-KH/TU)"), ["số 12-KH/TU"]);
});

test("a dash with spaces after a whole number belongs to the sentence", () => {
  const text = "Nghị quyết 05-NQ/TU - UBND tỉnh triển khai";
  const [citation] = findCitations(text, vocabulary);
  assert.equal(text.slice(citation?.start, citation?.end), "Nghị quyết 05-NQ/TU");
});

test("numbers of one list share their issuer, and their date only where the list is announced", () => {
  const dates = (text: string) =>
    findCitations(text, vocabulary).map(({ date, issuer }) => [date, issuer?.id]);
  assert.deepEqual(dates("Nghị quyết số 18-NQ/TW và 19-NQ/TW ngày 25/10/2017 của Bộ Chính trị"), [
    [null, "bo-chinh-tri"],
    ["2017-10-25", "bo-chinh-tri"],
  ]);
  assert.deepEqual(dates("Các Nghị quyết số 18-NQ/TW và 19-NQ/TW ngày 25/10/2017 của Bộ Chính trị"), [
    ["2017-10-25", "bo-chinh-tri"],
    ["2017-10-25", "bo-chinh-tri"],
  ]);
});

test("offsets fit decomposed text as it was given", () => {
  const text = "Hội nghị quán triệt Nghị quyết số 05-NQ/TU, ngày 24/12/2021 của Tỉnh ủy.".normalize("NFD");
  const [citation] = findCitations(text, vocabulary);
  assert.ok(citation?.dateAt);
  assert.equal(text.slice(citation.start, citation.end).normalize("NFC"), "Nghị quyết số 05-NQ/TU");
  assert.equal(text.slice(...citation.dateAt).normalize("NFC"), "ngày 24/12/2021");
});

test("titles end at quotation marks, sentences and the next citation of a list", () => {
  const titles = (text: string) => findCitations(text, vocabulary).map(({ title }) => title);
  assert.deepEqual(titles("Nghị quyết số 05-NQ/TU “về phát triển du lịch, dịch vụ”, được ban hành."), [
    "phát triển du lịch, dịch vụ",
  ]);
  assert.deepEqual(titles("Nghị quyết số 05-NQ/TU về phát triển du lịch. Sau đó."), ["phát triển du lịch"]);
  assert.deepEqual(titles("Chỉ thị 05-CT/TW về học tập, Kế hoạch số 03-KH/TU về kiểm tra"), [
    "học tập",
    "kiểm tra",
  ]);
  assert.deepEqual(titles("Luật Xây dựng số 50/2014/QH13"), ["Xây dựng"]);
});

test("places and terms of issuers are told apart from their names", () => {
  const [first, second] = findCitations(
    "Nghị quyết 05-NQ/TU của Tỉnh ủy Vĩnh Long; Chỉ thị 46-CT/TW của Bộ Chính trị khóa XI",
    vocabulary,
  );
  assert.equal(first?.issuer?.place, "Vĩnh Long");
  assert.equal(second?.issuer?.term, "XI");
});

const plainWords = fc
  .array(fc.constantFrom("hội", "nghị", "tỉnh", "đã", "nông thôn", "sáng nay", "bà con", "phấn khởi"), {
    maxLength: 12,
  })
  .map((words) => words.join(" "));

test("unrelated text before or after a citation only shifts its offsets", () => {
  const sentence = "Kết luận số 15-KL/TW, ngày 30/9/2021 của Ban Bí thư về thi đua.";
  const alone = findCitations(sentence, vocabulary);
  fc.assert(
    fc.property(plainWords, plainWords, (before, after) => {
      const shift = before.length + 2;
      const found = findCitations(`${before}. ${sentence} ${after}`, vocabulary);
      const shifted = alone.map((citation) => ({
        ...citation,
        start: citation.start + shift,
        end: citation.end + shift,
        numberStart: citation.numberStart + shift,
        dateAt: citation.dateAt && [citation.dateAt[0] + shift, citation.dateAt[1] + shift],
      }));
      assert.deepEqual(found, shifted);
    }),
  );
});

test("no text makes it throw, overlap or leave the text", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary", maxLength: 8 }),
    fc.constantFrom(
      "Nghị quyết ",
      "số ",
      "05-",
      "NQ/",
      "TU",
      "của ",
      "ngày ",
      "24/12",
      "/2021",
      "“",
      ", ",
      "và ",
      "\u0301",
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join("");
      let free = 0;
      for (const { start, end, numberStart } of findCitations(text, vocabulary)) {
        assert.ok(free <= start && start <= numberStart && numberStart < end && end <= text.length);
        free = end;
      }
    }),
    { numRuns: 500 },
  );
});

test("100 kB of the worst text is read in well under two seconds", () => {
  const worst = [
    "05-",
    "Nghị quyết ",
    "Nghị quyết số 05-NQ/TU ",
    "1234567/",
    "1/2/",
    "18, ",
    "các Nghị quyết 18, ",
    "Nghị quyết 05-NQ/TU về của Bộ Chính trị “",
    "ngày ",
    "05-NQ/TU (ngày ",
    "a\u0301\u0301\u0301\u0301\u0301\u0301",
    "\u0301",
    "Luật a b c d e f g h i j số 50/2014/QH13 ",
    " ",
    "05 - 05 / ",
    "05-NQ/TU, ngày 24 tháng 12 năm  ",
    ") số 05-NQ/TU ",
    "Tỉnh ủy, Tỉnh ủy ban hành 05-NQ/TU ",
    "Tỉnh ủy tại 05-NQ/TU ",
    "05-NQ/TU và ",
    "66.1/2025/",
  ];
  for (const piece of worst) {
    const text = `Nghị quyết số 05-NQ/TU ${piece.repeat(Math.ceil(100_000 / piece.length))}`;
    const begun = process.cpuUsage();
    findCitations(text, vocabulary);
    const { user } = process.cpuUsage(begun);
    assert.ok(user < 2_000_000, `${piece}: ${user / 1000} ms`);
  }
});
