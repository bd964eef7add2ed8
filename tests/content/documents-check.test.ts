// What `npm run check` says about citations and prose, word for word, and where.
import assert from "node:assert/strict";
import { test } from "node:test";
import { outlineMarkdown } from "../../layouts/markdown.ts";
import { checkDocuments } from "../../portal/content/check-documents.ts";
import { textLocator } from "../../portal/content/locate-text.ts";
import { describeProblem, type MessageLanguage } from "../../portal/content/messages.ts";
import {
  article,
  contentFolder,
  type Files,
  NOW,
  open,
  temporaryFolder,
  writeFiles,
} from "../fixtures/portal-builder.ts";

const BAI = "articles/2022/02/bai.md";

/** Warnings of a folder as lines "place: message → hint". The body of an article begins in line 7. */
async function warningsIn(root: string, cache: string, language: MessageLanguage = "vi"): Promise<string[]> {
  const check = { root, now: NOW, outlineMarkdown, cache: { folder: cache, key: "1" } };
  return checkDocuments(await open(root), check).map(({ problem }) => {
    const { message, hint } = describeProblem(problem, language);
    assert.equal(problem.severity, "warning");
    return `${problem.file}:${problem.line}:${problem.column ?? "-"} ${message} → ${hint}`;
  });
}

function warningsOf(body: string, files: Files = {}, language: MessageLanguage = "vi", fields = {}) {
  const text = article({ title: "Bài", date: "2022-02-11", ...fields }, `${body}\n`);
  return warningsIn(contentFolder({ ...files, [BAI]: text }), temporaryFolder(), language);
}

const REGISTER = {
  "documents/a.yaml": `- {number: 05-NQ/TU, type: Nghị quyết, date: 2021-12-24}
- {number: 47-QĐ/TW, type: Quy định, date: 2011-11-01}
- {number: 37-QĐ/TW, type: Quy định, date: 2021-10-25, replaces: 47-QĐ/TW}
`,
};

const CASES: readonly [name: string, body: string, vi: string, en: string, files?: Files][] = [
  [
    "one number with two dates in an article",
    "Nghị quyết số 05-NQ/TU, ngày 24/12/2021. Nghị quyết số 05-NQ/TU, ngày 25/12/2021.",
    "7:66 văn bản 05-NQ/TU ghi ngày 25/12/2021 ở đây, ngày 24/12/2021 ở chỗ khác trong bài → Đối chiếu với bản chính và sửa ngày sai.",
    "7:66 the document 05-NQ/TU has the date 25/12/2021 here, 24/12/2021 elsewhere in the article → Compare with the document itself and correct the wrong one.",
  ],
  [
    "another date than the register's",
    "Nghị quyết số 05-NQ/TU, ngày 25/12/2021.",
    "7:25 văn bản 05-NQ/TU ghi ngày 25/12/2021, sổ văn bản ghi ngày 24/12/2021 → Đối chiếu với bản chính, rồi sửa bài hoặc sửa mục date trong documents/.",
    "7:25 the document 05-NQ/TU has the date 25/12/2021 here, 24/12/2021 in the register → Compare with the document itself, then correct the article, or the date in documents/.",
    REGISTER,
  ],
  [
    "another date than another article's",
    "Nghị quyết số 06-NQ/TU, ngày 25/12/2021.",
    "7:1 văn bản 06-NQ/TU ghi ngày 25/12/2021 ở đây, ngày 24/12/2021 ở articles/2022/01/kia.md → Đối chiếu với bản chính và sửa ngày sai; nếu là hai văn bản, ghi cả hai vào documents/.",
    "7:1 the document 06-NQ/TU has the date 25/12/2021 here, 24/12/2021 in articles/2022/01/kia.md → Compare with the document itself and correct the wrong one; enter both in documents/ if there are two.",
    {
      "articles/2022/01/kia.md": article(
        { title: "Kia", date: "2022-01-11" },
        "Nghị quyết số 06-NQ/TU, ngày 24/12/2021.\n",
      ),
    },
  ],
  [
    "a type word that contradicts the symbol",
    "Chỉ thị số 05-NQ/TU, ngày 24/12/2021.",
    "7:1 “Chỉ thị” không khớp với ký hiệu NQ của 05-NQ/TU → Sửa tên loại văn bản hoặc ký hiệu cho khớp với bản chính.",
    "7:1 “Chỉ thị” contradicts the symbol NQ of 05-NQ/TU → Correct the type or the symbol after the document itself.",
  ],
  [
    "a type word that contradicts the register",
    "Quyết định số 37-QĐ/TW, ngày 25/10/2021.",
    "7:1 bài viết gọi 37-QĐ/TW là “Quyết định”, sổ văn bản ghi “Quy định” → Sửa trong bài, hoặc sửa mục type trong documents/.",
    "7:1 the article calls 37-QĐ/TW “Quyết định”, the register “Quy định” → Correct the article, or the type in documents/.",
    REGISTER,
  ],
  [
    "a first mention without a date",
    "Theo Nghị quyết số 06-NQ/TU của Tỉnh ủy. Nghị quyết 06-NQ/TU nêu rõ.",
    "7:6 lần đầu nhắc đến 06-NQ/TU mà chưa ghi ngày ban hành → Viết thêm “, ngày …” sau số hiệu, hoặc khai báo văn bản trong mục documents ở đầu bài.",
    "7:6 06-NQ/TU is first mentioned without its date → Add “, ngày …” after the number, or name the document under documents in the front matter.",
  ],
  [
    "a document replaced before the article",
    "Quy định số 47-QĐ/TW, ngày 01/11/2011.",
    "7:1 47-QĐ/TW đã được thay thế bởi 37-QĐ/TW từ ngày 25/10/2021, trước khi đăng bài → Nhắc văn bản mới, hoặc nói rõ văn bản này đã được thay thế.",
    "7:1 47-QĐ/TW was replaced by 37-QĐ/TW on 25/10/2021, before this article → Cite the new document, or say that this one has been replaced.",
    REGISTER,
  ],
  [
    "an issuer that did not exist yet",
    "Thông tư số 01/2020/TT-BNNMT, ngày 03/02/2020 của Bộ Nông nghiệp và Môi trường.",
    "7:1 Bộ Nông nghiệp và Môi trường đến ngày 01/3/2025 mới được thành lập → Kiểm tra tên cơ quan và ngày của văn bản.",
    "7:1 Bộ Nông nghiệp và Môi trường did not exist before 01/3/2025 → Check the body's name and the document's date.",
  ],
  [
    "a number in the form of the other system",
    "Nghị quyết số 05/NQ-TU, ngày 24/12/2021 của Tỉnh ủy.",
    "7:15 05/NQ-TU không đúng thể thức số, ký hiệu của cơ quan ban hành → Viết 05-NQ/TU: văn bản của Đảng gạch nối trước, gạch chéo sau; văn bản của Nhà nước gạch chéo trước.",
    "7:15 05/NQ-TU has not the form of its issuer's numbers → Write 05-NQ/TU: the party puts the hyphen first, the state the slash.",
  ],
  [
    "a careless number",
    "Nghị quyết số 05- NQ/TU, ngày 24/12/2021.",
    "7:15 số, ký hiệu “05- NQ/TU” viết chưa đúng → Viết đúng là 05-NQ/TU. “npm run check -- --fix” sửa chỗ này giúp bạn.",
    "7:15 the number “05- NQ/TU” is not spelled properly → Write 05-NQ/TU. “npm run check -- --fix” does it for you.",
  ],
  [
    "a word typed twice",
    "Họp ngày ngày 24/12/2021.",
    "7:5 lặp từ: “ngày ngày” → Xóa một từ. “npm run check -- --fix” sửa chỗ này giúp bạn.",
    "7:5 a word stands twice: “ngày ngày” → Remove one. “npm run check -- --fix” does it for you.",
  ],
  [
    "an open quotation mark",
    "Bàn “về phương hướng, nhiệm vụ năm 2022 của toàn tỉnh.",
    "7:5 dấu ngoặc kép mở “ chưa được đóng: “về phương hướng, nhiệm vụ năm 2022 của … → Thêm ” ở cuối phần trích dẫn.",
    "7:5 the quotation mark “ is never closed: “về phương hướng, nhiệm vụ năm 2022 của … → Add ” where the quotation ends.",
  ],
  [
    "a short mention of nothing known",
    "Theo Nghị quyết 05 và Nghị quyết 05.",
    "7:6 chưa rõ “Nghị quyết 05” là văn bản nào → Lần đầu nhắc đến, viết đủ số, ký hiệu và ngày ban hành; ví dụ: Nghị quyết số 05-NQ/TU, ngày 24/12/2021.",
    "7:6 it is not known which document “Nghị quyết 05” is → Name it in full at first mention, for example: Nghị quyết số 05-NQ/TU, ngày 24/12/2021.",
  ],
];

for (const [name, body, vi, en, files] of CASES) {
  test(`${name} is said in Vietnamese and English, with its place`, async () => {
    const own = (lines: readonly string[]) => lines.filter((line) => line.startsWith(BAI));
    assert.deepEqual(own(await warningsOf(body, files)), [`${BAI}:${vi}`]);
    assert.deepEqual(own(await warningsOf(body, files, "en")), [`${BAI}:${en}`]);
  });
}

test("an issuer that had ended is said with its successor", async () => {
  const [warning] = await warningsOf(
    "Nghị quyết số 05-NQ/HU, ngày 05/8/2025 của Ban Thường vụ Huyện ủy.",
    {},
    "vi",
    { date: "2025-09-01" },
  );
  assert.match(warning ?? "", /đã kết thúc hoạt động ngày 30\/6\/2025 → Kiểm tra tên cơ quan/);
});

test("a mention that several documents fit names them all", async () => {
  const register =
    "- {number: 05-NQ/TU, slug: a, date: 2021-12-24}\n- {number: 05-NQ/TU, slug: b, date: 2021-01-05}\n";
  const [warning] = await warningsOf("Theo Nghị quyết số 05-NQ/TU.", { "documents/a.yaml": register });
  assert.match(
    warning ?? "",
    /:7:6 chưa rõ “Nghị quyết số 05-NQ\/TU” là văn bản nào: .*05-NQ\/TU \(24\/12\/2021\)/,
  );
});

test("front matter that names a document answers for its date", async () => {
  assert.deepEqual(await warningsOf("Theo Kế hoạch số 87-KH/TU.", {}, "vi", { documents: "[87-KH/TU]" }), []);
});

test("withdrawn articles are left alone, drafts are not", async () => {
  const slip = "Họp ngày ngày 24/12/2021.";
  assert.deepEqual(await warningsOf(slip, {}, "vi", { withdrawn: "{date: 2022-03-01, reason: Sai}" }), []);
  assert.equal((await warningsOf(slip, {}, "vi", { draft: "true" })).length, 1);
});

test("an article is checked again when it changes, or when the register does", async () => {
  const body = "Nghị quyết số 05-NQ/TU, ngày 25/12/2021.\n";
  const root = contentFolder({ [BAI]: article({ title: "Bài" }, body) });
  const cache = temporaryFolder();
  assert.deepEqual(await warningsIn(root, cache), []);
  writeFiles(root, REGISTER);
  assert.equal((await warningsIn(root, cache)).length, 1);
  assert.equal((await warningsIn(root, cache)).length, 1);
  writeFiles(root, { [BAI]: article({ title: "Bài" }, body.replace("25/", "24/")) });
  assert.deepEqual(await warningsIn(root, cache), []);
});

test("a text is located behind marks, over lines and in tables; where in doubt, its block is", () => {
  const body =
    "Mở **đầu** [bài](/a/).\nDòng hai *05-NQ/TU* xong.\n\n| A | B |\n|---|---|\n| x | y z |\n\ncuối cuối\n";
  const { blocks } = outlineMarkdown(body);
  const locate = textLocator(body, 10, blocks);
  const at = (words: string) => {
    const block = blocks.findIndex(({ text }) => text.includes(words));
    const start = blocks[block]?.text.indexOf(words) ?? 0;
    return locate(block, start, start + words.length);
  };
  assert.deepEqual(at("05-NQ/TU"), { line: 11, column: 11 });
  assert.deepEqual(at("xong"), { line: 11, column: 21 });
  assert.deepEqual(at("y z"), { line: 15, column: 7 });
  assert.deepEqual(at("cuối cuối"), { line: 17, column: 1 });
  assert.deepEqual(at("đầu bài"), { line: 10 });
});
