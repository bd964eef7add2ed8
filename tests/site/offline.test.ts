// A portal with `offline: true` in a real browser: what was read stays readable, and says how old it is.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { askAxe } from "../../scripts/accessibility/axe.ts";
import { buildSite } from "../../scripts/build-site.ts";
import { StepReport } from "../../scripts/report.ts";
import { foldersFor, smallPortal, writeSettled } from "../build/small-portal.ts";
import type { Folders } from "../build/site-tree.ts";
import { openBrowser } from "./browser.ts";
import { serve } from "./sample-site.ts";

class Silence extends StepReport {
  override progress(): void {}
  override done(): void {}
}

const READ = "/2022/01/bai-1/";
const UNREAD = "/2022/02/bai-4/";
const WITHOUT_SEARCH = { shard: { part: 1, of: 1 }, search: false };

function build(folders: Folders) {
  const now = Date.parse("2022-06-01T00:00:00Z");
  const options = { ...folders, now, clean: false, json: false, language: "vi" } as const;
  return buildSite(options, new Silence(), WITHOUT_SEARCH);
}

let browser: Browser;
let folders: Folders;
let server: Awaited<ReturnType<typeof serve>>;
let context: BrowserContext;
let page: Page;
before(async () => {
  folders = foldersFor(await smallPortal("offline: true\n"));
  await build(folders);
  server = await serve({ folder: folders.output, base: "" });
  browser = await openBrowser();
  context = await browser.newContext({ locale: "vi-VN" });
  page = await context.newPage();
});
after(async () => {
  await browser?.close();
  server?.close();
});

/** Opens a page and waits until the worker has kept it. */
async function read(path: string): Promise<void> {
  await page.goto(server.address + path);
  await page.waitForFunction(async (address) => (await caches.match(address)) !== undefined, path);
  await page.waitForFunction(() => caches.match("/ngoai-tuyen/").then((kept) => kept !== undefined));
}

const banner = () => page.locator("p.offline");

test("a page that was read opens without a network, under a line that says when it was saved", async () => {
  await read(READ);
  assert.equal(await banner().count(), 0);
  await context.setOffline(true);
  await page.goto(server.address + READ);
  assert.equal(await page.locator("h1").textContent(), "Bài 1");
  assert.match(
    (await banner().textContent()) ?? "",
    /^Bạn đang ngoại tuyến – trang này được lưu lúc .*\d{1,2}:\d{2}/,
  );
});

test("one that was not read gives the offline page, which lists what is kept", async () => {
  await page.goto(server.address + UNREAD);
  assert.equal(await page.locator("h1").textContent(), "Bạn đang ngoại tuyến");
  await page.getByRole("link", { name: "Bài 1", exact: true }).first().waitFor();
  const kept = page.locator("[data-kept] a");
  assert.ok((await kept.allTextContents()).includes("Bài 1"));
  assert.deepEqual((await askAxe(page)).violations, []);
});

test("the list of the latest news is there, and says how old it is", async () => {
  await page.goto(`${server.address}/moi-nhat/`);
  assert.ok(await banner().isVisible());
  assert.ok((await page.locator("main a").count()) > 3);
  assert.deepEqual((await askAxe(page)).violations, []);
});

test("back in the network, what is new is shown", async () => {
  await context.setOffline(false);
  const file = join(folders.output, READ, "index.html");
  writeFileSync(file, readFileSync(file, "utf8").replaceAll("Bài 1<", "Bài 1, sửa lại<"));
  await page.goto(server.address + READ);
  assert.equal(await page.locator("h1").textContent(), "Bài 1, sửa lại");
  assert.equal(await banner().count(), 0);
});

test("thirty pages are kept, and of many the last", async () => {
  const kept = await page.evaluate(async () => {
    const [name = ""] = (await caches.keys()).filter((one) => one.endsWith(" pages"));
    const cache = await caches.open(name);
    for (let i = 0; i < 40; i++) {
      const headers = { "x-saved": "2022-01-01T00:00:00Z" };
      await cache.put(`/gia-${i}/`, new Response("<html lang=vi></html>", { headers }));
    }
    return (await cache.keys()).length;
  });
  assert.ok(kept > 30);
  await read(UNREAD);
  await page.waitForFunction(async () => {
    const [name = ""] = (await caches.keys()).filter((one) => one.endsWith(" pages"));
    return (await (await caches.open(name)).keys()).length === 30;
  });
});

test("switched off again, the option leaves nothing behind in the browser", async () => {
  writeSettled(folders.content, {
    "portal.yaml": "name: Bản tin thử\nurl: https://bantin.example/\nagency: ban-a\n",
  });
  await build(folders);
  await page.goto(server.address + READ);
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });
  await page.waitForFunction(
    async () =>
      (await navigator.serviceWorker.getRegistrations()).length === 0 && (await caches.keys()).length === 0,
  );
});

test("without the option no worker is registered, and pages know nothing of it", async () => {
  const fresh = await browser.newContext();
  const other = await fresh.newPage();
  await other.goto(server.address + READ, { waitUntil: "networkidle" });
  assert.equal(
    await other.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
    0,
  );
  assert.doesNotMatch(await other.content(), /data-worker|sw\.js/);
  await fresh.close();
});
