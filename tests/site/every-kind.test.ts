// One page of every kind in a real browser: accessible in light and dark, no sideways scrolling, one language.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { TRIED_KINDS } from "../../portal/model/accessibility.ts";
import { askAxe } from "../../scripts/accessibility/axe.ts";
import { type Eyes, lookingAt, seeing } from "./browser.ts";
import { sampleReader } from "./sample-reader.ts";

const sample = sampleReader();

/** What is wrong with any of the pages, each complaint behind the page's address. */
async function complaints(eyes: Eyes, look: (page: Page) => Promise<readonly string[]>): Promise<string[]> {
  const found: string[] = [];
  await lookingAt(sample.browser, sample.address, sample.pages, eyes, async (page, { url }) => {
    for (const one of await look(page)) found.push(`${url}: ${one}`);
  });
  return found;
}

test("the sample portal has a page of every kind that readers see", () => {
  const sorts = new Set(
    sample.pages.map(({ kind, url }) => (kind === "list" ? `list ${url.split("/")[1]}` : kind)),
  );
  const lists = ["moi-nhat", "chuyen-muc", "chu-de", "tac-gia", "co-quan", "luu-tru"].map(
    (name) => `list ${name}`,
  );
  const kinds = TRIED_KINDS.filter((kind) => kind !== "list");
  assert.deepEqual(new Set([...sorts].filter((sort) => !sort.startsWith("list"))), new Set<string>(kinds));
  assert.deepEqual(
    lists.filter((sort) => !sorts.has(sort)),
    [],
  );
});

for (const [colours, width, letters] of [
  ["light", 1280, "100%"],
  ["dark", 320, "100%"],
  ["light", 320, "200%"],
] as const) {
  test(`axe finds nothing on any kind of page, ${colours}, ${width} px wide, letters at ${letters}`, async () => {
    const found = await complaints({ colours, width }, async (page) => {
      await page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
      }, letters);
      const { violations } = await askAxe(page);
      return violations.map(({ rule, targets, summary }) => `${rule} ${targets.slice(0, 3)}: ${summary}`);
    });
    assert.deepEqual(found, []);
  });
}

test("no page scrolls sideways on the narrowest phone, not even with letters twice as large", async () => {
  const tooWide = (letters: string) => (page: Page) =>
    page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth > clientWidth ? [`${scrollWidth} px`] : [];
    }, letters);
  assert.deepEqual(await complaints({ width: 320 }, tooWide("100%")), []);
  assert.deepEqual(await complaints({ width: 320 }, tooWide("200%")), []);
  assert.deepEqual(await complaints({ width: 1280 }, tooWide("200%")), []);
});

test("what can be touched is large enough to be hit", async () => {
  const found = await complaints({ width: 360 }, (page) =>
    page.evaluate(() => {
      const targets = [
        ...document.querySelectorAll(
          "button, input:not([type=hidden]), textarea, select, summary, header nav a",
        ),
      ];
      const reached = targets.filter((element) => element.closest("[hidden], [aria-hidden=true]") === null);
      return reached.flatMap((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width === 0 || (width >= 24 && height >= 24)
          ? []
          : [`${element.tagName} ${element.id} ${Math.round(width)}×${Math.round(height)}`];
      });
    }),
  );
  assert.deepEqual(found, []);
});

const ENGLISH =
  /\b(?:the|and|of|with|from|home|page|next|previous|prev|read|more|skip|share|copy|copied|print|latest|newest|older|newer|updated|comments?|feedback|submit|address|close|open|click|here|error|warning|found|loading|breadcrumb|navigation|main|sidebar|published|author|section|archive|search)\b/i;

test("no English word stands on a Vietnamese page, be it seen or only heard", async () => {
  const found = await complaints({}, async (page) =>
    (await page.evaluate(everyText)).filter((text) => ENGLISH.test(text)),
  );
  assert.deepEqual(found, []);
});

test("every page has one heading of the first rank, its landmarks, its language and a title of its own", async () => {
  const titles = new Map<string, string>();
  await lookingAt(
    sample.browser,
    sample.address,
    sample.pages,
    { javaScript: false },
    async (page, { url }) => {
      assert.equal(await page.locator("h1").count(), 1, url);
      assert.equal(await page.locator("main").count(), 1, url);
      assert.equal(await page.getByRole("banner").count(), 1, url);
      assert.equal(await page.getByRole("contentinfo").count(), 1, url);
      assert.equal(await page.locator("html").getAttribute("lang"), "vi", url);
      const title = await page.title();
      assert.equal(titles.get(title), undefined, `${url} and ${titles.get(title)} are both called ${title}`);
      titles.set(title, url);
    },
  );
});

test("nothing on any page fails, or breaks the policy that the page itself declares", async () => {
  const found: string[] = [];
  const context = await sample.browser.newContext();
  const page = await context.newPage();
  page.on(
    "console",
    (message) => message.type() === "error" && found.push(`${page.url()}: ${message.text()}`),
  );
  page.on("pageerror", (error) => found.push(`${page.url()}: ${error.message}`));
  page.on(
    "response",
    (response) =>
      response.status() >= 400 && found.push(`${page.url()}: ${response.url()} ${response.status()}`),
  );
  for (const { url } of sample.pages) await page.goto(sample.address + url, { waitUntil: "networkidle" });
  await context.close();
  assert.deepEqual(found, []);
});

test("on paper the article stands alone", async () => {
  const article = sample.pages.find(({ kind }) => kind === "article");
  assert.ok(article);
  await seeing(sample.browser, sample.address + article.url, {}, async (page) => {
    await page.emulateMedia({ media: "print" });
    assert.ok(await page.locator("h1").isVisible());
    assert.ok(await page.locator(".prose").isVisible());
    for (const gone of ["aside", "form", "nav"]) {
      assert.equal(await page.locator(gone).filter({ visible: true }).count(), 0, gone);
    }
  });
});

/** Runs in the page: every text that is seen, heard, or shown in previews. */
function everyText(): string[] {
  const texts = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const foreign = node.parentElement?.closest("script, style, code, [lang]:not([lang=vi])");
    if (foreign === null) texts.push(node.textContent?.trim() ?? "");
  }
  for (const element of document.querySelectorAll("body *")) {
    for (const name of ["aria-label", "title", "alt", "placeholder"])
      texts.push(element.getAttribute(name) ?? "");
  }
  for (const meta of document.querySelectorAll(
    "meta[name=description], meta[property='og:title'], meta[property='og:description']",
  )) {
    texts.push(meta.getAttribute("content") ?? "");
  }
  return texts;
}
