// A portal with a font of its own for titles: it is there for readers who have it, and never moves anything.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { BOX_FONT } from "../fixtures/box-font.ts";
import { foldersFor, smallPortal } from "../build/small-portal.ts";
import { build, type Folders } from "../build/site-tree.ts";
import { readManifest } from "../../scripts/steps/manifest.ts";
import { verifySite } from "../../scripts/steps/verify.ts";
import { openBrowser } from "./browser.ts";
import { serve } from "./sample-site.ts";

let browser: Browser;
let folders: Folders;
let site: Awaited<ReturnType<typeof serve>>;
before(async () => {
  folders = foldersFor({ ...(await smallPortal("font: tieu-de.woff2\n")), "tieu-de.woff2": BOX_FONT });
  await build(folders);
  site = await serve({ folder: folders.output, base: "" });
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  site?.close();
});

const ARTICLE = "/2022/01/bai-1/";

/** How far things moved on a page, until it has been still for a while. */
function moved(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += "value" in entry ? Number(entry.value) : 0;
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(sum), 500);
      }),
  );
}

test("the font is a file of the site that browsers may keep for ever", () => {
  const files = Object.entries(readManifest(folders.cache)?.files ?? {});
  const fonts = files.filter(([path]) => path.endsWith(".woff2"));
  assert.equal(fonts.length, 1);
  assert.match(fonts[0]?.[0] ?? "", /^assets\/[0-9a-f]{16}-tieu-de\.woff2$/);
  assert.equal(fonts[0]?.[1].cache, "immutable");
  assert.deepEqual(verifySite(folders.output, { base: "", origin: "https://bantin.example" }), []);
});

test("titles are set in it once the browser has it, running text is not; nothing moves, soon or late", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  for (const wait of [1500, 0]) {
    await page.route(/\.woff2$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, wait));
      await route.continue();
    });
    await page.goto(site.address + ARTICLE, { waitUntil: "networkidle" });
    assert.equal(await moved(page), 0);
  }
  assert.ok(await page.evaluate(() => document.fonts.check("700 20px Portal", "Bài")));
  const fontOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).fontFamily);
  assert.match(await fontOf("h1"), /^Portal, /);
  assert.doesNotMatch(await fontOf(".prose p"), /Portal/);
  await context.close();
});
