// npm run search -- "đảng bộ": the portal's own search on the command line, over a built site, with its reasons.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { SearchAnswer } from "../portal/search/answer.ts";
import { SEARCH_DATA } from "../portal/model/urls.ts";
import { openSiteSearch } from "./search/read-site.ts";

const USAGE = `npm run search -- "words to find" [options]

  --site DIR    the built site (_site)
  --limit N     most results (10)
  --json        {"results": [{url, title, date, score, reasons}], total, …} on stdout
`;

const OPTIONS = {
  site: { type: "string", default: "_site" },
  limit: { type: "string", default: "10" },
  json: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<0 | 1 | 2> {
  const line = commandLine(args);
  if (typeof line === "string") {
    process.stderr.write(line);
    return line === USAGE ? 0 : 2;
  }
  try {
    const search = await openSiteSearch(line.site);
    const answer = await search.search({ text: line.text, limit: line.limit });
    process.stdout.write(line.json ? `${JSON.stringify(forMachines(answer))}\n` : forPeople(answer));
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

type CommandLine = {
  readonly text: string;
  readonly site: string;
  readonly limit: number;
  readonly json: boolean;
};

/** The command line, read, or what to tell a person who needs help with it. */
function commandLine(args: readonly string[]): CommandLine | string {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    if (values.help) return USAGE;
    const limit = Number(values.limit);
    if (positionals.length === 0) throw new Error("What shall be searched for?");
    if (!Number.isSafeInteger(limit) || limit < 1)
      throw new Error(`--limit ${values.limit} is no number of results`);
    const site = resolve(values.site);
    if (!existsSync(join(site, SEARCH_DATA, "manifest.json"))) {
      throw new Error(`${values.site} is no built site with a search: run npm run build first`);
    }
    return { text: positionals.join(" "), site, limit, json: values.json };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`;
  }
}

function forMachines({ results, total, missing, instead, suggestion }: SearchAnswer): object {
  return {
    results: results.map(({ card, score, reasons }) => ({
      url: card.url,
      title: card.title,
      date: card.date,
      score: Math.round(score * 1000) / 1000,
      reasons,
    })),
    total,
    missing,
    ...(instead === undefined ? {} : { instead }),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

function forPeople({ results, total, missing, instead, suggestion }: SearchAnswer): string {
  const lines = [`${total} articles${instead === undefined ? "" : ` for “${instead}”`}`];
  if (missing.length > 0) lines.push(`no article has: ${missing.join(", ")}`);
  if (suggestion !== undefined) lines.push(`did you mean: ${suggestion}`);
  for (const { card, score, reasons } of results) {
    lines.push(
      "",
      `${card.title}`,
      `  ${card.url}  ${card.date.slice(0, 10)}  ${score.toFixed(2)}  ${reasons.join(", ")}`,
    );
  }
  return `${lines.join("\n")}\n`;
}
