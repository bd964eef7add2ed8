// Every kind of page by keyboard alone: all that can be used is reached, is seen when it is, and lets go again.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { lookingAt, seeing } from "./browser.ts";
import { REFERENCE_ARTICLE } from "./sample-site.ts";
import { sampleReader } from "./sample-reader.ts";

const sample = sampleReader();

const GALLERY = "/2023/05/doc-theo-song-xanh-ky-4-nguoi-gac-cong-o-cua-con/";

/** Runs in the page: notes what Tab reaches, and what is wrong with it. Answers how many things there are to reach. */
function watch(): number {
  const usable = "a[href], button, input:not([type=hidden]), select, textarea, summary, audio, video, iframe";
  const reachable = [...document.querySelectorAll<HTMLElement>(`${usable}, [tabindex="0"]`)].filter(
    (element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }),
  );
  const wrong: string[] = [];
  const reached = new Set<Element>();
  const name = (element: HTMLElement) =>
    `${element.tagName} ${element.id} ${element.textContent?.slice(0, 30)}`;
  document.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const { outlineStyle, outlineWidth } = getComputedStyle(target);
    const box = target.getBoundingClientRect();
    if (outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2)
      wrong.push(`no ring: ${name(target)}`);
    if (box.bottom <= 0 || box.top >= innerHeight) wrong.push(`out of sight: ${name(target)}`);
    reached.add(target);
  });
  let left = false;
  document.addEventListener("focusout", ({ relatedTarget }) => {
    left ||= relatedTarget === null && reachable.every((one) => reached.has(one));
  });
  Object.assign(window, {
    hasLeft: () => left,
    missed: () => [
      ...wrong,
      ...reachable.filter((one) => !reached.has(one)).map((one) => `missed: ${name(one)}`),
    ],
  });
  return reachable.length;
}

/** Goes through the page with Tab until it lets go. */
async function walk(page: Page): Promise<readonly string[]> {
  // tsx wraps inner functions in a call of __name, which the page does not have.
  await page.evaluate("globalThis.__name = (named) => named");
  const count = await page.evaluate(watch);
  // Boxes that scroll may be stops of their own.
  for (let i = 0; i < count + 5; i++) await page.keyboard.press("Tab");
  const left = await page.evaluate<boolean>("hasLeft()");
  const missed = await page.evaluate<string[]>("missed()");
  return left ? missed : [...missed, `caught after ${count} steps`];
}

for (const width of [1280, 360]) {
  test(`Tab reaches all that can be used, with a ring, and leaves every kind of page, ${width} px wide`, async () => {
    const found: string[] = [];
    const shown =
      width === 1280
        ? sample.pages
        : sample.pages.filter(({ kind }) => ["home", "article", "search"].includes(kind));
    await lookingAt(
      sample.browser,
      sample.address,
      [...shown, { url: GALLERY }],
      { width },
      async (page, { url }) => {
        for (const one of await walk(page)) found.push(`${url}: ${one}`);
      },
    );
    assert.deepEqual(found, []);
  });
}

test("the first Tab offers the way past the banner, and Enter takes it", async () => {
  await seeing(sample.browser, sample.address + REFERENCE_ARTICLE, {}, async (page) => {
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Chuyển đến nội dung chính" });
    const box = await skip.boundingBox();
    assert.ok(box !== null && box.y >= 0);
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "noi-dung");
  });
});

test("on a phone the menu opens, holds search and entries, and Escape gives the focus back to its button", async () => {
  await seeing(sample.browser, `${sample.address}/`, { width: 360 }, async (page) => {
    const opener = page.getByRole("button", { name: "Danh mục" });
    await opener.focus();
    await page.keyboard.press("Enter");
    const names: string[] = [];
    for (let i = 0; i < 4; i++) {
      await page.keyboard.press("Tab");
      names.push(
        await page.evaluate(() => document.activeElement?.textContent || document.activeElement?.id || ""),
      );
    }
    assert.deepEqual(names, ["Đóng", "tu-khoa", "Tìm kiếm", "Thời sự"]);
    await page.keyboard.press("Escape");
    assert.ok(!(await page.locator("#danh-muc").isVisible()));
    assert.ok(await opener.evaluate((button) => button === document.activeElement));
  });
});

test("suggestions lie over everything else, are whole, and the keys walk them", async () => {
  for (const width of [1280, 360]) {
    await seeing(sample.browser, `${sample.address}/`, { width }, async (page) => {
      if (width === 360) await page.getByRole("button", { name: "Danh mục" }).press("Enter");
      await page.locator("#tu-khoa").pressSequentially("nghi");
      const options = page.locator(".suggestions [role=option]");
      await options.nth(3).waitFor();
      const covered = await options.evaluateAll((all) =>
        all.flatMap((one) => {
          const { x, y, width, height } = one.getBoundingClientRect();
          return one.contains(document.elementFromPoint(x + width / 2, y + height / 2))
            ? []
            : [one.textContent];
        }),
      );
      assert.deepEqual(covered, [], `${width}`);
      await page.keyboard.press("ArrowDown");
      assert.equal(await options.first().getAttribute("aria-selected"), "true");
      await page.keyboard.press("Escape");
      assert.ok(!(await page.locator(".suggestions").isVisible()));
    });
  }
});

test("the form is filled and sent by keyboard; what is missing gets the focus", async () => {
  await seeing(sample.browser, sample.address + REFERENCE_ARTICLE, {}, async (page) => {
    await page.evaluate(() => {
      document.addEventListener("submit", (event) => {
        event.preventDefault();
        document.title = "gửi";
      });
    });
    await page.getByRole("button", { name: "Gửi phản hồi" }).press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "y-kien");
    await page.keyboard.type("Bài hay.");
    for (let i = 0; i < 5; i++) await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "Gửi phản hồi" }).press("Enter");
    assert.equal(await page.title(), "gửi");
  });
});
