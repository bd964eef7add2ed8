// Asks every engine the same questions and tells how often the right article comes first.
import { fold } from "../../portal/language/fold.ts";
import type { SearchEngine } from "../../portal/search/engine.ts";
import type { SearchRecord } from "../../portal/search/record.ts";
import { formatTable } from "./format-table.ts";
import type { Bench } from "./search-browser.ts";
import { type MiniSearchPeer, pagefindTop } from "./search-peers.ts";
import {
  type KnownQuery,
  NUMBER_SPELLINGS,
  numberQueries,
  SPELLINGS,
  titleQueries,
} from "./search-queries.ts";

/** How many queries of each kind, and which. */
export interface Drawn {
  readonly count: number;
  readonly seed: number;
}

/** Who answers besides our own search; those left out have a dash in the table. */
export interface Peers {
  readonly pagefind: Bench | undefined;
  readonly mini: MiniSearchPeer | undefined;
}

/** First places of every kind of query. */
export async function firstPlaces(
  records: readonly SearchRecord[],
  search: SearchEngine,
  { pagefind, mini }: Peers,
  drawn: Drawn,
  say: (line: string) => void,
): Promise<string> {
  const rows: string[][] = [];
  for (const [name, target, queries] of kindsOf(records, drawn)) {
    say(`asking: ${name}`);
    rows.push([
      name,
      String(queries.length),
      target === NEAR_EXACT ? await nearExact(search, queries) : target,
      (await ownTop(search, queries)).toFixed(3),
      pagefind ? (await pagefindTop(pagefind, queries)).toFixed(3) : "–",
      mini?.top(queries).toFixed(3) ?? "–",
    ]);
  }
  const head = ["right in first place", "queries", "target", "bantin", "stock Pagefind", "MiniSearch"];
  return formatTable(head, rows);
}

/** Other spellings are held against the exact one of the same titles: few titles have an i or y to be exchanged. */
const NEAR_EXACT = "exact − .03";

async function nearExact(search: SearchEngine, queries: readonly KnownQuery[]): Promise<string> {
  const exact = queries.map(({ text, right, exact = text }) => ({ text: exact, right }));
  return `≥ ${((await ownTop(search, exact)) - 0.03).toFixed(3)}`;
}

type Kind = readonly [name: string, target: string, queries: readonly KnownQuery[]];

function kindsOf(records: readonly SearchRecord[], drawn: Drawn): Kind[] {
  const title = (name: string, length: number, target: string): Kind => [
    `${length} words, ${name}`,
    target,
    titleQueries(records, name, { length, ...drawn }),
  ];
  return [
    ...Object.keys(SPELLINGS).map((name) =>
      title(name, 5, name === "marks" || name === "no marks" ? "≥ .95" : NEAR_EXACT),
    ),
    title("marks", 3, ""),
    title("no marks", 3, "≥ .85"),
    ...Object.keys(NUMBER_SPELLINGS).map(
      (name): Kind => [`document, ${name}`, "≥ .98", numberQueries(records, name, drawn.count)],
    ),
  ];
}

async function ownTop(search: SearchEngine, queries: readonly KnownQuery[]): Promise<number> {
  let right = 0;
  for (const query of queries) {
    const { results } = await search.search({ text: query.text, limit: 10 });
    if (query.right.includes(results[0]?.card.url ?? "")) right++;
  }
  return right / Math.max(1, queries.length);
}

/** nDCG@10 over topics with several right answers each, of equal worth. */
export async function topicTable(search: SearchEngine, topics: readonly KnownQuery[]): Promise<string> {
  const mean = async (spell: (text: string) => string): Promise<string> => {
    let sum = 0;
    for (const { text, right } of topics) {
      const { results } = await search.search({ text: spell(text), limit: 10 });
      sum +=
        gain(results.map(({ card }) => right.includes(card.url))) / gain(right.slice(0, 10).map(() => true));
    }
    return (sum / Math.max(1, topics.length)).toFixed(3);
  };
  return formatTable(
    ["topics, nDCG@10", "queries", "target", "bantin"],
    [
      ["marks", String(topics.length), "≥ .93", await mean((text) => text)],
      ["no marks", String(topics.length), "≥ .92", await mean(fold)],
    ],
  );
}

function gain(hits: readonly boolean[]): number {
  return hits.reduce((sum, hit, at) => sum + (hit ? 1 / Math.log2(at + 2) : 0), 0);
}
