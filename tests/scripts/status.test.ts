import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { article, newFolder, runScript, sampleContent } from "./command-sample.ts";

const NOW = ["--now", "2026-10-01T08:00:00+07:00"];
const FILES = {
  "articles/2026/11/hen-gio.md": article({ title: "Bài hẹn giờ", date: "2026-11-05 07:00" }),
  "articles/2026/09/hen-sau.md": article({ title: "Bài hẹn sau", date: "2026-09-05", publish: "2026-12-01" }),
  "articles/2026/09/nhap.md": article({ title: "Bài nháp", date: "2026-09-06", draft: "true" }),
  "articles/2026/09/sap-het.md": article({
    title: "Bài sắp hết hạn",
    date: "2026-09-07",
    expire: "2026-10-02",
  }),
  "articles/2026/08/het-han.md": article({ title: "Bài hết hạn", date: "2026-08-07", expire: "2026-09-02" }),
  "articles/2026/08/da-go.md": article({
    title: "Bài đã gỡ",
    date: "2026-08-08",
    withdrawn: "{date: 2026-08-09 07:30, reason: Lịch gửi nhầm}",
  }),
};

describe("npm run status", () => {
  it("lists what waits and what ends, and names the next change", async () => {
    const folder = newFolder();
    sampleContent(folder, FILES);
    const { code, stderr } = await runScript("status", folder, NOW);
    assert.equal(code, 0);
    assert.match(stderr, /^2 bài đang đăng\.\n/);
    assert.match(
      stderr,
      /Hẹn giờ đăng \(2\)\n {2}Thứ Năm, 05\/11\/2026, 07:00 \(GMT\+7\) {2}Bài hẹn giờ\n.*hen-gio\.md\n {2}Thứ Ba, 01\/12\/2026 {2}Bài hẹn sau/,
    );
    assert.match(stderr, /Bản nháp, chưa đăng \(1\)\n.*Bài nháp/);
    assert.match(stderr, /Sắp hết hạn \(1\)\n.*02\/10\/2026 {2}Bài sắp hết hạn/);
    assert.match(stderr, /Đã gỡ \(1\)\n.*09\/08\/2026, 07:30.*\n {6}Lịch gửi nhầm\n/);
    assert.match(stderr, /Đã hết hạn \(1\)/);
    assert.match(stderr, /Lần thay đổi kế tiếp, nếu không ai sửa gì: Thứ Sáu, 02\/10\/2026/);
  });

  it("gives all of it to machines", async () => {
    const folder = newFolder();
    sampleContent(folder, FILES);
    const { stdout } = await runScript("status", folder, [...NOW, "--json"]);
    const status = JSON.parse(stdout);
    assert.equal(status.published, 2);
    assert.deepEqual(
      status.scheduled.map(({ file }: { file: string }) => file),
      ["articles/2026/11/hen-gio.md", "articles/2026/09/hen-sau.md"],
    );
    assert.equal(status.nextChange.iso, "2026-10-02T00:00:00+07:00");
  });

  it("says what is wrong where the content cannot be opened", async () => {
    const folder = newFolder();
    sampleContent(folder, { "articles/2026/09/nhap.md": article({ section: "khong-co" }) });
    const { code, stdout, stderr } = await runScript("status", folder, NOW);
    assert.deepEqual([code, stdout], [1, ""]);
    assert.match(stderr, /nhap\.md:4:10 {2}lỗi: section “khong-co”/);
  });
});
