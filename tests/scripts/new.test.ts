import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { newFolder, runScript, sampleContent } from "./command-sample.ts";

const NOW = ["--now", "2026-09-30T18:30:45Z"];

describe("npm run new", () => {
  it("creates a draft at its address, dated by the portal's clock", async () => {
    const folder = newFolder();
    const content = sampleContent(folder);
    const { code, stderr } = await runScript("new", folder, ["Ngày hội: Bưởi & Dừa", ...NOW]);
    assert.equal(code, 0);
    assert.match(stderr, /Đã tạo bài nháp: .*content\/articles\/2026\/10\/ngay-hoi-buoi-dua\/index\.md\n/);
    assert.match(stderr, /http:\/\/127\.0\.0\.1:8080\/tin\/2026\/10\/ngay-hoi-buoi-dua\/\n/);
    const text = readFileSync(join(content, "articles/2026/10/ngay-hoi-buoi-dua/index.md"), "utf8");
    assert.match(
      text,
      /^---\ntitle: "Ngày hội: Bưởi & Dừa"\nsummary: .+\ndate: 2026-10-01 01:30\nsection: thoi-su # /,
    );
    assert.match(text, /^draft: true/m);
  });

  it("creates what the check accepts, as a draft and with every example turned into a field", async () => {
    const folder = newFolder();
    const content = sampleContent(folder, { "authors.yaml": "- {id: thu-ha, name: Thu Hà}\n" });
    await runScript("new", folder, ["Khai mạc", ...NOW, "--section", "van-hoa"]);
    const file = join(content, "articles/2026/10/khai-mac/index.md");
    const asDraft = await runScript("check", folder);
    assert.deepEqual([asDraft.code, asDraft.stderr], [0, "2 bài viết, không có lỗi.\n"]);
    const text = readFileSync(file, "utf8");
    assert.match(text, /\[thu-ha\]/);
    writeFileSync(file, text.replace(/^# (?=\w+:| )/gm, ""));
    assert.match(readFileSync(file, "utf8"), /^cover:\n {2}image: /m);
    const complete = await runScript("check", folder);
    assert.equal(complete.code, 0);
    // What is left are the picture and the related article that the example only names.
    assert.match(complete.stderr, /không tìm thấy ảnh “anh-bia\.jpg”/);
    assert.match(complete.stderr, /0 lỗi, 2 cảnh báo/);
  });

  it("writes an English draft for an English portal", async () => {
    const folder = newFolder();
    const content = sampleContent(folder, {
      "portal.yaml": "name: News\nurl: https://example.vn\nlanguage: en\n",
    });
    const { code, stdout } = await runScript("new", folder, [
      "Book week opens",
      "--date",
      "2026-03-02",
      "--json",
    ]);
    assert.equal(code, 0);
    assert.equal(JSON.parse(stdout).address, "/2026/03/book-week-opens/");
    const text = readFileSync(join(content, "articles/2026/03/book-week-opens/index.md"), "utf8");
    assert.match(text, /^date: 2026-03-02$/m);
    assert.match(text, /Write the first paragraph here/);
  });

  it("refuses an address that has an article already and leaves it alone", async () => {
    const folder = newFolder();
    const content = sampleContent(folder);
    const file = join(content, "articles/2026/03/khai-mac-tuan-le-sach.md");
    const before = readFileSync(file, "utf8");
    const { code, stderr } = await runScript("new", folder, [
      "Khai mạc tuần lễ sách",
      "--date",
      "2026-03-20",
    ]);
    assert.equal(code, 2);
    assert.match(stderr, /đã có bài: articles\/2026\/03\/khai-mac-tuan-le-sach\.md/);
    assert.equal(readFileSync(file, "utf8"), before);
    assert.equal(existsSync(join(content, "articles/2026/03/khai-mac-tuan-le-sach")), false);
  });

  it("says what is wrong with a title, section or date", async () => {
    const folder = newFolder();
    sampleContent(folder);
    for (const [args, message] of [
      [[], /Thiếu tiêu đề/],
      [["???"], /Không lập được địa chỉ/],
      [["Bài", "--section", "thoisu"], /Có phải ý bạn là “thoi-su”\?/],
      [["Bài", "--date", "31/12/2026"], /không phải là ngày/],
    ] as const) {
      const { code, stderr } = await runScript("new", folder, args);
      assert.equal(code, 2);
      assert.match(stderr, message);
    }
  });
});
