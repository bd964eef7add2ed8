// Searches in a real browser over a local server and counts what a reader's connection carries.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join, normalize } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "../accessibility/browser.ts";

/** What one search cost: bytes of bodies as sent, requests besides the page itself, time. */
export interface Cost {
  readonly bytes: number;
  readonly requests: number;
  readonly ms: number;
}

/**
 * The costs of one query after an empty cache: until the first results stand there, until all are in; and of the next
 * query: from the last key until the frame with its whole answer is painted.
 */
export interface SearchCost {
  readonly first: Cost;
  readonly all: Cost;
  readonly next: Cost;
}

/** A browser and a server for one site folder. */
export interface Bench {
  readonly address: string;
  readonly browser: Browser;
  /** What was sent since the last `reset`: bodies of answers, workers' too; pages are left out. */
  readonly sent: { bytes: number; requests: number };
  readonly close: () => Promise<void>;
}

/** Starts both; text is sent compressed, as every host does. */
export async function startBench(folder: string): Promise<Bench> {
  const sent = { bytes: 0, requests: 0 };
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname));
    const file = path.endsWith("/") ? `${path}index.html` : path;
    const bytes = await readFile(join(folder, file)).catch(() => undefined);
    const text = /\.(html|js|css|json)$/.test(file);
    const headers: Record<string, string> = {
      "Content-Type": TYPES[file.split(".").at(-1) ?? ""] ?? "application/octet-stream",
    };
    if (text) headers["Content-Encoding"] = "gzip";
    response.writeHead(bytes ? 200 : 404, headers);
    const body = bytes && text ? gzipSync(bytes) : bytes;
    if (!/\.(?:html|ico)$/.test(file)) {
      sent.bytes += body?.length ?? 0;
      sent.requests++;
    }
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const place = server.address();
  if (place === null || typeof place === "string") throw new Error("no port");
  const browser = await openBrowser();
  return {
    address: `http://127.0.0.1:${place.port}/`,
    browser,
    sent,
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript",
  css: "text/css",
  json: "application/json",
};

/** Opens the search page with `query` in a fresh profile, then types `next`, on a processor slowed down fourfold. */
export async function searchCost(bench: Bench, query: string, next: string): Promise<SearchCost> {
  const { address, browser } = bench;
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(watchResults);
  const network = await countNetwork(bench, page);
  network.reset();
  await page.goto(`${address}tim-kiem/?q=${encodeURIComponent(query)}`, { waitUntil: "commit" });
  await settled(page);
  const first = await page.evaluate(costOfFirst);
  const all = { ...network.cost(0), ms: await page.evaluate(timeOfLastChange) };
  await network.slowDown(4);
  network.reset();
  await page.locator("#tim").fill(next);
  await page.waitForFunction((wanted) => new URLSearchParams(location.search).get("q") === wanted, next, {
    polling: 400,
  });
  await settled(page);
  const later = { ...network.cost(0), ms: await page.evaluate(timeOfLastChange) };
  await context.close();
  return { first, all, next: later };
}

/** Runs in the page: marks when results stand there, every input, and when a change of what is shown was painted. */
function watchResults(): void {
  addEventListener("input", () => performance.mark("input"), true);
  const painted = new MessageChannel();
  painted.port1.onmessage = () => performance.mark("painted");
  new MutationObserver((changes) => {
    if (document.querySelector("a.result-title, [data-search=notes] p")) performance.mark("results");
    // What is said to screen readers is said later, and not painted.
    const shown = changes.some(
      ({ target }) => target instanceof Element && !target.matches("[data-search=said]"),
    );
    if (shown) requestAnimationFrame(() => painted.port2.postMessage(0));
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

/** Runs in the page: what had come from the network when results first stood there. */
function costOfFirst(): Cost {
  const ms = performance.getEntriesByName("results")[0]?.startTime ?? 0;
  const come = performance
    .getEntriesByType("resource")
    .filter((entry): entry is PerformanceResourceTiming => entry instanceof PerformanceResourceTiming)
    .filter((entry) => entry.responseEnd <= ms && !entry.name.endsWith("/favicon.ico"));
  const bytes = come.reduce((sum, entry) => sum + entry.encodedBodySize, 0);
  return { bytes, requests: come.length, ms };
}

/** Runs in the page: from the last input, or from the beginning, until the last change of the results was painted. */
function timeOfLastChange(): number {
  const [painted, input] = ["painted", "input"].map((name) => performance.getEntriesByName(name).at(-1));
  return (painted?.startTime ?? 0) - (input?.startTime ?? 0);
}

/** Asks seldom: asking takes the page's own time, which is what is measured. */
async function settled(page: Page): Promise<void> {
  const done = () => {
    const status = document.querySelector("[data-search=status]")?.textContent ?? "";
    return status !== "" && !status.includes("…") && !document.querySelector("[aria-busy]");
  };
  await page.waitForFunction(done, undefined, { polling: 400 });
}

/** Reads the server's count, and slows a page's processor down. */
export async function countNetwork({ sent }: Bench, page: Page) {
  const session = await page.context().newCDPSession(page);
  return {
    cost: (since: number): Cost => ({ ...sent, ms: performance.now() - since }),
    reset: () => {
      sent.bytes = 0;
      sent.requests = 0;
    },
    slowDown: (rate: number) => session.send("Emulation.setCPUThrottlingRate", { rate }),
  };
}
