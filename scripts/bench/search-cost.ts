// Says what searching costs a reader, in the browser: bytes, requests and time, beside stock Pagefind.
import type { SearchRecord } from "../../portal/search/record.ts";
import { formatTable } from "./format-table.ts";
import { type Bench, type Cost, type SearchCost, searchCost } from "./search-browser.ts";
import { pagefindCost } from "./search-peers.ts";
import { titleQueries } from "./search-queries.ts";

/** Queries whose cost is measured, each in a fresh browser profile and followed by another. */
const QUERIES = 16;

/** Means over queries of five words without marks. */
export async function costTable(
  records: readonly SearchRecord[],
  bench: Bench,
  peers: boolean,
  seed: number,
): Promise<string> {
  const queries = titleQueries(records, "no marks", { length: 5, count: 2 * QUERIES, seed });
  const own: SearchCost[] = [];
  const stock: (readonly [cold: Cost, next: Cost])[] = [];
  for (let at = 0; at + 1 < queries.length; at += 2) {
    const [query = "", next = ""] = queries.slice(at, at + 2).map(({ text }) => text);
    own.push(await searchCost(bench, query, next));
    if (peers) stock.push(await pagefindCost(bench, query, next));
  }
  const row = (name: string, target: string, costs: readonly Cost[], peer: readonly Cost[]) => [
    name,
    target,
    ...means(costs),
    ...means(peer),
  ];
  const cold = stock.map(([first]) => first);
  return formatTable(
    ["in the browser", "target", "kB", "requests", "ms", "Pagefind: kB", "requests", "ms"],
    [
      row(
        "cold, first results",
        "≤ 250 kB, ≤ 10",
        own.map(({ first }) => first),
        cold,
      ),
      row(
        "cold, all results",
        "",
        own.map(({ all }) => all),
        cold,
      ),
      row(
        "next query, processor ÷4",
        "≤ 40 kB, ≤ 150 ms",
        own.map(({ next }) => next),
        stock.map(([, next]) => next),
      ),
    ],
  );
}

function means(costs: readonly Cost[]): string[] {
  if (costs.length === 0) return ["–", "–", "–"];
  const mean = (value: (cost: Cost) => number) =>
    costs.reduce((sum, cost) => sum + value(cost), 0) / costs.length;
  return [
    mean(({ bytes }) => bytes / 1000).toFixed(0),
    mean(({ requests }) => requests).toFixed(1),
    mean(({ ms }) => ms).toFixed(0),
  ];
}
