// Players and films on other sites in a real browser: nothing is fetched unasked, nothing moves, paper has addresses.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { HtmlValidate } from "html-validate";
import type { Browser, Page } from "playwright-core";
import { build } from "../build/site-tree.ts";
import { foldersFor } from "../build/small-portal.ts";
import { pdfFile } from "../fixtures/pdf-file.ts";
import { article, SMALLEST } from "../fixtures/portal-builder.ts";
import { soundFile } from "../fixtures/sound-file.ts";
import { openBrowser, seeing } from "./browser.ts";
import { serve } from "./sample-site.ts";

const BODY = `Mở đầu.

![Lời nói](noi.mp3 "Tại lễ khai mạc | Nguồn: Đài xã")

![Phim ngắn](phim.mp4)

![Chương trình](chuong-trinh.pdf)

[Mùa nước nổi](https://www.youtube.com/watch?v=abcdefghijk)
`;
const FOLDER = "articles/2022/02/co-tieng";
const PAGE = "/2022/02/co-tieng/";

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;
before(async () => {
  const folders = foldersFor({
    ...SMALLEST,
    [`${FOLDER}/index.md`]: article({ title: "Có tiếng", date: "2022-02-20" }, BODY),
    [`${FOLDER}/noi.mp3`]: soundFile(),
    [`${FOLDER}/phim.mp4`]: Buffer.from("\0\0\0\x20ftypisom"),
    [`${FOLDER}/chuong-trinh.pdf`]: pdfFile(2),
  });
  await build(folders);
  browser = await openBrowser();
  server = await serve({ folder: folders.output, base: "" });
});
after(async () => {
  server?.close();
  await browser?.close();
});

/** Opens the page; other hosts answer with an empty page, and every address that is asked for is noted. */
async function reading<T>(
  javaScript: boolean,
  look: (page: Page, asked: string[]) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ javaScriptEnabled: javaScript });
  const asked: string[] = [];
  try {
    const page = await context.newPage();
    await context.route("**/*", (route) => {
      const url = route.request().url();
      asked.push(url);
      if (url.startsWith(server.address)) return route.continue();
      return route.fulfill({ status: 200, contentType: "text/html", body: "<title>Trang khác</title>" });
    });
    await page.goto(server.address + PAGE, { waitUntil: "networkidle" });
    return await look(page, asked);
  } finally {
    await context.close();
  }
}
const foreign = (asked: readonly string[]) => asked.filter((url) => !url.startsWith(server.address));

test("nothing of another site, and no player's file, is fetched before the reader asks", async () => {
  await reading(true, async (_page, asked) => {
    assert.deepEqual(foreign(asked), []);
    assert.deepEqual(
      asked.filter((url) => url.includes("/tep/")),
      [],
    );
  });
});

test("a click puts the player in the card's place, which keeps its size, and focus goes there", async () => {
  await reading(true, async (page, asked) => {
    const card = page.locator(".foreign-video");
    const measure = () =>
      card.evaluate(({ offsetWidth, offsetHeight }: HTMLElement) => [offsetWidth, offsetHeight]);
    const size = await measure();
    await page.waitForTimeout(300);
    await card.getByRole("link").click();
    const frame = page.locator(".foreign-video iframe");
    await frame.waitFor();
    assert.equal(await frame.getAttribute("title"), "Mùa nước nổi");
    assert.deepEqual(await measure(), size);
    await page.waitForFunction(() => document.activeElement?.tagName === "IFRAME");
    await page.frameLocator(".foreign-video iframe").locator("title").waitFor({ state: "attached" });
    assert.deepEqual(foreign(asked), ["https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1&rel=0"]);
    assert.equal(page.url(), server.address + PAGE);
  });
});

test("without a script the card leads to the other site", async () => {
  await reading(false, async (page, asked) => {
    await page.locator(".foreign-video a").click();
    await page.waitForURL("https://www.youtube.com/**");
    assert.deepEqual(foreign(asked), ["https://www.youtube.com/watch?v=abcdefghijk"]);
  });
});

test("sound plays once it is asked to, without anything on the page moving", async () => {
  await reading(true, async (page) => {
    const before = await page
      .locator("h1, figure, .foreign-video")
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
    const seconds = await page.locator("audio").evaluate(async (player: HTMLAudioElement) => {
      player.muted = true;
      await player.play();
      return player.duration;
    });
    assert.ok(seconds > 4 && seconds < 6, String(seconds));
    const later = await page
      .locator("h1, figure, .foreign-video")
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
    assert.deepEqual(later, before);
    const film = await page.locator("video").boundingBox();
    assert.ok(film !== null && Math.abs(film.width / film.height - 16 / 9) < 0.02);
  });
});

test("html-validate and axe find nothing, in light and dark, however narrow", async () => {
  const validator = new HtmlValidate({
    extends: ["html-validate:recommended"],
    rules: { "no-trailing-whitespace": "off" },
  });
  const markup = await (await fetch(server.address + PAGE)).text();
  const { results } = await validator.validateString(markup);
  assert.deepEqual(
    results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
    [],
  );
  const axeScript = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  for (const colours of ["light", "dark"] as const)
    await seeing(browser, server.address + PAGE, { colours, width: 320 }, async (page) => {
      await page.evaluate(axeScript);
      const violations = await page.evaluate(async () => {
        const axe = Reflect.get(window, "axe");
        const found: { id: string; nodes: { html: string }[] }[] = (await axe.run()).violations;
        return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
      });
      assert.deepEqual(violations, []);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.equal(wide, 0);
    });
});

test("on paper players give way to the addresses of their files", async () => {
  await reading(true, async (page) => {
    await page.emulateMedia({ media: "print" });
    assert.ok(await page.locator("audio").isHidden());
    const written = await page
      .locator(".media a, .foreign-video a")
      .evaluateAll((links) => links.map((link) => getComputedStyle(link, "::after").content));
    assert.equal(written.length, 4);
    for (const words of written.slice(0, 3)) assert.match(words, /https:\/\/bantin\.example\/tep\//);
    assert.match(written[3] ?? "", /youtube\.com\/watch/);
  });
});
