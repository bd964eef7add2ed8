// Loads pages in Chromium as a phone on slow 4G does, and measures when they are seen and whether they move.
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { openBrowser } from "../accessibility/browser.ts";

/** What a reader waits for. Times in milliseconds; layout shift without unit. */
export interface Painted {
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly shift: number;
  /** Time in tasks of more than 50 ms, what is above that; the processor is slowed down fourfold. */
  readonly blocked: number;
  /** All bytes as sent, pictures left out. */
  readonly bytes: number;
}

/** Slow 4G as Lighthouse has it: 1.6 Mbit/s and 150 ms of delay for each request. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const PHONE = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
};

/**
 * Measures the pages at `addresses` ("/van-ban/") of the site in `output`, each in a browser that knows nothing yet.
 * @param runs how often; the lowest value counts: what else the machine does can only make a page slower.
 */
export async function paintPages(
  output: string,
  base: string,
  addresses: readonly string[],
  runs = 1,
): Promise<Painted[]> {
  const sent: number[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname);
    const inside =
      path.startsWith(`${base}/`) && !path.includes("..") ? path.slice(base.length) : "/404.html";
    const file = join(output, inside.endsWith("/") ? `${inside}index.html` : inside);
    const ending = extname(file);
    const found = existsSync(file);
    const bytes = found ? readFileSync(file) : Buffer.alloc(0);
    const text = TEXTS.has(ending);
    const body = text ? brotliCompressSync(bytes) : bytes;
    if (!PICTURES.has(ending)) sent.push(body.length);
    response.writeHead(found ? 200 : 404, {
      "Content-Type": TYPES[ending] ?? "application/octet-stream",
      ...(text && { "Content-Encoding": "br" }),
    });
    response.end(body);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const browser = await openBrowser();
  try {
    const results: Painted[] = [];
    for (const address of addresses) {
      const seen: Painted[] = [];
      for (let run = 0; run < runs; run += 1) {
        sent.length = 0;
        const times = await paint(browser, `http://127.0.0.1:${port}${base}${address}`);
        seen.push({ ...times, bytes: sent.reduce((sum, bytes) => sum + bytes, 0) });
      }
      results.push(lowest(seen));
    }
    return results;
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

function lowest(seen: readonly Painted[]): Painted {
  const least = (field: keyof Painted) => Math.min(...seen.map((one) => one[field]));
  return {
    firstPaint: least("firstPaint"),
    largestPaint: least("largestPaint"),
    shift: Math.max(...seen.map(({ shift }) => shift)),
    blocked: least("blocked"),
    bytes: least("bytes"),
  };
}

async function paint(browser: Browser, url: string): Promise<Omit<Painted, "bytes">> {
  const context = await browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    // tsx wraps inner functions in a call of __name, which the page does not have.
    await page.addInitScript("globalThis.__name = (named) => named");
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", NETWORK);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await page.goto(url, { waitUntil: "networkidle" });
    return await page.evaluate(timings);
  } finally {
    await context.close();
  }
}

/** Runs in the page: asks for what the browser has recorded since it began. */
async function timings(): Promise<Omit<Painted, "bytes">> {
  const recorded = (type: string) =>
    new Promise<PerformanceEntryList>((resolve) => {
      const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
      observer.observe({ type, buffered: true });
      setTimeout(() => resolve([]), 300);
    });
  const [paints, largest, shifts, tasks] = await Promise.all(
    ["paint", "largest-contentful-paint", "layout-shift", "longtask"].map(recorded),
  );
  const first = paints?.find(({ name }) => name === "first-contentful-paint")?.startTime ?? 0;
  const value = (entry: PerformanceEntry) => ("value" in entry ? Number(entry.value) : 0);
  return {
    firstPaint: first,
    largestPaint: largest?.at(-1)?.startTime ?? first,
    shift: (shifts ?? []).reduce((sum, entry) => sum + value(entry), 0),
    blocked: (tasks ?? [])
      .filter(({ startTime }) => startTime >= first)
      .reduce((sum, { duration }) => sum + duration - 50, 0),
  };
}

const TEXTS = new Set([".html", ".css", ".js", ".json", ".xml", ".svg", ".webmanifest"]);
const PICTURES = new Set([".avif", ".jpg", ".png", ".svg"]);
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".avif": "image/avif",
  ".jpg": "image/jpeg",
  ".png": "image/png",
};
