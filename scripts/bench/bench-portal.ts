// The main benchmark: a portal through all scenarios, beside Hugo if there is one.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { UNSETTLED_MS } from "../steps/read-content.ts";
import { articleFiles } from "./article-files.ts";
import { describeMachine } from "./describe-machine.ts";
import { buildWithHugo, findHugo, type HugoBuild, prepareHugo } from "./hugo-peer.ts";
import { medianCost } from "./measure-run.ts";
import type { Findings } from "./report-portal.ts";
import { type Measured, medianOf, runScenarios } from "./run-scenarios.ts";
import { CORPUS_NOW, writeCorpus } from "./write-corpus.ts";

/** What to measure. */
export interface BenchOptions {
  readonly articles: number;
  readonly seed: number;
  readonly runs: number;
  readonly sidebars: "baked" | "fragments";
  /** How many pictures the generated articles share; 0 for none. */
  readonly pictures: number;
  /** A real content folder to measure (a copy of it) in place of a generated one. */
  readonly content?: string;
  /** Leaves Hugo out even if there is one. */
  readonly noHugo: boolean;
  /** Leaves the working folder in place. */
  readonly keep: boolean;
}

/** Runs the benchmark in a temporary folder; `say` gets a line about each step. */
export async function benchPortal(
  options: BenchOptions,
  root: string,
  say: (line: string) => void,
): Promise<Findings> {
  const machine = describeMachine(root);
  const folder = mkdtempSync(join(tmpdir(), "bantin-bench-"));
  const place = {
    content: join(folder, "content"),
    output: join(folder, "site"),
    cache: join(folder, "cache"),
  };
  const hugo = options.noHugo ? undefined : findHugo();
  const leave = () => {
    if (options.keep) say(`left in place: ${folder}`);
    else rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const interrupted = () => {
    leave();
    process.exit(130);
  };
  for (const signal of SIGNALS) process.once(signal, interrupted);
  bundleBeforehand(root);
  try {
    const passes: Measured[][] = [];
    const hugoBuilds: HugoBuild[] = [];
    let articles = 0;
    for (let run = 1; run <= options.runs; run += 1) {
      say(`run ${run} of ${options.runs}: laying out the content`);
      const now = fillContent(options, place.content);
      // Files as young as that count as being written still, and are read once more by the next build.
      await setTimeout(UNSETTLED_MS);
      articles = articleFiles(place.content).length;
      if (hugo !== undefined && run === 1) {
        say(`converting it for Hugo ${hugo.version}`);
        prepareHugo(place.content, join(folder, "hugo"));
      }
      const between = async () => {
        if (hugo !== undefined) hugoBuilds.push(await buildWithHugo(hugo, join(folder, "hugo")));
      };
      passes.push(await runScenarios({ ...place, now, run }, root, between, say));
    }
    const lastHugo = hugoBuilds.at(-1);
    return {
      machine,
      articles,
      content: options.content === undefined ? `generated, seed ${options.seed}` : basename(options.content),
      ...(options.content === undefined ? { sidebars: options.sidebars } : {}),
      runs: options.runs,
      results: medianOf(passes),
      ...(hugo === undefined || lastHugo === undefined
        ? {}
        : { hugo: { ...lastHugo, ...medianCost(hugoBuilds), version: hugo.version } }),
    };
  } finally {
    for (const signal of SIGNALS) process.removeListener(signal, interrupted);
    leave();
  }
}

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/**
 * Has the program bundled, as it is once after each change of its own code: Hugo was compiled beforehand, too.
 * Neither command finds anything to do.
 */
function bundleBeforehand(root: string): void {
  const start = join(root, "scripts", "start.mjs");
  for (const args of [["build", "--help"], ["hand"]]) spawnSync(process.execPath, [start, ...args]);
}

/** Puts fresh content to measure into `folder` and says for which moment to build it. */
function fillContent(options: BenchOptions, folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  if (options.content !== undefined) {
    cpSync(options.content, folder, { recursive: true });
    return `${new Date().toISOString().slice(0, 19)}Z`;
  }
  writeCorpus(folder, options);
  return CORPUS_NOW;
}
