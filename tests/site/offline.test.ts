// A portal with `offline: true` in a real browser: what was read stays readable, and says how old it is.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { askAxe } from "../../scripts/accessibility/axe.ts";
import { verifySite } from "../../scripts/steps/verify.ts";
import { foldersFor, smallPortal, writeSettled } from "../build/small-portal.ts";
import { build, differing, type Folders, treeOf } from "../build/site-tree.ts";
import { openBrowser } from "./browser.ts";
import { serve } from "./sample-site.ts";

const HOME = "/tin/";
const READ = "/tin/2022/01/bai-1/";
const UNREAD = "/tin/2022/02/bai-4/";

const portal = (more: string) =>
  `name: Bản tin thử\nurl: https://bantin.example/tin/\nagency: ban-a\nsidebars: fragments\n${more}`;

/** A host before the site: it answers well, late, with a fault, or with pages that browsers may keep for a while. */
let host: "well" | "late" | "faulty" = "well";
async function hosted(site: string): Promise<{ readonly address: string; readonly close: () => void }> {
  const server = createServer(async (request, response) => {
    const page = request.headers["sec-fetch-mode"] === "navigate";
    if (page && host === "late") await sleep(6000);
    const answer = await fetch(site + request.url);
    const headers = Object.fromEntries(answer.headers);
    const kept = { ...headers, "cache-control": "public, max-age=60, stale-while-revalidate=600" };
    response.writeHead(page && host === "faulty" ? 502 : answer.status, kept);
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${port}`, close };
}

let browser: Browser;
let folders: Folders;
let site: Awaited<ReturnType<typeof serve>>;
let front: Awaited<ReturnType<typeof hosted>>;
let context: BrowserContext;
let page: Page;
before(async () => {
  folders = foldersFor({ ...(await smallPortal()), "portal.yaml": portal("offline: true\n") });
  await build(folders);
  site = await serve({ folder: folders.output, base: "/tin" });
  front = await hosted(site.address);
  browser = await openBrowser();
  context = await browser.newContext({ locale: "vi-VN" });
  page = await context.newPage();
});
after(async () => {
  await browser?.close();
  front?.close();
  site?.close();
});

const open = (path: string) => page.goto(front.address + path);
const banner = () => page.locator("p.offline");
const bannerText = async () => (await banner().textContent()) ?? "";

/** Waits for what a page finds out by and by; a promise in waitForFunction would not be waited for. */
async function until<Given>(asked: (given: Given) => Promise<boolean>, given?: Given): Promise<void> {
  for (let i = 0; i < 150; i++) {
    if (await page.evaluate(asked as (given: unknown) => Promise<boolean>, given)) return;
    await sleep(100);
  }
  assert.fail("it never came to be");
}

/** The browser tells its pages at once that it has no network, and its workers soon. */
async function loseNetwork(): Promise<void> {
  await context.setOffline(true);
  const [worker] = context.serviceWorkers();
  for (let i = 0; i < 50 && (await worker?.evaluate(() => navigator.onLine)); i++) await sleep(20);
}

/** Opens a page and waits until the worker has kept it, and what it keeps from the start. */
async function read(path: string): Promise<void> {
  await open(path);
  await until(
    async (addresses) => {
      const kept = await Promise.all(addresses.map((address) => caches.match(address)));
      return navigator.serviceWorker.controller !== null && kept.every((one) => one !== undefined);
    },
    [path, "/tin/ngoai-tuyen/"],
  );
}

/** Makes what is kept of a page look as old as that. */
async function grownOld(path: string, minutes: number): Promise<void> {
  const time = new Date(Date.now() - minutes * 60_000).toISOString();
  await page.evaluate(
    async ([address, saved]) => {
      const name = "bantin /tin/ pages";
      const kept = await caches.match(address, { cacheName: name });
      const headers = new Headers(kept?.headers);
      headers.set("x-saved", saved);
      await (await caches.open(name)).put(address, new Response(await kept?.blob(), { headers }));
    },
    [path, time] as const,
  );
}

test("what the worker keeps from the start is there", () => {
  const links = { base: "/tin", origin: "https://bantin.example" };
  assert.deepEqual(verifySite(folders.output, { ...links, only: ["sw.js"] }), []);
  const worker = readFileSync(join(folders.output, "sw.js"), "utf8");
  const lost = new Set(["tim-kiem/index.html"]);
  const findings = verifySite(folders.output, { ...links, only: ["sw.js"], paths: lost });
  assert.ok(findings.some(({ params }) => params.address === "/tin/moi-nhat/"));
  assert.match(worker, /"start":\["\/tin\/ngoai-tuyen\/","\/tin\/moi-nhat\/","\/tin\/tim-kiem\/"\]/);
});

test("a page that was read opens without a network, under a line that says of which time it is", async () => {
  await read(READ);
  assert.equal(await banner().count(), 0);
  await loseNetwork();
  await open(READ);
  assert.equal(await page.locator("h1").textContent(), "Bài 1");
  assert.match(
    await bannerText(),
    /^Bạn đang ngoại tuyến\. Đây là bản lưu lúc \d\d:\d\d \d\d\/\d\d\/\d{4}\. Tải lại$/,
  );
  const look = await banner().evaluate((line) => getComputedStyle(line).borderBlockEndStyle);
  assert.equal(look, "solid");
});

test("nothing moves when the line is there", async () => {
  const moved = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );
  assert.equal(moved, 0);
});

test("one that was not read gives a page that lists what is kept, with its time", async () => {
  await open(UNREAD);
  assert.equal(await page.locator("h1").textContent(), "Chưa tải được trang này");
  await page.getByRole("link", { name: "Bài 1", exact: true }).first().waitFor();
  const kept = page.locator("[data-kept] li");
  assert.ok((await kept.allTextContents()).some((text) => /^Bài 1 Lưu lúc \d\d:\d\d /.test(text)));
  assert.deepEqual((await askAxe(page)).violations, []);
});

test("the list of the latest news is there, and says how old it is", async () => {
  await open("/tin/moi-nhat/");
  assert.match(await bannerText(), /^Bạn đang ngoại tuyến/);
  assert.ok((await page.locator("main a").count()) > 3);
  assert.deepEqual((await askAxe(page)).violations, []);
});

test("a sidebar that comes by itself says of which time it is", async () => {
  await context.setOffline(false);
  await read(READ);
  await page.locator(".side [data-fragment] a").first().waitFor();
  await until(async () => (await caches.match("/tin/manh/moi-nhat.html")) !== undefined);
  await loseNetwork();
  await open(READ);
  await page.locator(".side [data-fragment] a").first().waitFor();
  assert.match((await page.locator(".side [data-fragment] .meta").first().textContent()) ?? "", /^Lưu lúc /);
});

test("who searched once can search for anything new without a network", async () => {
  await context.setOffline(false);
  const result = () => page.locator(".results a").first();
  await open("/tin/tim-kiem/?q=noi+dung");
  await result().waitFor();
  const kept = () =>
    page.evaluate(async () => (await (await caches.open("bantin /tin/ search")).keys()).length);
  const files = JSON.parse(readFileSync(join(folders.output, "tim-kiem/du-lieu/manifest.json"), "utf8"));
  const all = files.newest.files.length + files.newest.packs.length + 4;
  for (let i = 0; i < 50 && (await kept()) < all; i++) await sleep(100);
  await loseNetwork();
  await open("/tin/tim-kiem/?q=05-NQ%2FTU");
  assert.match(await bannerText(), /^Bạn đang ngoại tuyến/);
  await result().waitFor();
  assert.match((await result().textContent()) ?? "", /^Bài \d/);
});

test("back in the network, what is new is shown", async () => {
  await context.setOffline(false);
  const file = join(folders.output, "2022/01/bai-1/index.html");
  writeFileSync(file, readFileSync(file, "utf8").replaceAll("Bài 1<", "Bài 1, sửa lại<"));
  await page.goto(`${front.address}${READ}?moi`);
  assert.equal(await page.locator("h1").textContent(), "Bài 1, sửa lại");
  assert.equal(await banner().count(), 0);
});

test("on a slow network an old copy is shown in time, as what it is; a very new one is as good as any", async () => {
  host = "late";
  await grownOld(READ, 90);
  await page.goto(`${front.address}${READ}?cham`);
  assert.match(await bannerText(), /^Mạng chậm\. Đây là bản lưu lúc .*, có thể đã có bản mới hơn\. Tải lại$/);
  await grownOld(READ, 0);
  await page.goto(`${front.address}${READ}?cham-nua`);
  assert.equal(await banner().count(), 0);
  assert.equal(await page.locator("h1").textContent(), "Bài 1, sửa lại");
});

test("where the host answers with a fault, a kept page stands in for it", async () => {
  host = "faulty";
  await page.goto(`${front.address}${READ}?hong`);
  assert.match(await bannerText(), /^Không kết nối được với cổng\./);
  const answer = await page.goto(`${front.address}${UNREAD}?hong`);
  assert.equal(answer?.status(), 502);
  host = "well";
});

test("what the browser itself still has of a page is not taken for new without a network", async () => {
  await read("/tin/2022/04/bai-10/");
  await page.evaluate(async () => caches.delete("bantin /tin/ pages"));
  await page.goto(`${front.address}/tin/2022/04/bai-10/?a`);
  await page.evaluate(async () => (await caches.open("bantin /tin/ pages")).keys());
  await loseNetwork();
  await page.goto(`${front.address}/tin/2022/04/bai-10/?a`);
  assert.match(await bannerText(), /^Bạn đang ngoại tuyến/);
  await context.setOffline(false);
});

test("thirty pages are kept, and of many the last", async () => {
  await page.evaluate(async () => {
    const cache = await caches.open("bantin /tin/ pages");
    for (let i = 0; i < 40; i++) await cache.put(`/gia-${i}/`, new Response("<html lang=vi></html>"));
  });
  await read(UNREAD);
  await until(async () => {
    const keys = await (await caches.open("bantin /tin/ pages")).keys();
    return keys.length === 30 && keys.at(-1)?.url.endsWith("/bai-4/") === true;
  });
});

test("an edit of an article leaves the worker's file alone", async () => {
  const article = join(folders.content, "articles/2022/01/bai-1.md");
  writeSettled(folders.content, {
    "articles/2022/01/bai-1.md": readFileSync(article, "utf8").replace("Nội dung", "Lời"),
  });
  const { changes } = await build(folders);
  assert.ok(changes.changed.includes("2022/01/bai-1/index.html"));
  assert.ok(!changes.changed.includes("sw.js"));
});

test("switched off again, the option leaves nothing behind in the browser", async () => {
  writeSettled(folders.content, { "portal.yaml": portal("") });
  const { changes } = await build(folders);
  assert.ok(changes.changed.includes("sw.js"));
  assert.ok(changes.deleted.includes("ngoai-tuyen/index.html"));
  assert.deepEqual(changes.deleted.filter((path) => /^assets\/offline-.*\.(?:js|css)$/.test(path)).length, 2);
  const clean = { ...folders, output: `${folders.output}-1`, cache: `${folders.cache}-1` };
  await build(clean);
  assert.deepEqual(differing(treeOf(folders.output), treeOf(clean.output)), []);
  await open(`${READ}?tat`);
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration("/tin/"))?.update();
  });
  await until(
    async () =>
      (await navigator.serviceWorker.getRegistrations()).length === 0 && (await caches.keys()).length === 0,
  );
});

test("without the option no worker is registered, and pages know nothing of it", async () => {
  const fresh = await browser.newContext();
  const other = await fresh.newPage();
  await other.goto(front.address + HOME, { waitUntil: "networkidle" });
  const registered = await other.evaluate(
    async () => (await navigator.serviceWorker.getRegistrations()).length,
  );
  assert.equal(registered, 0);
  assert.doesNotMatch(await other.content(), /data-worker|sw\.js/);
  await fresh.close();
});
