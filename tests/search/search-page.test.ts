// The search page in a real browser, under the site's content security policy and a base path.
import assert from "node:assert/strict";
import { readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { type Browser, chromium, type Page } from "playwright-core";
import { fetchedAhead } from "../../layouts/components/fetched-ahead.ts";
import { searchPage } from "../../layouts/pages/search.ts";
import { bundleScripts } from "../../scripts/steps/assets/bundle.ts";
import { contentSecurityPolicy } from "../../scripts/steps/headers.ts";
import { frame, urls } from "../layouts/machine-sample.ts";
import { SMALL_NEWS } from "./small-news.ts";
import { buildSmallSite } from "./small-site.ts";

const BASE = "/tin/";
/** The phrase stands far below the first screen, and not in the card of the article. */
const LONG_ARTICLE = `<!DOCTYPE html><html lang="vi"><meta charset="utf-8"><title>Khoai</title><h1>Khoai lang Bình Tân</h1>${"<p>Một đoạn.</p>".repeat(200)}<p>Đê bao khép kín giữ nước.</p>${"<p>Một đoạn nữa.</p>".repeat(200)}`;
let browser: Browser;
let page: Page;
let server: Server;
let site = "";
let origin = "";
let broken = false;
let damaged = false;
const complaints: string[] = [];

before(async () => {
  site = await buildSmallSite(SMALL_NEWS);
  const scripts = await bundleScripts(join(import.meta.dirname, "../../assets/scripts"));
  const pageIn = (language: "vi" | "en") =>
    searchPage({
      frame: {
        ...frame,
        language,
        assets: { ...frame.assets, scripts: { search: urls.asset(scripts.entries.get("search") ?? "") } },
        sections: [{ name: "Nông nghiệp", url: urls.section("nong-nghiep") }],
      },
      sidebars: { mode: "fragments", latest: urls.latest(), mostViewed: urls.mostViewed(), links: [] },
      head: { url: urls.search(), title: "Tìm kiếm", breadcrumb: [], unlisted: true },
      sections: [{ name: "Nông nghiệp", url: urls.section("nong-nghiep") }],
    });
  const pages = new Map([
    ["tim-kiem/", String(pageIn("vi"))],
    ["en/", String(pageIn("en"))],
    ["2021/12/khoai/", LONG_ARTICLE],
  ]);
  const markup = pages.get("tim-kiem/") ?? "";
  const policy = contentSecurityPolicy({
    styles: [/<style>(.*?)<\/style>/s.exec(markup)?.[1] ?? ""],
    rules: fetchedAhead(urls.home()).toString(),
  });
  server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname).slice(BASE.length);
    const known = pages.get(path);
    if (known !== undefined) {
      response.writeHead(200, {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": policy,
      });
      response.end(known);
      return;
    }
    const asset = scripts.files.get(path.replace(/^assets\//, ""));
    if (damaged && path.endsWith(".bin")) {
      response.end("<!doctype html>");
      return;
    }
    const bytes =
      asset ??
      (broken && path.endsWith(".bin") ? undefined : await readFile(join(site, path)).catch(() => undefined));
    response.writeHead(bytes ? 200 : 404, {
      "Content-Type": path.endsWith(".js") ? "text/javascript" : "application/octet-stream",
    });
    response.end(bytes);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (typeof address === "string" || address === null) throw new Error("no port");
  origin = `http://127.0.0.1:${address.port}`;
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
});
after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  await rm(site, { recursive: true });
});
beforeEach(async () => {
  broken = false;
  damaged = false;
  complaints.length = 0;
  page = await (await browser.newContext()).newPage();
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on(
    "console",
    (message) => /Content Security|Refused/.test(message.text()) && complaints.push(message.text()),
  );
});
afterEach(async () => {
  await page.context().close();
  assert.deepEqual(complaints, []);
});

const open = (address = "") => page.goto(`${origin}${BASE}tim-kiem/${address}`);
const field = () => page.locator("#tim");
const titles = () => page.locator("a.result-title").allTextContents();
const status = () => page.locator("[data-search=status]").textContent();

/** Types, and waits until the page has said what it found. */
async function type(text: string): Promise<void> {
  await field().fill("");
  await field().pressSequentially(text, { delay: 2 });
  await settled(text);
}

async function settled(text: string): Promise<void> {
  await page.waitForFunction((wanted) => new URLSearchParams(location.search).get("q") === wanted, text);
  await page.waitForFunction(() => {
    const said = document.querySelector("[data-search=status]")?.textContent ?? "";
    return said !== "" && !said.includes("…") && !document.querySelector("[aria-busy]");
  });
}

const EXPECTED: readonly (readonly [typed: string, first: string])[] = [
  ["dang bo", "Đảng bộ tỉnh Vĩnh Long triển khai quán triệt Nghị quyết năm 2022"],
  ["Đảng bộ", "Đảng bộ tỉnh Vĩnh Long triển khai quán triệt Nghị quyết năm 2022"],
  ["vinh long", "Đảng bộ tỉnh Vĩnh Long triển khai quán triệt Nghị quyết năm 2022"],
  ["05 nq tu", "Đảng bộ tỉnh Vĩnh Long triển khai quán triệt Nghị quyết năm 2022"],
  ["15/2020/nd-cp", "Nghị định về công tác văn thư: những điểm cần biết"],
  ["ubnd", "UBND tỉnh họp phiên thường kỳ tháng hai"],
  ["vixnh long", "Đảng bộ tỉnh Vĩnh Long triển khai quán triệt Nghị quyết năm 2022"],
  ['"khoai lang"', "Khoai lang Bình Tân vào vụ thu hoạch"],
];

for (const [typed, first] of EXPECTED) {
  test(`typing ${typed} shows “${first}” first`, async () => {
    await open();
    await type(typed);
    assert.equal((await titles())[0], first);
  });
}

test("an unknown word shows an honest empty page and says so to screen readers", async () => {
  await open();
  await type("xyzzyq");
  assert.deepEqual(await titles(), []);
  assert.equal(await status(), "Không tìm thấy bài viết nào có “xyzzyq”.");
  assert.equal(await page.locator("[data-search=status]").getAttribute("role"), "status");
  const notes = await page.locator("[data-search=notes]").textContent();
  assert.match(notes ?? "", /Không bài viết nào có: xyzzyq/);
});

test("a misspelt word offers the right one as a link that searches for it", async () => {
  await open("?q=khoaii+lang");
  await page.getByRole("link", { name: "khoai lang", exact: true }).click();
  await settled("khoai lang");
  assert.equal((await titles())[0], "Khoai lang Bình Tân vào vụ thu hoạch");
});

test("found words are highlighted with their own marks, and a result opens at the passage", async () => {
  await open("?q=vinh+long");
  await settled("vinh long");
  assert.equal(await page.locator("h2 mark").first().textContent(), "Vĩnh Long");
  const last = page.locator("a.result-title", { hasText: "Khoai lang" });
  assert.match(
    (await last.getAttribute("href")) ?? "",
    /^\/tin\/2021\/12\/khoai\/#:~:text=V%C4%A9nh%20Long$/,
  );
});

test("the back button returns to the search before, a filter is part of the address", async () => {
  await open("?q=vinh+long");
  await settled("vinh long");
  const before = await titles();
  await page.locator("summary", { hasText: "Thu hẹp" }).click();
  await page.locator("#loc-section").selectOption("Nông nghiệp");
  await page.waitForURL(/section=/);
  await page.waitForFunction(() => document.querySelectorAll("a.result-title").length === 1);
  await page.goBack();
  await page.waitForFunction(
    (count) => document.querySelectorAll("a.result-title").length === count,
    before.length,
  );
  assert.deepEqual(await titles(), before);
});

test("the keyboard alone leads from the field through the results and back", async () => {
  await open();
  await field().focus();
  await type("vinh long");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), (await titles())[1]);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "tim");
});

test("markup that is searched for stays text", async () => {
  await open(`?q=${encodeURIComponent("<img src=x> khoai lang")}`);
  await page.waitForSelector("a.result-title");
  assert.equal(await page.locator("main img").count(), 0);
});

test("a result opens at the passage, also where only the page itself has it", async () => {
  await open(`?q=${encodeURIComponent("đê bao khép kín")}`);
  await settled("đê bao khép kín");
  await page.locator("a.result-title", { hasText: "Khoai lang" }).click();
  await page.waitForURL(/khoai/);
  await page.waitForFunction(() => scrollY > 1000);
});

test("the keyboard alone searches, narrows and opens a result", async () => {
  await open();
  await page.locator("body").press("Tab");
  for (let i = 0; i < 60 && (await focusedId()) !== "tim"; i++) await page.keyboard.press("Tab");
  await page.keyboard.type("vinh long");
  await settled("vinh long");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  for (let i = 0; i < 9 && (await focusedId()) !== "loc-section"; i++) await page.keyboard.press("Tab");
  await page.keyboard.type("Nông");
  await page.waitForFunction(() => document.querySelectorAll("a.result-title").length === 1);
  // Results that come in from older files take the place of those that had the focus.
  await settled("vinh long");
  for (let i = 0; i < 9 && (await focusedText()) !== "Khoai lang Bình Tân vào vụ thu hoạch"; i++)
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL(/2021\/12\/khoai/);
});

const focusedId = () => page.evaluate(() => document.activeElement?.id);
const focusedText = () => page.evaluate(() => document.activeElement?.textContent);

test("an English portal writes dates and counts in English", async () => {
  await page.goto(`${origin}${BASE}en/?q=khoai+lang`);
  await settled("khoai lang");
  assert.equal(await page.locator(".result-facts time").first().textContent(), "19 December 2021");
  assert.match((await status()) ?? "", /^\d+ articles with “khoai lang”$/);
});

const BAD: readonly string[] = [
  "a ".repeat(5000),
  "đ".repeat(10_000),
  "\u0007\u202eabc\u0000",
  "()[]{}*+?.\\^$|/(?<=a)/",
  "<script>complain()</script><img src=x onerror=complain()>",
  "🙂🙂 👨‍👩‍👧",
  "שלום العربية",
  "\u0301\u0323\u0306",
  "---///…",
  '"""',
  "-1/0000/x",
  "%E0%A4%A",
  "__proto__ constructor",
];
for (const text of BAD) {
  test(`what no reader means is answered at once: ${JSON.stringify(text.slice(0, 24))}`, async () => {
    await open(`?q=${encodeURIComponent(text.slice(0, 1500))}`);
    await page.waitForFunction(
      () => !document.querySelector("[data-search=filters]")?.hasAttribute("hidden"),
    );
    await field().evaluate((box, typed) => {
      if (box instanceof HTMLInputElement) box.value = typed;
      box.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }, text);
    await page.waitForFunction(() => !document.querySelector("[aria-busy]"), undefined, { timeout: 5000 });
    assert.equal(await page.locator("main img").count(), 0);
    await type("dang bo");
    assert.equal((await titles())[0], EXPECTED[0]?.[1]);
  });
}

test("damaged search files are told as missing ones are", async () => {
  damaged = true;
  await open("?q=dang+bo");
  const retry = page.getByRole("button", { name: "Thử lại" });
  await retry.waitFor();
  damaged = false;
  await retry.click();
  await settled("dang bo");
  assert.equal((await titles())[0], EXPECTED[0]?.[1]);
});

test("missing search files are told with a way to try again, which works", async () => {
  await open();
  broken = true;
  await field().fill("dang bo");
  const retry = page.getByRole("button", { name: "Thử lại" });
  await retry.waitFor();
  assert.equal(await status(), "Chưa tải được dữ liệu tìm kiếm.");
  broken = false;
  await retry.click();
  await settled("dang bo");
  assert.equal((await titles()).length > 0, true);
});

test("what was searched once can be searched without a network", async () => {
  await open("?q=dang+bo");
  await settled("dang bo");
  await page.context().setOffline(true);
  await field().fill("đảng bộ");
  await settled("đảng bộ");
  assert.equal((await titles()).length > 0, true);
});

test("without JavaScript the page leads to sections and the archive", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`${origin}${BASE}tim-kiem/`);
  assert.equal(await plain.getByRole("link", { name: "Nông nghiệp" }).first().isVisible(), true);
  assert.equal(await plain.locator("[data-search=filters]").isVisible(), false);
  await context.close();
});

for (const address of ["", "?q=vinh+long", "?q=xyzzyq"]) {
  test(`axe finds nothing on the search page ${address}`, async () => {
    await open(address);
    if (address !== "") await settled(new URLSearchParams(address).get("q") ?? "");
    await page.evaluate(
      await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"),
    );
    const found = await page.evaluate(
      "axe.run('main').then((r) => r.violations.map((v) => v.id + ' ' + v.nodes[0].html))",
    );
    assert.deepEqual(found, []);
  });
}
