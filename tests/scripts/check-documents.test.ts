import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { mendPlaces } from "../../scripts/check/mend-content.ts";
import { article, newFolder, runScript, sampleContent } from "./command-sample.ts";

const NAME = "articles/2026/03/mot.md";

describe("npm run check, about documents and prose", () => {
  it("warns with file, line and column, and lets the content pass", async () => {
    const folder = newFolder();
    sampleContent(folder, { [NAME]: article({}, "Họp về **Nghị quyết số 05-NQ/TU**, “nước sạch.\n") });
    const { code, stderr } = await runScript("check", folder);
    assert.equal(code, 0);
    assert.match(stderr, /mot\.md:7:10 {2}cảnh báo: lần đầu nhắc đến 05-NQ\/TU mà chưa ghi ngày ban hành\n/);
    assert.match(stderr, /mot\.md:7:36 {2}cảnh báo: dấu ngoặc kép mở “ chưa được đóng/);
    assert.match(stderr, /0 lỗi, 2 cảnh báo trong 1 tệp\.\n2 bài viết, không có lỗi\.\n$/);
  });

  it("says the same in both languages with --json", async () => {
    const folder = newFolder();
    sampleContent(folder, { [NAME]: article({}, "Họp ngày ngày 02/3.\n") });
    const { stdout } = await runScript("check", folder, ["--json"]);
    const [problem] = JSON.parse(stdout).problems;
    assert.equal(problem.vi.message, "lặp từ: “ngày ngày”");
    assert.equal(problem.en.message, "a word stands twice: “ngày ngày”");
  });

  it("checks the articles even where others have errors", async () => {
    const folder = newFolder();
    sampleContent(folder, {
      [NAME]: article({}, "Họp ngày ngày 02/3.\n"),
      "articles/2026/03/hai.md": article({ section: "khong-co" }),
    });
    const { code, stderr } = await runScript("check", folder);
    assert.equal(code, 1);
    assert.match(stderr, /lặp từ/);
  });

  it("mends doubled words and the spelling of numbers with --fix, byte for byte", async () => {
    const folder = newFolder();
    const content = sampleContent(folder);
    const before =
      "\ufeff---\r\ntitle: Bài\r\ndate: 2026-03-02\r\nsection: thoi-su\r\n---\r\n\r\n" +
      "- Nghị quyết số 05 – NQ/TU, ngày ngày 24/12/2025;  \r\n\r\n> Chỉ thị *số 7-CT/TU*, ngày 02/01/2026,\ttheo Công văn số 05- CV/TU\r\n";
    writeFileSync(join(content, NAME), before);
    const { code, stderr } = await runScript("check", folder, ["--fix"]);
    assert.equal(code, 0);
    assert.match(stderr, /mot\.md:7 {2}đã sửa: “05 – NQ\/TU” → “05-NQ\/TU”/);
    assert.match(stderr, /Đã tự sửa 4 chỗ trong 1 tệp\./);
    const after = before
      .replace("05 – NQ/TU", "05-NQ/TU")
      .replace("ngày ngày", "ngày")
      .replace("7-CT/TU", "07-CT/TU")
      .replace("05- CV/TU", "05-CV/TU");
    assert.equal(readFileSync(join(content, NAME), "utf8"), after);
  });
});

describe("mending places", () => {
  it("leaves a file alone that no longer holds what was found", () => {
    const folder = newFolder();
    const content = sampleContent(folder, { [NAME]: "một\nhai 05- NQ/TU\n" });
    const problem = {
      severity: "warning",
      file: NAME,
      line: 2,
      code: "document-number-spelling",
      params: {},
    } as const;
    const fix = { line: 2, column: 5, before: "06- NQ/TU", after: "06-NQ/TU" };
    assert.deepEqual(mendPlaces(content, [{ problem, fix }]), []);
    assert.equal(readFileSync(join(content, NAME), "utf8"), "một\nhai 05- NQ/TU\n");
  });
});
