// Content that editors really write and layouts fear: no page breaks, nothing scrolls sideways on the narrowest phone.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { buildSite } from "../../scripts/build-site.ts";
import { StepReport } from "../../scripts/report.ts";
import { filesOf } from "../../scripts/steps/verify.ts";
import { type Eyes, openBrowser, seeing } from "./browser.ts";
import { serve } from "./sample-site.ts";

const LONG_TITLE = "Hội nghị bàn về việc triển khai đồng bộ các giải pháp ".repeat(6).slice(0, 300).trim();
const LONG_WORD = "Nghiêngnghiêngnghiêng".repeat(4).slice(0, 80);
const TOPICS = Array.from({ length: 400 }, (_, i) => `Chủ đề số ${i + 1}`);

class Silence extends StepReport {
  override progress(): void {}
  override done(): void {}
}

const article = (title: string, body: string, more = "") =>
  `---\ntitle: ${JSON.stringify(title)}\ndate: 2026-03-02 09:00\nsection: thoi-su\n${more}---\n\n${body}\n`;

const WIDE_TABLE = [
  `|${Array.from({ length: 15 }, (_, i) => ` Chỉ tiêu thứ ${i + 1} `).join("|")}|`,
  `|${" ---: |".repeat(15)}`,
  `|${" 1.234.567 |".repeat(15)}`,
].join("\n");

const ARTICLES: Readonly<Record<string, string>> = {
  "tieu-de-dai": article(LONG_TITLE, "Thân bài.", `summary: ${JSON.stringify(LONG_TITLE)}\nfeatured: true\n`),
  "mot-tu-dai": article(
    LONG_WORD,
    `Trong câu có ${LONG_WORD} và https://example.vn/${LONG_WORD}${LONG_WORD} nữa.`,
  ),
  "khong-anh-bia": article("Không ảnh bìa", "Một dòng."),
  "anh-doc": article("Ảnh dọc", "Thân.", "cover: { image: doc.jpg, alt: ảnh dọc, caption: Chú thích }\n"),
  "toan-canh": article(
    "Toàn cảnh",
    '![ảnh ngang](ngang.jpg "Chú thích")',
    "cover: { image: ngang.jpg, alt: ảnh ngang }\n",
  ),
  "sau-muoi-anh": article(
    "Sáu mươi ảnh",
    Array.from({ length: 60 }, (_, i) => `![ảnh thứ ${i + 1}](nho.jpg "${LONG_WORD} | Ảnh: ${i}")`).join(
      "\n\n",
    ),
  ),
  "bang-muoi-lam-cot": article("Bảng mười lăm cột", WIDE_TABLE),
  "viet-tu-phai": article(
    "Trích lời viết từ phải",
    "> مرحبا بكم في البوابة الإخبارية، هذا اقتباس طويل من اليمين إلى اليسار.\n\nשלום עולם",
  ),
  "bieu-tuong": article("🎉🎉 Ngày hội 👨‍👩‍👧‍👦 🇻🇳", `${"👩🏽‍🌾🌾".repeat(40)}`),
  "bon-tram-chu-de": article("Bốn trăm chủ đề", "Thân bài.", `topics: ${JSON.stringify(TOPICS)}\n`),
  "ma-va-danh-sach": article(
    "Mã và danh sách",
    `\`\`\`\n${LONG_WORD}${LONG_WORD}\n\`\`\`\n\n- a\n  - b\n    - c\n      - d\n        - e ${LONG_WORD}\n\n\`${LONG_WORD}\``,
  ),
};

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;
let folder = "";
let pages: readonly string[] = [];
before(async () => {
  folder = mkdtempSync(join(tmpdir(), "bantin-hostile-"));
  await writeContent(join(folder, "content"));
  const output = join(folder, "site");
  const options = {
    content: join(folder, "content"),
    output,
    cache: join(folder, "cache"),
    now: Date.parse("2026-10-15"),
  };
  await buildSite({ ...options, clean: false, json: false, language: "vi" }, new Silence());
  // Of four hundred pages of topics one says as much as all.
  pages = [...filesOf(output)]
    .filter((file) => file.endsWith(".html") && (!file.startsWith("chu-de/") || file.includes("so-400/")))
    .map((file) => `/${file.replace(/index\.html$/, "")}`);
  browser = await openBrowser();
  server = await serve({ folder: output, base: "" });
});
after(async () => {
  server?.close();
  await browser?.close();
  if (folder !== "") rmSync(folder, { recursive: true, force: true });
});

async function writeContent(content: string): Promise<void> {
  const write = (path: string, text: string | Uint8Array) => {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  };
  write(
    "portal.yaml",
    `name: ${JSON.stringify(LONG_TITLE.slice(0, 120))}\nurl: https://example.vn\nagency: ${LONG_WORD}\n`,
  );
  write(
    "sections.yaml",
    `- {id: thoi-su, name: Thời sự}\n- {id: de-trong, name: ${LONG_WORD}}\n${Array.from({ length: 30 }, (_, i) => `- {id: muc-${i}, name: Chuyên mục có tên dài thứ ${i}, parent: thoi-su}\n`).join("")}`,
  );
  const drawn = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: "#7a9" } })
      .jpeg()
      .toBuffer();
  const pictures = {
    "doc.jpg": await drawn(200, 900),
    "ngang.jpg": await drawn(1600, 160),
    "nho.jpg": await drawn(300, 200),
  };
  for (const [slug, text] of Object.entries(ARTICLES)) {
    write(`articles/2026/03/${slug}/index.md`, text);
    for (const [name, bytes] of Object.entries(pictures)) {
      if (text.includes(name)) write(`articles/2026/03/${slug}/${name}`, bytes);
    }
  }
}

/** Runs in the page: how far it can be scrolled sideways, and what stands out. */
function sideways(letters: string): string[] {
  document.documentElement.style.fontSize = letters;
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.querySelectorAll("body *")].filter(
    (element) =>
      element.getBoundingClientRect().right > clientWidth + 1 &&
      element.closest(".table-scroll, .photos, pre") === null,
  );
  return [
    `${scrollWidth} px`,
    ...wide.slice(0, 3).map(({ tagName, className }) => `${tagName}.${className}`),
  ];
}

async function tooWide(eyes: Eyes, letters: string): Promise<string[]> {
  const found: string[] = [];
  await seeing(browser, "about:blank", eyes, async (page: Page) => {
    for (const url of pages) {
      await page.goto(server.address + url, { waitUntil: "load" });
      const told = await page.evaluate(sideways, letters);
      if (told.length > 0) found.push(`${url}: ${told.join(" ")}`);
    }
  });
  return found;
}

test("nothing scrolls sideways, 320 px wide", async () => {
  assert.ok(pages.length > 20, `${pages.length} pages`);
  assert.deepEqual(await tooWide({ width: 320 }, "100%"), []);
});

test("nothing scrolls sideways, 320 px wide with letters twice as large, nor on a desk", async () => {
  assert.deepEqual(await tooWide({ width: 320 }, "200%"), []);
  assert.deepEqual(await tooWide({ width: 1280 }, "100%"), []);
});
