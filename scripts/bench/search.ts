// npm run bench -- search: how well and how cheaply the search finds, beside stock Pagefind and MiniSearch.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { SEARCH_DATA } from "../../portal/model/urls.ts";
import type { SearchRecord } from "../../portal/search/record.ts";
import { readRecords } from "../search/read-records.ts";
import { openSiteSearch } from "../search/read-site.ts";
import { formatTable } from "./format-table.ts";
import { type Bench, type SearchCost, searchCost, startBench } from "./search-browser.ts";
import { indexWithPagefind, miniSearch, pagefindCost, pagefindTop } from "./search-peers.ts";
import {
  type KnownQuery,
  NUMBER_SPELLINGS,
  numberQueries,
  SPELLINGS,
  titleQueries,
} from "./search-queries.ts";
import { writeSearchSite } from "./search-site.ts";
import { surveyFolder } from "./survey-folder.ts";

const USAGE = `npm run bench -- search --content DIR [options]

  --content DIR   a content folder whose articles are searched for
  --corpus FILE   instead: articles as JSON lines {title, category, body: [paragraphs]}, perhaps gzipped
  --queries N     queries of each kind (200)
  --seed N        which ones (1)
  --no-peers      leave stock Pagefind and MiniSearch out
`;

/** Queries whose cost is measured in the browser, each followed by another. */
const COST_QUERIES = 8;

process.exitCode = await main();

async function main(): Promise<0 | 1 | 2> {
  const { values } = parseArgs({
    options: {
      content: { type: "string" },
      corpus: { type: "string" },
      queries: { type: "string", default: "200" },
      seed: { type: "string", default: "1" },
      "no-peers": { type: "boolean", default: false },
    },
  });
  const { content, corpus } = values;
  if ((content === undefined) === (corpus === undefined)) {
    process.stderr.write(USAGE);
    return 2;
  }
  const records = corpus === undefined ? await readRecords(content ?? "") : await corpusRecords(corpus);
  const home = await mkdtemp(join(tmpdir(), "bantin-bench-search-"));
  const site = join(home, "site");
  process.stderr.write(`${records.length} articles\n`);
  try {
    const built = await writeSearchSite(records, site, join(import.meta.dirname, "../.."));
    const data = surveyFolder(join(site, SEARCH_DATA));
    const bench = await startBench(site);
    const peers = !values["no-peers"];
    const pagefindMs = peers ? await indexWithPagefind(site) : undefined;
    const wanted = { count: Number(values.queries), seed: Number(values.seed) };
    const quality = await qualityTable(records, site, bench, peers, wanted);
    const cost = await costTable(records, bench, peers, wanted.seed);
    await bench.close();
    const index = formatTable(
      ["index", "bantin", "stock Pagefind"],
      [
        [
          "kB per article",
          (data.bytes / records.length / 1000).toFixed(2),
          peers ? (surveyFolder(join(site, "pagefind")).bytes / records.length / 1000).toFixed(2) : "–",
        ],
        ["files", String(data.files), peers ? String(surveyFolder(join(site, "pagefind")).files) : "–"],
        [
          "building, s",
          (built.buildMs / 1000).toFixed(1),
          pagefindMs === undefined ? "–" : (pagefindMs / 1000).toFixed(1),
        ],
        ["one article more, s", (built.oneMoreMs / 1000).toFixed(1), "–"],
        ["one article more, files", String(built.oneMoreFiles), "–"],
        ["most memory, MB", (process.resourceUsage().maxRSS / 1000).toFixed(0), "–"],
      ],
    );
    process.stdout.write(`${[quality, cost, index].join("\n\n")}\n`);
    return 0;
  } finally {
    await rm(home, { recursive: true });
  }
}

type Wanted = { readonly count: number; readonly seed: number };

/** First places of every kind of query. */
async function qualityTable(
  records: readonly SearchRecord[],
  site: string,
  bench: Bench,
  peers: boolean,
  wanted: Wanted,
): Promise<string> {
  const search = await openSiteSearch(site);
  const mini = peers ? await miniSearch(records) : undefined;
  const own = async (queries: readonly KnownQuery[]): Promise<number> => {
    let right = 0;
    for (const query of queries) {
      const { results } = await search.search({ text: query.text, limit: 10 });
      if (query.right.includes(results[0]?.card.url ?? "")) right++;
    }
    return right / Math.max(1, queries.length);
  };
  const kinds: [string, KnownQuery[]][] = [
    ...Object.keys(SPELLINGS).map((name): [string, KnownQuery[]] => [
      `5 words, ${name}`,
      titleQueries(records, name, { length: 5, ...wanted }),
    ]),
    ...["marks", "no marks"].map((name): [string, KnownQuery[]] => [
      `3 words, ${name}`,
      titleQueries(records, name, { length: 3, ...wanted }),
    ]),
    ...Object.keys(NUMBER_SPELLINGS).map((name): [string, KnownQuery[]] => [
      `document, ${name}`,
      numberQueries(records, name, wanted.count),
    ]),
  ];
  const rows: string[][] = [];
  for (const [name, queries] of kinds) {
    const stock = peers ? (await pagefindTop(bench, queries)).toFixed(3) : "–";
    rows.push([
      name,
      String(queries.length),
      (await own(queries)).toFixed(3),
      stock,
      mini?.top(queries).toFixed(3) ?? "–",
    ]);
  }
  return formatTable(["right in first place", "queries", "bantin", "stock Pagefind", "MiniSearch"], rows);
}

/** Bytes, requests and time in the browser: means over cold queries of five words without marks. */
async function costTable(
  records: readonly SearchRecord[],
  bench: Bench,
  peers: boolean,
  seed: number,
): Promise<string> {
  const queries = titleQueries(records, "no marks", { length: 5, count: 2 * COST_QUERIES, seed }).map(
    ({ text }) => text,
  );
  const own: SearchCost[] = [];
  const stock: Awaited<ReturnType<typeof pagefindCost>>[] = [];
  for (let at = 0; at + 1 < queries.length; at += 2) {
    const [query = "", next = ""] = queries.slice(at, at + 2);
    own.push(await searchCost(bench, query, next));
    if (peers) stock.push(await pagefindCost(bench, query, next));
  }
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const row = (
    name: string,
    costs: readonly { bytes: number; requests: number; ms: number }[],
    peer: readonly { bytes: number; requests: number; ms: number }[],
  ) => [
    name,
    ...[costs, peer].flatMap((list) =>
      list.length === 0
        ? ["–", "–", "–"]
        : [
            (mean(list.map((cost) => cost.bytes)) / 1000).toFixed(0),
            mean(list.map((cost) => cost.requests)).toFixed(1),
            mean(list.map((cost) => cost.ms)).toFixed(0),
          ],
    ),
  ];
  const cold = stock.map(([first]) => first);
  return formatTable(
    ["in the browser", "kB", "requests", "ms", "Pagefind: kB", "requests", "ms"],
    [
      row(
        "cold, first results",
        own.map((cost) => cost.first),
        cold,
      ),
      row(
        "cold, all results",
        own.map((cost) => cost.all),
        cold,
      ),
      row(
        "next query, processor ÷4",
        own.map((cost) => cost.next),
        stock.map(([, next]) => next),
      ),
    ],
  );
}

/** Articles of a corpus file, spread evenly over eight years in the order of the file. */
async function corpusRecords(file: string): Promise<SearchRecord[]> {
  const bytes = await readFile(file);
  const lines = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").trim().split("\n");
  return lines.map((line, at) => {
    const { title, category, body }: { title: string; category: string; body: string[] } = JSON.parse(line);
    const day = new Date(Date.UTC(2016, 0, 1) + Math.floor((at / lines.length) * 8 * 365) * 86_400_000);
    const date = `${day.toISOString().slice(0, 10)}T08:00`;
    const url = `/${date.slice(0, 4)}/${date.slice(5, 7)}/bai-${at}/`;
    return { url, title, summary: "", date, section: category, text: body.join("\n") };
  });
}
