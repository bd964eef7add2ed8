// Suggestions under a search box, in a real browser.
import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "../../scripts/accessibility/browser.ts";
import { bundleScripts } from "../../scripts/steps/assets/bundle.ts";
import { SMALL_NEWS } from "./small-news.ts";
import { buildSmallSite } from "./small-site.ts";

let browser: Browser;
let page: Page;
let site = "";
let work = "";
const requested: string[] = [];
const server = createServer(async (request, response) => {
  const path = new URL(request.url ?? "/", "http://x").pathname.replace(/^\/tin/, "");
  requested.push(path);
  const bytes = path.endsWith("/") ? MARKUP : await readFile(join(site, path)).catch(() => undefined);
  const types = { js: "text/javascript", "/": "text/html" };
  response.writeHead(bytes ? 200 : 404, {
    "Content-Type": path.endsWith("/")
      ? types["/"]
      : path.endsWith(".js")
        ? types.js
        : "application/octet-stream",
  });
  response.end(bytes);
});
const MARKUP = `<!DOCTYPE html><html lang="vi"><title>t</title><form role="search" action="/tin/tim-kiem/"><label for="q">Tìm</label><input id="q" name="q" type="search"></form><script type="module" src="/tin/box.js"></script>`;

before(async () => {
  const named = (slug: string) => ({ url: `/van-ban/${slug}/` });
  site = await buildSmallSite(SMALL_NEWS, {
    articles: SMALL_NEWS.map(({ title, url }) => ({ title, url })),
    topics: [{ name: "Đảng bộ tỉnh", url: "/chu-de/dang-bo-tinh/" }],
    documents: [{ name: "Nghị quyết 05-NQ/TU", ...named("05-nq-tu") }],
  });
  work = await mkdtemp(join(tmpdir(), "bantin-box-"));
  await mkdir(join(work, "assets/scripts"), { recursive: true });
  const module = join(import.meta.dirname, "../../assets/scripts/search/suggestion-box.ts");
  const code = `import { suggestIn } from ${JSON.stringify(module)};
const field = document.querySelector("#q");
field.addEventListener("focus", () => suggestIn(field, "/tin/tim-kiem/du-lieu/", "Gợi ý"), { once: true });`;
  await writeFile(join(work, "assets/scripts/box.ts"), code);
  const bundle = await bundleScripts(join(work, "assets/scripts"));
  await writeFile(join(site, "box.js"), bundle.files.get(bundle.entries.get("box") ?? "") ?? "");
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  server.closeAllConnections();
  server.close();
  await Promise.all([site, work].map((folder) => rm(folder, { recursive: true })));
});
beforeEach(async () => {
  requested.length = 0;
  page = await browser.newPage();
  const address = server.address();
  await page.goto(`http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/tin/`);
});

test("nothing is loaded before the reader turns to the box, and no engine after", async () => {
  assert.deepEqual(
    requested.filter((path) => path.includes("du-lieu")),
    [],
  );
  await page.locator("#q").pressSequentially("dang bo");
  await page.getByRole("option").first().waitFor();
  assert.equal(requested.filter((path) => path.includes("du-lieu")).length, 2);
});

test("documents, topics and titles are suggested without marks typed", async () => {
  await page.locator("#q").pressSequentially("dang bo");
  await page.getByRole("option").first().waitFor();
  assert.deepEqual(await page.getByRole("option").allTextContents(), [
    "Đảng bộ tỉnh",
    "Đảng bộ tỉnh Vĩnh Long triển khai quán triệt Nghị quyết năm 2022",
  ]);
  await page.locator("#q").fill("05-nq");
  await page.getByRole("option", { name: "Nghị quyết 05-NQ/TU" }).waitFor();
});

test("arrow keys choose, Enter opens, below the portal's base path", async () => {
  await page.locator("#q").pressSequentially("dang bo");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("ArrowDown");
  const active = await page.locator("#q").getAttribute("aria-activedescendant");
  assert.equal(await page.locator(`#${active}`).textContent(), "Đảng bộ tỉnh");
  await page.keyboard.press("ArrowUp");
  assert.equal(await page.locator("#q").getAttribute("aria-activedescendant"), null);
  await page.keyboard.press("ArrowDown");
  await Promise.all([page.waitForURL(/\/tin\/chu-de\/dang-bo-tinh\/$/), page.keyboard.press("Enter")]);
});

test("Escape closes the list and Enter then searches", async () => {
  await page.locator("#q").pressSequentially("dang bo");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Escape");
  assert.equal(await page.getByRole("option").count(), 0);
  await Promise.all([page.waitForURL(/\/tin\/tim-kiem\/\?q=dang\+bo$/), page.keyboard.press("Enter")]);
});
