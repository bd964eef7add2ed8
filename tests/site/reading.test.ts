// Reading tools and galleries in a real browser: by mouse, by keyboard, and without a script.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { seeing } from "./browser.ts";
import { REFERENCE_ARTICLE } from "./sample-site.ts";
import { sampleReader } from "./sample-reader.ts";

const sample = sampleReader();

const GALLERY = "/2023/05/doc-theo-song-xanh-ky-4-nguoi-gac-cong-o-cua-con/";
const openPicture = (page: Page) =>
  page.evaluate(() => document.querySelector(".gallery figure:target")?.id ?? "");

test("a picture of a gallery opens, leads on and closes without a script", async () => {
  await seeing(sample.browser, sample.address + GALLERY, { javaScript: false, width: 360 }, async (page) => {
    const first = page.locator("#anh-1");
    await first.locator("a").first().click();
    assert.match(page.url(), /#anh-1$/);
    const box = await first.boundingBox();
    assert.ok(box !== null && box.x === 0 && box.y === 0 && box.width === 360 && box.height === 900);
    await first.getByRole("link", { name: "Ảnh sau" }).click();
    assert.match(page.url(), /#anh-2$/);
    await page.locator("#anh-2").getByRole("link", { name: "Đóng ảnh" }).click();
    assert.match(page.url(), /#bo-anh-1$/);
    assert.ok(await page.locator("#anh-2 .slide").isHidden());
  });
});

test("an address of a picture shows that picture; arrows leaf, Tab stays inside, Escape returns to its place", async () => {
  await seeing(sample.browser, `${sample.address}${GALLERY}#anh-2`, {}, async (page) => {
    await page.waitForFunction(() => document.querySelector("#anh-2[role=dialog]") !== null);
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Đóng ảnh");
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() => document.querySelector("#anh-3[role=dialog]") !== null);
    assert.equal(await openPicture(page), "anh-3");
    for (let i = 0; i < 5; i++) {
      await page.keyboard.press("Tab");
      assert.equal(await page.evaluate(() => document.activeElement?.closest("figure")?.id), "anh-3");
    }
    await page.keyboard.press("ArrowLeft");
    await page.waitForFunction(() => document.querySelector("#anh-2[role=dialog]") !== null);
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.querySelector("[role=dialog]") === null);
    assert.equal(await openPicture(page), "");
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("href")), "#anh-2");
  });
});

test("going back from a gallery leaves it at once, however many pictures were seen", async () => {
  await seeing(sample.browser, sample.address + GALLERY, {}, async (page) => {
    await page.locator("#anh-1 a").first().click();
    await page.waitForFunction(() => document.querySelector("#anh-1[role=dialog]") !== null);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() => location.hash === "#anh-3");
    await page.goBack();
    assert.equal(new URL(page.url()).hash, "");
  });
});

test("letters grow, shrink, and keep their size on the next page", async () => {
  await seeing(sample.browser, sample.address + REFERENCE_ARTICLE, {}, async (page) => {
    const size = () =>
      page
        .locator(".prose p")
        .first()
        .evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize));
    const usual = await size();
    await page.getByRole("button", { name: "Chữ lớn hơn" }).click();
    await page.waitForFunction((before) => {
      const text = document.querySelector(".prose p");
      return text !== null && Number.parseFloat(getComputedStyle(text).fontSize) > before;
    }, usual);
    const larger = await size();
    await page.goto(sample.address + GALLERY);
    assert.equal(await size(), larger);
  });
});

test("a link and a citation are copied, and it is said", async () => {
  const context = await sample.browser.newContext({
    permissions: ["clipboard-read", "clipboard-write"],
    locale: "vi-VN",
  });
  const page = await context.newPage();
  await page.goto(sample.address + REFERENCE_ARTICLE);
  const copied = async (name: string) => {
    await page.getByRole("button", { name }).click();
    await page.getByText("Đã sao chép").waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  assert.equal(await copied("Sao chép liên kết"), `https://bantin.example${REFERENCE_ARTICLE}`);
  await page.getByRole("button", { name: "Trích dẫn bài này" }).click();
  await page.getByText("Đã sao chép trích dẫn").waitFor();
  assert.match(
    await page.evaluate(() => navigator.clipboard.readText()),
    /^Quang Chiến \(2022\), “Vĩnh Long triển khai quán triệt Nghị quyết năm 2022 của Tỉnh ủy”, Cổng thông tin mẫu Vĩnh Long, ngày 11\/02\/2022, https:\/\/bantin\.example\/\S+, truy cập ngày \d{1,2}\/\d{1,2}\/\d{4}\.$/,
  );
  await context.close();
});

test("without a script no tool is offered that cannot work", async () => {
  await seeing(sample.browser, sample.address + REFERENCE_ARTICLE, { javaScript: false }, async (page) => {
    assert.equal(await page.locator("[data-tool]").filter({ visible: true }).count(), 0);
  });
});
