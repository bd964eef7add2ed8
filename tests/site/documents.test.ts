// Official documents in a real browser: a citation's card, and the register's filter.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { build } from "../build/site-tree.ts";
import { foldersFor } from "../build/small-portal.ts";
import { SMALLEST } from "../fixtures/portal-builder.ts";
import { seeing } from "./browser.ts";
import { REFERENCE_ARTICLE, serve } from "./sample-site.ts";
import { sampleReader } from "./sample-reader.ts";

const sample = sampleReader();

/** Milliseconds after which a card has shown, or gone. */
const CARD_WAITS = 400;

/** The text and box of the card that a citation shows now; none where it shows none. */
function cardOf(page: Page, citation: number) {
  return page.evaluate((ordinal) => {
    const link = document.querySelectorAll(".citation")[ordinal];
    if (!link) return undefined;
    const style = getComputedStyle(link, "::after");
    if (style.content === "none" || style.content === "" || style.visibility === "hidden") return undefined;
    const column = link.closest(".prose")?.getBoundingClientRect();
    return { content: style.content, width: Number.parseFloat(style.width), column: column?.width ?? 0 };
  }, citation);
}

for (const width of [360, 1280]) {
  test(`at ${width} pixels a citation shows its document's card on focus, within the column`, async () => {
    await seeing(sample.browser, sample.address + REFERENCE_ARTICLE, { width }, async (page) => {
      assert.equal(await cardOf(page, 1), undefined);
      const count = await page.locator(".citation").count();
      assert.equal(count, 7);
      for (let citation = 0; citation < count; citation++) {
        await page.locator(".citation").nth(citation).focus();
        await page.keyboard.press("Shift");
        await page.waitForTimeout(CARD_WAITS);
        const card = await cardOf(page, citation);
        assert.ok(card && card.width > 0 && card.width <= card.column, `card ${citation}`);
      }
      const card = await page.locator(".citation").nth(1).getAttribute("data-card");
      assert.match(
        card ?? "",
        /^Về phương hướng, nhiệm vụ năm 2022\nBan Chấp hành Đảng bộ tỉnh\u00a0· 24\/12\/2021/,
      );
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    });
  });
}

test("a pointer shows the card, too; on paper there is none, and the list says number and date in full", async () => {
  await seeing(sample.browser, sample.address + REFERENCE_ARTICLE, {}, async (page) => {
    await page.locator(".citation").nth(1).hover();
    await page.waitForTimeout(CARD_WAITS);
    assert.match((await cardOf(page, 1))?.content ?? "", /24\/12\/2021/);
    await page.emulateMedia({ media: "print" });
    assert.equal(await cardOf(page, 1), undefined);
    const list = await page.locator(".cited li").nth(1).textContent();
    assert.match(list ?? "", /Nghị quyết số 05-NQ\/TU[\s\S]*24\/12\/2021/);
  });
});

test("the pointer may go over the card, Escape puts it away until pointer and focus have left", async () => {
  await seeing(sample.browser, sample.address + REFERENCE_ARTICLE, {}, async (page) => {
    const citation = page.locator(".citation").nth(1);
    const shown = async () => {
      await page.waitForTimeout(CARD_WAITS);
      return (await cardOf(page, 1)) !== undefined;
    };
    const hover = async () => {
      await page.mouse.move(0, 0);
      await citation.hover();
    };
    await hover();
    assert.equal(await shown(), true);
    const over = await citation.evaluate((link) => {
      const last = [...link.getClientRects()].at(-1);
      const column = link.closest(".prose")?.getBoundingClientRect();
      return { x: (column?.left ?? 0) + 20, y: (last?.bottom ?? 0) + 12 };
    });
    await page.mouse.move(over.x, over.y);
    assert.equal(await shown(), true);
    await page.keyboard.press("Escape");
    assert.equal(await shown(), false);
    await hover();
    assert.equal(await shown(), true);
    await page.mouse.move(0, 0);
    assert.equal(await shown(), false);
    await citation.focus();
    await page.keyboard.press("Shift");
    assert.equal(await shown(), true);
    await page.keyboard.press("Escape");
    assert.equal(await shown(), false);
  });
});

test("fingers get no card", async () => {
  const page = await sample.browser.newPage({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 360, height: 640 },
  });
  await page.goto(sample.address + REFERENCE_ARTICLE);
  await page.waitForTimeout(CARD_WAITS);
  assert.equal(await cardOf(page, 1), undefined);
  await page.locator(".citation").nth(1).tap();
  await page.waitForURL(/\/van-ban\/05-nq-tu\/$/);
  await page.close();
});

test("a citation is described by its entry in the list, which leads back to it", async () => {
  await seeing(sample.browser, sample.address + REFERENCE_ARTICLE, {}, async (page) => {
    const entry = await page.locator(".citation").nth(1).getAttribute("aria-describedby");
    assert.match((await page.locator(`#${entry}`).textContent()) ?? "", /^Nghị quyết số 05-NQ\/TU/);
    await page.locator(".cited li").nth(1).locator(".places a").click();
    assert.equal(
      await page.evaluate(() => document.querySelector(":target")?.textContent),
      "Nghị quyết số 05-NQ/TU",
    );
  });
});

test("without a script the register is whole, with ways to its years and no form", async () => {
  await seeing(sample.browser, `${sample.address}/van-ban/`, { javaScript: false }, async (page) => {
    assert.equal(await page.locator(".filter").isVisible(), false);
    assert.ok((await page.locator("[data-register] section li").count()) > 10);
    await page.locator("[data-register] nav a").last().click();
    assert.match(page.url(), /#nam-/);
  });
});

test("the filter narrows the register, over all of its pages, and says how many are left", async () => {
  const entries = Array.from({ length: 260 }, (_, i) => {
    const type = i % 2 === 0 ? "{number: %-NQ/TU, type: Nghị quyết" : "{number: %-KH/TU, type: Kế hoạch";
    return `- ${type.replace("%", String(100 + i))}, date: ${2000 + (i % 20)}-01-15}\n`;
  });
  const folders = foldersFor({ ...SMALLEST, "documents/all.yaml": entries.join("") });
  await build(folders);
  const site = { folder: folders.output, base: "", origin: "https://bantin.example", pages: [] };
  const large = await serve(site);
  const shown = (page: Page) => page.locator("[data-register] section li:visible").count();
  try {
    await seeing(sample.browser, `${large.address}/van-ban/`, {}, async (page) => {
      assert.equal(await shown(page), 200);
      await page.selectOption("#loc-type", "Kế hoạch");
      await page.waitForFunction(() => document.querySelector("output")?.value === "130 văn bản");
      assert.equal(await shown(page), 130);
      await page.selectOption("#loc-year", "2001");
      await page.waitForFunction(() => document.querySelector("output")?.value === "13 văn bản");
      assert.equal(await page.locator("[data-register] section:visible").count(), 1);
      await page.selectOption("#loc-type", "");
      await page.selectOption("#loc-year", "");
      assert.equal(await shown(page), 260);
    });
  } finally {
    large.close();
  }
});
