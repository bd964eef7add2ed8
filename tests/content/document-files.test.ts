// PDF files beside the register: what is read of them, and what is refused.
import assert from "node:assert/strict";
import { symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { isPdf, pdfPages } from "../../portal/content/pdf-facts.ts";
import { pdfFile } from "../fixtures/pdf-file.ts";
import {
  contentFolder,
  open,
  portalOf,
  problemsIn,
  problemsOf,
  temporaryFolder,
} from "../fixtures/portal-builder.ts";

const latin = (text: string) => Buffer.from(text, "latin1");

test("a PDF beside the register is a file of its document, with size and pages", async () => {
  const bytes = pdfFile(14);
  const { documents, urls } = await portalOf({
    "documents/a.yaml": "- {number: 05-NQ/TU, files: [Nghi-quyet.pdf]}\n",
    "documents/Nghi-quyet.pdf": bytes,
  });
  const [file] = documents.get("05-nq-tu")?.files ?? [];
  assert.ok(file && "hash" in file);
  assert.deepEqual([file.name, file.bytes, file.pages], ["Nghi-quyet.pdf", bytes.length, 14]);
  assert.equal(urls.documentFile(file.hash, file.name), `/tep/${file.hash}/nghi-quyet.pdf`);
});

test("pages that the editor writes go before those of the file", async () => {
  const { documents } = await portalOf({
    "documents/a.yaml": "- {number: 05-NQ/TU, files: [{file: a.pdf, pages: 3}]}\n",
    "documents/a.pdf": pdfFile(14),
  });
  assert.equal(documents.get("05-nq-tu")?.files[0]?.pages, 3);
});

test("a file that is missing, no PDF, badly named or outside the folder is a problem with a hint", async () => {
  assert.deepEqual(
    await problemsOf({
      "documents/a.yaml": `- {number: 01-NQ/TU, files: [quyet-dinh-5.pdf]}
- {number: 02-NQ/TU, files: [anh.pdf]}
- {number: 03-NQ/TU, files: [../portal.pdf]}
- {number: 04-NQ/TU, files: [{file: sub/a.pdf}]}
- {number: 05-NQ/TU, files: [van-ban.docx]}
`,
      "documents/quyet-dinh-05.pdf": pdfFile(1),
      "documents/anh.pdf": "<html>",
    }),
    [
      "documents/a.yaml:1:29 error: không tìm thấy tệp “quyet-dinh-5.pdf” trong documents/ → Chép tệp PDF vào documents/ và viết đúng tên, cả chữ hoa, chữ thường. → “quyet-dinh-05.pdf”",
      "documents/a.yaml:2:29 error: tệp “anh.pdf” không phải là PDF → Mở văn bản và lưu (xuất) thành PDF; chỉ đổi đuôi tệp thì tệp không thành PDF.",
      "documents/a.yaml:3:30 error: “../portal.pdf” không phải là tên tệp PDF, cũng không phải là địa chỉ web → Đặt tệp PDF vào documents/, tên chỉ gồm chữ không dấu, số, gạch nối (nghi-quyet-05.pdf), hoặc ghi địa chỉ https://…",
      "documents/a.yaml:4:37 error: “sub/a.pdf” không phải là tên tệp PDF, cũng không phải là địa chỉ web → Đặt tệp PDF vào documents/, tên chỉ gồm chữ không dấu, số, gạch nối (nghi-quyet-05.pdf), hoặc ghi địa chỉ https://…",
      "documents/a.yaml:5:30 error: “van-ban.docx” không phải là tên tệp PDF, cũng không phải là địa chỉ web → Đặt tệp PDF vào documents/, tên chỉ gồm chữ không dấu, số, gạch nối (nghi-quyet-05.pdf), hoặc ghi địa chỉ https://…",
      "documents/quyet-dinh-05.pdf:1 warning: tệp “quyet-dinh-05.pdf” chưa gắn với văn bản nào nên không được đăng → Thêm “files: [quyet-dinh-05.pdf]” vào tệp của văn bản trong documents/, hoặc xóa tệp này.",
    ],
  );
});

test("a file larger than 30 MB is refused without being read", async () => {
  const root = contentFolder({ "documents/a.yaml": "- {number: 05-NQ/TU, files: [to.pdf]}\n" });
  writeFileSync(join(root, "documents/to.pdf"), "%PDF-1.4\n");
  truncateSync(join(root, "documents/to.pdf"), 31_000_001);
  const [problem] = await problemsIn(root);
  assert.match(
    problem ?? "",
    /^documents\/a\.yaml:1:29 error: tệp “to\.pdf” nặng 31,1 MB, quá giới hạn 30 MB/,
  );
});

test("a symbolic link is no file of a document", async () => {
  const root = contentFolder({ "documents/a.yaml": "- {number: 05-NQ/TU, files: [a.pdf]}\n" });
  const secret = join(temporaryFolder(), "secret.pdf");
  writeFileSync(secret, pdfFile(1));
  symlinkSync(secret, join(root, "documents/a.pdf"));
  const problems = await problemsIn(root);
  assert.ok(
    problems.some((problem) => problem.startsWith("documents/a.pdf:1 error: “documents/a.pdf” là liên kết")),
  );
  assert.ok(problems.some((problem) => problem.includes("không tìm thấy tệp “a.pdf”")));
});

test("what was read of a file is remembered until the file changes", async () => {
  const files = {
    "documents/a.yaml": "- {number: 05-NQ/TU, files: [a.pdf]}\n",
    "documents/a.pdf": pdfFile(2, "một"),
  };
  const root = contentFolder(files);
  const cache = { folder: temporaryFolder(), key: "k", settledBefore: Number.POSITIVE_INFINITY };
  const fileOf = async () => (await open(root, { cache })).portal?.documents.get("05-nq-tu")?.files[0];
  const first = await fileOf();
  assert.deepEqual(await fileOf(), first);
  writeFileSync(join(root, "documents/a.pdf"), pdfFile(3, "một"));
  assert.equal((await fileOf())?.pages, 3);
});

test("pages are counted in the root of the page tree, the last one of a file with changes appended", () => {
  assert.equal(pdfPages(pdfFile(250)), 250);
  const branches =
    "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 40>> endobj 3 0 obj <</Type/Pages/Parent 2 0 R/Count 8>> endobj";
  assert.equal(pdfPages(latin(branches)), 40);
  assert.equal(pdfPages(Buffer.concat([pdfFile(4), pdfFile(5)])), 5);
});

test("a compressed page tree is counted by the head of a file made for the web, else not at all", () => {
  assert.equal(pdfPages(latin("%PDF-1.6\n9 0 obj\n<</Linearized 1/L 900/O 11/E 7/N 23/T 5>>\nendobj\n")), 23);
  assert.equal(pdfPages(latin("%PDF-1.6\n9 0 obj\n<</Type/ObjStm/N 23>>\nendobj\n")), undefined);
  assert.equal(pdfPages(latin("/Pages ".repeat(3))), undefined);
});

test("only bytes that begin as a PDF are one, and counting stays quick in the worst file", () => {
  assert.equal(isPdf(pdfFile(1)), true);
  for (const bytes of [latin(""), latin("%PDF"), latin(" %PDF-1.4"), latin("<%PDF-")])
    assert.equal(isPdf(bytes), false);
  const begun = process.cpuUsage();
  pdfPages(latin("1 0 obj /Type /Pages ".repeat(1_400_000)));
  assert.ok(process.cpuUsage(begun).user < 1_500_000);
});
