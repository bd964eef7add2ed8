// npm run bench -- search: how well and how cheaply the search finds, beside stock Pagefind and MiniSearch.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { SEARCH_DATA } from "../../portal/model/urls.ts";
import type { SearchRecord } from "../../portal/search/record.ts";
import { readRecords } from "../search/read-records.ts";
import { openSiteSearch } from "../search/read-site.ts";
import { describeMachine } from "./describe-machine.ts";
import { formatTable } from "./format-table.ts";
import { moreRecords } from "./more-records.ts";
import { startBench } from "./search-browser.ts";
import { corpusRecords, readTopics } from "./search-corpus.ts";
import { costTable } from "./search-cost.ts";
import { indexWithPagefind, type MiniSearchPeer, miniSearch } from "./search-peers.ts";
import { firstPlaces, topicTable } from "./search-quality.ts";
import { type SearchSite, writeSearchSite } from "./search-site.ts";
import { surveyFolder } from "./survey-folder.ts";

const USAGE = `npm run bench -- search --content DIR [options]

  --content DIR   a content folder whose articles are searched for
  --corpus FILE   instead: articles as JSON lines {title, category, body: [paragraphs]}, perhaps gzipped
  --articles N    so many articles, made of parts of these (as many as there are)
  --queries N     queries of each kind (200)
  --seed N        which ones (1)
  --topics FILE   topics as JSON lines {text, right: [addresses]}, for nDCG@10
  --no-peers      leave stock Pagefind and MiniSearch out (MINISEARCH=path names one that is not installed)
`;

const PROJECT = join(import.meta.dirname, "../..");

process.exitCode = await main();

async function main(): Promise<0 | 1 | 2> {
  const { values } = parseArgs({
    options: {
      content: { type: "string" },
      corpus: { type: "string" },
      topics: { type: "string" },
      articles: { type: "string" },
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
  const found = corpus === undefined ? await readRecords(content ?? "") : await corpusRecords(corpus);
  const { articles = found.length } = values;
  const records =
    Number(articles) === found.length ? found : moreRecords(found, Number(articles), Number(values.seed));
  const topics = values.topics === undefined ? [] : await readTopics(values.topics);
  const drawn = { count: Number(values.queries), seed: Number(values.seed) };
  const home = await mkdtemp(join(tmpdir(), "bantin-bench-search-"));
  try {
    process.stdout.write(await report(records, topics, join(home, "site"), !values["no-peers"], drawn));
    return 0;
  } finally {
    await rm(home, { recursive: true });
  }
}

async function report(
  records: readonly SearchRecord[],
  topics: Awaited<ReturnType<typeof readTopics>>,
  site: string,
  peers: boolean,
  drawn: { readonly count: number; readonly seed: number },
): Promise<string> {
  const machine = describeMachine(PROJECT);
  const say = (line: string) => process.stderr.write(`${line}\n`);
  say(`${records.length} articles: building`);
  const built = await writeSearchSite(records, site, PROJECT, peers);
  const bench = await startBench(site);
  try {
    if (peers) say("peers: building");
    const pagefindMs = peers ? await indexWithPagefind(site) : undefined;
    const mini = peers ? await miniSearch(records) : undefined;
    if (peers && mini === undefined) say("MiniSearch is not installed: npm ci, or MINISEARCH=path");
    const search = await openSiteSearch(site);
    const asked = { pagefind: peers ? bench : undefined, mini };
    const tables = [
      `${records.length} articles, ${machine.cores} × ${machine.processor}, Node ${machine.node}, load ${machine.load}`,
      await firstPlaces(records, search, asked, drawn, say),
      ...(topics.length > 0 ? [await topicTable(search, topics)] : []),
      await costTable(records, bench, peers, drawn.seed),
      indexTable(records.length, site, built, pagefindMs, mini),
    ];
    return `${tables.join("\n\n")}\n`;
  } finally {
    await bench.close();
  }
}

function indexTable(
  articles: number,
  site: string,
  built: SearchSite,
  pagefindMs: number | undefined,
  mini: MiniSearchPeer | undefined,
): string {
  const data = surveyFolder(join(site, SEARCH_DATA));
  const stock = pagefindMs === undefined ? undefined : surveyFolder(join(site, "pagefind"));
  const perArticle = (bytes: number | undefined) =>
    bytes === undefined ? "–" : (bytes / articles / 1000).toFixed(2);
  const seconds = (ms: number | undefined) => (ms === undefined ? "–" : (ms / 1000).toFixed(1));
  const [time, memory] = articles > 20_000 ? ["≤ 120", "≤ 2,000"] : ["≤ 10", "≤ 1,000"];
  return formatTable(
    ["index", "target", "bantin", "stock Pagefind", "MiniSearch"],
    [
      ["kB per article", "≤ 2", perArticle(data.bytes), perArticle(stock?.bytes), perArticle(mini?.bytes)],
      ["files", "≤ 10,000", String(data.files), String(stock?.files ?? "–"), mini ? "1" : "–"],
      ["building, s", time ?? "", seconds(built.buildMs), seconds(pagefindMs), seconds(mini?.buildMs)],
      ["building, CPU s", "", seconds(built.cpuMs), "–", seconds(mini?.buildMs)],
      ["most memory, MB", memory ?? "", built.memoryMb.toFixed(0), "–", "–"],
      ["one article more, s", "≤ 5", seconds(built.oneMoreMs), "all anew", "all anew"],
      ["one article more, files", "≤ 60", String(built.oneMoreFiles), "all anew", "all anew"],
    ],
  );
}
