// npm run bench: how fast and how big, in figures that anyone can repeat.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type BenchOptions, benchPortal } from "./bench/bench-portal.ts";
import { reportPortal } from "./bench/report-portal.ts";

const USAGE = `npm run bench -- [options]            builds, edits and builds again, beside Hugo if there is one
npm run bench -- search|pages|dev …   other benchmarks

  --articles N          articles to generate (1000)
  --seed N              another corpus of the same kind (1)
  --sidebars MODE       fragments or baked (fragments)
  --pictures N          pictures that covers share, 0 to 6 (6)
  --content DIR         measure a copy of this content folder instead
  --runs N              passes; the table shows medians (1)
  --no-hugo             leave Hugo out (HUGO=path names one that is not on the PATH)
  --keep                leave the working folder in place
  --json                findings as JSON on stdout
`;

const OPTIONS = {
  articles: { type: "string", default: "1000" },
  seed: { type: "string", default: "1" },
  sidebars: { type: "string", default: "fragments" },
  pictures: { type: "string", default: "6" },
  content: { type: "string" },
  runs: { type: "string", default: "1" },
  "no-hugo": { type: "boolean", default: false },
  keep: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

const SUB_BENCHMARKS: readonly string[] = ["search", "pages", "dev"];

const root = join(import.meta.dirname, "..");
process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<0 | 1 | 2> {
  const [first] = args;
  if (first !== undefined && SUB_BENCHMARKS.includes(first)) {
    return startSubBenchmark(join(import.meta.dirname, "bench", `${first}.ts`), args.slice(1));
  }
  const options = optionsOf(args);
  if (typeof options === "string") {
    process.stderr.write(options);
    return options === USAGE ? 0 : 2;
  }
  try {
    const findings = await benchPortal(options, root, (line) => process.stderr.write(`${line}\n`));
    process.stdout.write(options.json ? `${JSON.stringify(findings, null, 2)}\n` : reportPortal(findings));
    return 0;
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`);
    return 1;
  }
}

/** Runs a benchmark that has a file of its own, as a program with the rest of the options. */
function startSubBenchmark(file: string, args: readonly string[]): 0 | 1 | 2 {
  if (!existsSync(file)) {
    process.stderr.write(`There is no ${file} yet.\n`);
    return 2;
  }
  const { status } = spawnSync(process.execPath, ["--import", import.meta.resolve("tsx"), file, ...args], {
    stdio: "inherit",
  });
  return status === 0 || status === 2 ? status : 1;
}

/** The options, or what to tell a person who needs help with them. */
function optionsOf(args: readonly string[]): (BenchOptions & { readonly json: boolean }) | string {
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS });
    if (values.help) return USAGE;
    const { sidebars, content } = values;
    if (sidebars !== "baked" && sidebars !== "fragments") throw new Error("--sidebars is baked or fragments");
    return {
      articles: wholeNumber(values.articles, 20),
      seed: wholeNumber(values.seed, 0),
      runs: wholeNumber(values.runs, 1),
      pictures: wholeNumber(values.pictures, 0),
      sidebars,
      noHugo: values["no-hugo"],
      keep: values.keep,
      json: values.json,
      ...(content === undefined ? {} : { content }),
    };
  } catch (error) {
    return `${messageOf(error)}\n\n${USAGE}`;
  }
}

function wholeNumber(text: string, least: number): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= least) return value;
  throw new Error(`"${text}" should be a whole number, at least ${least}`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
