// The reference article as readers get it: every block, in its order, on a phone and a desk, without JavaScript.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { seeing } from "./browser.ts";
import { REFERENCE_ARTICLE } from "./sample-site.ts";
import { sampleReader } from "./sample-reader.ts";

const sample = sampleReader();

/** The article's blocks in the order that is binding, each by words that only it has, and where to look for them. */
const BLOCKS: readonly (readonly [block: string, within: string, words: string])[] = [
  ["breadcrumb", ".breadcrumb", "Thời sự"],
  ["title", "h1", "Vĩnh Long triển khai quán triệt Nghị quyết năm 2022 của Tỉnh ủy"],
  ["date", "main time", "Thứ Sáu, 11/02/2022, 10:30 (GMT+7)"],
  ["sapo", "main .sapo", "Hội nghị đã được nghe các đồng chí lãnh đạo tỉnh triển khai"],
  [
    "cover",
    "main figure",
    "Phó Bí thư Thường trực Tỉnh ủy Vĩnh Long Nguyễn Thành Thế phát biểu chỉ đạo hội nghị",
  ],
  [
    "first paragraph",
    "main .prose p",
    "Hội nghị đã được nghe các đồng chí lãnh đạo tỉnh triển khai, quán triệt các văn bản gồm: Báo cáo số 167-BC/TU",
  ],
  ["figure", "main .prose figure", "Quang cảnh hội nghị tại điểm cầu hội trường Tỉnh ủy Vĩnh Long"],
  ["last paragraph", "main .prose p", "Sau hội nghị này, các đồng chí lãnh đạo các cấp"],
  ["cited documents", "main .cited li", "167-BC/TU"],
  ["author", "main .signature", "Quang Chiến"],
  ["agency", "main .signature p", "Ban Tuyên giáo Tỉnh ủy Vĩnh Long"],
  ["topics", "main .topics a", "Học tập nghị quyết"],
  ["related", "main h2", "Có thể bạn quan tâm"],
  ["feedback", "main h2", "Phản hồi"],
  ["sender", "main legend", "Thông tin người gửi phản hồi"],
  ["older", "main h2", "Các tin khác"],
  ["latest", "aside h2", "Mới nhất"],
  ["most viewed", "aside h2", "Xem nhiều nhất"],
  ["links", "aside h2", "Liên kết website"],
];

const VIEWS = [360, 1280].flatMap((width) =>
  (["light", "dark"] as const).map((colours) => ({ width, colours })),
);

for (const { width, colours } of VIEWS) {
  test(`all blocks stand in their order, visible, without JavaScript, ${width} px wide, ${colours}`, async () => {
    await seeing(
      sample.browser,
      sample.address + REFERENCE_ARTICLE,
      { width, colours, javaScript: false },
      async (page) => {
        const boxes: { readonly block: string; readonly x: number; readonly y: number }[] = [];
        for (const [block, within, words] of BLOCKS) {
          const found = page.locator(within).filter({ hasText: words }).first();
          assert.ok(await found.isVisible(), `${block} is not to be seen`);
          const box = await found.boundingBox();
          assert.ok(
            box !== null && box.width > 0 && box.height > 0 && box.x >= 0 && box.x + box.width <= width + 1,
            `${block}: ${JSON.stringify(box)}`,
          );
          boxes.push({ block, x: box.x, y: box.y });
        }
        assert.deepEqual(
          await inDocumentOrder(page),
          BLOCKS.map(([block]) => block),
        );
        const main = boxes.filter(
          ({ block }) => !["latest", "most viewed", "links", "agency", "author"].includes(block),
        );
        for (const [i, box] of main.entries())
          assert.ok(
            i === 0 || box.y >= (main[i - 1]?.y ?? 0),
            `${box.block} stands above ${main[i - 1]?.block}`,
          );
        await assertNoSideways(page, width);
      },
    );
  });
}

test("the seven documents stand in the order of the text, with the dates that it gives", async () => {
  await seeing(sample.browser, sample.address + REFERENCE_ARTICLE, {}, async (page) => {
    const cited = await page.locator("main .cited li").allInnerTexts();
    const expected = [
      ["Báo cáo", "167-BC/TU", "24/12/2021"],
      ["Nghị quyết", "05-NQ/TU", "24/12/2021"],
      ["Kế hoạch", "65-KH/TU", "09/12/2021"],
      ["Kết luận", "15-KL/TW", "30/09/2021"],
      ["Chỉ thị", "46-CT/TW", "22/06/2015"],
      ["Kết luận", "26-KL/TW", "28/01/2022"],
      ["Kế hoạch", "87-KH/TU", ""],
    ];
    assert.equal(cited.length, expected.length, cited.join("\n"));
    for (const [i, words] of expected.entries())
      for (const word of words) assert.ok(cited[i]?.includes(word), `${cited[i]} lacks ${word}`);
    for (const link of await page.locator("main .prose a.citation").all()) {
      assert.match((await link.getAttribute("href")) ?? "", /^\/van-ban\/[a-z0-9-]+\/$/);
    }
    assert.ok((await page.locator("main .prose a.citation").count()) >= 7);
  });
});

test("related articles are older, say why they are offered, and are not repeated", async () => {
  await seeing(sample.browser, sample.address + REFERENCE_ARTICLE, {}, async (page) => {
    const links = await page
      .locator("main .related h3 a")
      .evaluateAll((list) => list.map((link) => link.getAttribute("href") ?? ""));
    assert.ok(links.length > 0);
    assert.equal(new Set(links).size, links.length);
    assert.ok(!links.includes(REFERENCE_ARTICLE));
  });
});

test("pictures have a size, a description, several widths and nothing that moves the text", async () => {
  await seeing(sample.browser, sample.address + REFERENCE_ARTICLE, { width: 360 }, async (page) => {
    const pictures = await page.locator("main article img").evaluateAll((list) =>
      list.map((image) => ({
        alt: image.getAttribute("alt") ?? "",
        width: Number(image.getAttribute("width")),
        height: Number(image.getAttribute("height")),
        shown: image instanceof HTMLImageElement && image.complete,
      })),
    );
    assert.equal(pictures.length, 2);
    for (const { alt, width, height } of pictures) assert.ok(alt.length > 20 && width > 0 && height > 0);
    assert.equal(await page.locator("main article picture source[type='image/avif']").count(), 2);
    assert.equal(
      await page.locator("main article img[loading='lazy']").count(),
      1,
      "the cover is not lazy, the picture below is",
    );
  });
});

test("the feedback form can be filled by keyboard, asks for what it must, and says where it goes", async () => {
  await seeing(sample.browser, sample.address + REFERENCE_ARTICLE, { javaScript: false }, async (page) => {
    const form = page.locator("form[method='post']");
    assert.equal(await form.count(), 1);
    assert.match((await form.getAttribute("action")) ?? "", /^mailto:gopy@bantin\.example/);
    for (const label of ["Họ", "e-?mail|thư điện tử", "Điện thoại", "Địa chỉ", "Nội dung"]) {
      assert.ok((await form.getByLabel(new RegExp(label, "i")).count()) >= 1, `no field ${label}`);
    }
    const consent = form.locator("input[type='checkbox']");
    assert.equal(await consent.isChecked(), false, "consent is never given in advance");
    assert.notEqual(await consent.getAttribute("required"), null);
    assert.notEqual(await form.locator("textarea").getAttribute("required"), null);
    await form.locator("textarea").focus();
    const visited: string[] = [];
    for (let i = 0; i < 9; i++) {
      visited.push(
        await page.evaluate(
          () => document.activeElement?.id || document.activeElement?.tagName.toLowerCase() || "",
        ),
      );
      await page.keyboard.press("Tab");
    }
    assert.ok(visited.includes("button"), visited.join(" → "));
    assert.ok(!visited.includes("trang-rieng"), "the trap for machines must not be reached");
  });
});

test("the first press of Tab offers to skip to the text", async () => {
  await seeing(sample.browser, sample.address + REFERENCE_ARTICLE, { width: 360 }, async (page) => {
    await page.keyboard.press("Tab");
    const skip = page.locator(":focus");
    assert.equal(await skip.getAttribute("href"), "#noi-dung");
    assert.ok(await skip.isVisible());
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "noi-dung");
  });
});

test("before anyone interacts at most 3 kB of JavaScript come, none of it blocks, and nothing from elsewhere", async () => {
  const context = await sample.browser.newContext();
  const page = await context.newPage();
  const requests: { readonly url: string; readonly type: string }[] = [];
  page.on("request", (request) => requests.push({ url: request.url(), type: request.resourceType() }));
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(sample.address + REFERENCE_ARTICLE, { waitUntil: "networkidle" });
  assert.deepEqual(
    requests.filter(({ url }) => !url.startsWith(sample.address)),
    [],
  );
  assert.deepEqual(
    requests.filter(({ type }) => type === "font"),
    [],
  );
  assert.equal(
    await page.locator("head link[rel=stylesheet]").count(),
    0,
    "nothing holds up the first screen",
  );
  assert.equal(requests.filter(({ type }) => type === "stylesheet").length, 1);
  const scripts = requests.filter(({ type }) => type === "script");
  let bytes = 0;
  for (const { url } of scripts) bytes += (await (await fetch(url)).arrayBuffer()).byteLength;
  assert.ok(bytes <= 3 * 1024, `${bytes} bytes`);
  assert.deepEqual(errors, []);
  assert.equal(await page.locator("script[src]:not([type='module']):not([async]):not([defer])").count(), 0);
  await context.close();
});

async function inDocumentOrder(page: Page): Promise<string[]> {
  const places: { readonly block: string; readonly at: number }[] = [];
  for (const [block, within, words] of BLOCKS) {
    const found = page.locator(within).filter({ hasText: words }).first();
    const at = await found.evaluate((element) => [...document.querySelectorAll("*")].indexOf(element));
    places.push({ block, at });
  }
  return places.sort((a, b) => a.at - b.at).map(({ block }) => block);
}

async function assertNoSideways(page: Page, width: number): Promise<void> {
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
}
