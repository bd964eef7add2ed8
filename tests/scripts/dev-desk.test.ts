import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { allPages } from "../../layouts/pages.ts";
import { pageFinder } from "../../scripts/dev/find-page.ts";
import { openPreview } from "../../scripts/dev/preview-site.ts";
import { openSite } from "../../scripts/steps/open-site.ts";
import { pdfFile } from "../fixtures/pdf-file.ts";
import { article, newFolder, sampleContent } from "./command-sample.ts";

const NOW = Date.parse("2026-10-01T08:00:00+07:00");
const CITING = "Thực hiện Nghị quyết số 05-NQ/TU, ngày 24/12/2021 của Tỉnh ủy, thư viện mở cửa.\n";
const ARTICLE = "articles/2026/04/mot.md";
const FILES = {
  "topics.yaml": "- {id: sach, name: Sách}\n- {id: doc-truyen, name: Đọc truyện, series: true}\n",
  "pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\nCổng mẫu.\n",
  [ARTICLE]: article({ title: "Một", topics: "[sach]", authors: "[Thu Hà]", agency: "Thư viện" }, CITING),
  "articles/2026/05/hai.md": article(
    { title: "Hai", section: "van-hoa", topics: "[sach, doc-truyen]" },
    CITING,
  ),
  "articles/2025/12/ba.md": article({ title: "Ba", date: "2025-12-02", aliases: "[/tin-cu/3.html]" }, CITING),
  "articles/2025/12/bon.md": article({
    title: "Bốn",
    date: "2025-12-05",
    withdrawn: "{date: 2026-01-02, reason: Nhầm}",
  }),
};

describe("finding a page", () => {
  it("finds every page of a site, the same that going through all of them gives", async () => {
    const folder = newFolder();
    const many = Array.from({ length: 60 }, (_, i) => [
      `articles/2024/01/bai-${i}.md`,
      article({ title: `Bài ${i}`, date: "2024-01-02" }),
    ]);
    const content = sampleContent(folder, { ...FILES, ...Object.fromEntries(many) });
    for (const sidebars of ["baked", "fragments"]) {
      writeFileSync(
        join(content, "portal.yaml"),
        `name: Mẫu\nurl: https://example.vn/tin\nsidebars: ${sidebars}\n`,
      );
      const { desk } = await openSite({ content, cache: join(folder, "cache"), now: NOW, version: "1" });
      const findPage = pageFinder(desk);
      let count = 0;
      for (const { url, kind, from } of allPages(desk)) {
        const found = findPage(url);
        assert.equal(found?.url, url);
        assert.deepEqual([found?.kind, found?.from()], [kind, from()]);
        count++;
      }
      assert.ok(count > 100);
    }
  });

  it("finds pages as a static host does, and nothing else", async () => {
    const folder = newFolder();
    const content = sampleContent(folder, FILES);
    const { desk } = await openSite({ content, cache: join(folder, "cache"), now: NOW, version: "1" });
    const findPage = pageFinder(desk);
    assert.equal(findPage("/tin")?.kind, "home");
    assert.equal(findPage("/tin/index.html")?.kind, "home");
    assert.equal(findPage("/tin/2026/04/mot/index.html")?.kind, "article");
    assert.equal(findPage("/tin/tin-cu/3.html")?.kind, "redirect");
    for (const path of [
      "/",
      "/tinh/",
      "/tin/2026/04/",
      "/tin/2026/04/mot/x",
      "/tin/chu-de/",
      "/tin/van-ban/x/",
    ]) {
      assert.equal(findPage(path), undefined, path);
    }
  });
});

describe("taking up the edit of an article at once", () => {
  const opened = async () => {
    const folder = newFolder();
    const content = sampleContent(folder, FILES);
    const options = {
      content,
      cache: join(folder, "cache"),
      now: NOW,
      language: "vi",
      preview: true,
    } as const;
    const preview = await openPreview(options);
    const edit = (fields: Readonly<Record<string, string>>, body = CITING) => {
      const all = { title: "Một", topics: "[sach]", authors: "[Thu Hà]", agency: "Thư viện", ...fields };
      writeFileSync(join(content, ARTICLE), article(all, body));
      return preview.revised([join(content, ARTICLE)]);
    };
    return { content, preview, edit };
  };
  const pageOf = async (preview: Awaited<ReturnType<typeof openPreview>>) =>
    String((await preview.answer("/tin/2026/04/mot/")).body);

  it("shows new text, title and summary on the article's own page", async () => {
    const { preview, edit } = await opened();
    assert.match(await pageOf(preview), /<a href="\/tin\/van-ban\/[^"]+" class="citation"/);
    const revised = edit({ title: "Một, sửa lại", summary: "Sapo mới." }, `Câu mới. ${CITING}`);
    assert.ok(revised);
    const page = await pageOf(revised);
    assert.match(page, /<h1[^>]*>Một, sửa lại<\/h1>/);
    assert.match(page, /Sapo mới\./);
    assert.match(page, /Câu mới\./);
    // Documents stay listed; links in the text wait for the next opening, for their places moved.
    assert.match(page, /05-NQ\/TU/);
    assert.doesNotMatch(page, /class="citation"/);
  });

  it("leaves to a whole opening what other pages have a say in", async () => {
    const { content, preview, edit } = await opened();
    for (const fields of [
      { section: "van-hoa" },
      { topics: "[]" },
      { authors: "[Thu Hương]" },
      { date: "2026-03-03" },
      { draft: "true" },
      { expire: "2026-05-01" },
      { aliases: "[/cu/]" },
      { related: "[/2025/12/ba/]" },
      { cover: "{image: khong-co.jpg, alt: Ảnh}" },
    ]) {
      assert.equal(edit(fields), undefined, JSON.stringify(fields));
    }
    for (const file of ["portal.yaml", "articles/2026/04/chua-co.md", "articles/2025/12/bon.md"]) {
      assert.equal(preview.revised([join(content, file)]), undefined, file);
    }
  });

  it("lists the problems that the edit brought", async () => {
    const { edit } = await opened();
    const revised = edit({ date: "mai" });
    assert.deepEqual(
      revised?.problems.map(({ code, line }) => [code, line]),
      [["bad-date", 3]],
    );
    assert.match(String((await revised?.answer("/tin/"))?.body), /mục “date” có ngày không hợp lệ: “mai”/);
  });
});

describe("files of documents", () => {
  it("are served as the site does, and nothing else of their folder is", async () => {
    const folder = newFolder();
    const register = { "documents/a.yaml": "- {number: 66-KH/TU, files: [ke-hoach.pdf]}\n" };
    const content = sampleContent(folder, register);
    writeFileSync(join(content, "documents/ke-hoach.pdf"), pdfFile(2));
    const options = { content, cache: join(folder, "cache"), now: NOW, language: "vi" } as const;
    const preview = await openPreview(options);
    const page = String((await preview.answer("/tin/van-ban/66-kh-tu/")).body);
    const [, address = ""] = /href="(\/tin\/tep\/[^"]+)"/.exec(page) ?? [];
    const answer = await preview.answer(address);
    assert.deepEqual([answer.status, answer.type, answer.lasting], [200, "application/pdf", true]);
    assert.deepEqual(answer.body, Buffer.from(pdfFile(2)));
    assert.equal((await preview.answer(address.replace("ke-hoach.pdf", "a.yaml"))).status, 404);
    writeFileSync(join(content, "documents/ke-hoach.pdf"), pdfFile(3));
    await assert.rejects(preview.answer(address));
    assert.equal((await (await openPreview(options)).answer(address)).status, 404);
  });
});
