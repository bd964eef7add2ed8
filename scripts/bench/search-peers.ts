// Runs the same queries through stock Pagefind, over the same pages, in the same browser; and through MiniSearch.
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { SearchRecord } from "../../portal/search/record.ts";
import { stockPagefind } from "../search/pagefind.ts";
import { type Bench, type Cost, countNetwork } from "./search-browser.ts";
import type { KnownQuery } from "./search-queries.ts";

/** Indexes the article pages of a site with Pagefind as it comes; returns milliseconds. */
export async function indexWithPagefind(folder: string): Promise<number> {
  const started = performance.now();
  await stockPagefind(folder, join(folder, "pagefind"));
  return performance.now() - started;
}

/** Share of queries whose first result is right, asked of stock Pagefind in one page. */
export async function pagefindTop(
  { address, browser }: Bench,
  queries: readonly KnownQuery[],
): Promise<number> {
  const page = await browser.newPage();
  await page.goto(`${address}tim-kiem/`);
  const found = await page.evaluate(
    async (texts) => {
      const at = "/pagefind/pagefind.js";
      const pagefind = await import(at);
      const urls: string[] = [];
      for (const text of texts) {
        const { results } = await pagefind.search(text);
        urls.push(results[0] ? (await results[0].data()).url : "");
      }
      return urls;
    },
    queries.map((query) => query.text),
  );
  await page.close();
  return found.filter((url, at) => queries[at]?.right.includes(url)).length / Math.max(1, queries.length);
}

/** The cost of one cold query with the data of ten results, and of the next, without any interface. */
export async function pagefindCost(bench: Bench, query: string, next: string): Promise<[Cost, Cost]> {
  const { address, browser } = bench;
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${address}tim-kiem/`);
  await page.waitForLoadState("networkidle");
  const network = await countNetwork(bench, page);
  network.reset();
  const ask = (text: string) =>
    page.evaluate(async (wanted) => {
      const at = "/pagefind/pagefind.js";
      const pagefind = await import(at);
      const { results } = await pagefind.search(wanted);
      await Promise.all(
        results.slice(0, 10).map((result: { data: () => Promise<unknown> }) => result.data()),
      );
    }, text);
  const started = performance.now();
  await ask(query);
  const cold = network.cost(started);
  await network.slowDown(4);
  network.reset();
  const again = performance.now();
  await ask(next);
  const warm = network.cost(again);
  await context.close();
  return [cold, warm];
}

/** MiniSearch, ready to be asked. */
export interface MiniSearchPeer {
  /** What a reader has to load before the first search. */
  readonly bytes: number;
  readonly buildMs: number;
  readonly top: (queries: readonly KnownQuery[]) => number;
}

/** MiniSearch with its defaults over title and text, where it is installed. */
export async function miniSearch(records: readonly SearchRecord[]): Promise<MiniSearchPeer | undefined> {
  const name = process.env.MINISEARCH ?? "minisearch";
  const module = await import(name).catch(() => undefined);
  if (module === undefined) return undefined;
  const started = performance.now();
  const index = new module.default({
    fields: ["title", "text"],
    idField: "url",
    searchOptions: { boost: { title: 5 } },
  });
  index.addAll(records.map(({ url, title, text }) => ({ url, title, text })));
  const bytes = gzipSync(JSON.stringify(index)).length;
  const buildMs = performance.now() - started;
  const top = (queries: readonly KnownQuery[]) =>
    queries.filter(({ text, right }) => right.includes(index.search(text)[0]?.id)).length /
    Math.max(1, queries.length);
  return { bytes, buildMs, top };
}
