// Says in words and figures what the benchmark found.
import { type Machine, machineLine } from "./describe-machine.ts";
import { count, formatTable, megabytes, ratio, seconds } from "./format-table.ts";
import type { HugoBuild } from "./hugo-peer.ts";
import type { Measured } from "./run-scenarios.ts";

/** All that one benchmark found; printed as a table, or as it is with --json. */
export interface Findings {
  readonly machine: Machine;
  readonly articles: number;
  /** What was built: "generated, seed 1", or the content folder's name. */
  readonly content: string;
  readonly sidebars?: string;
  readonly runs: number;
  readonly results: readonly Measured[];
  readonly hugo?: HugoBuild & { readonly version: string };
}

/** The findings as Markdown. */
export function reportPortal({
  machine,
  articles,
  content,
  sidebars,
  runs,
  results,
  hugo,
}: Findings): string {
  const measures = (one: HugoBuild) => [seconds(one.wall), seconds(one.cpu), megabytes(one.memory)];
  const holdings = (one: HugoBuild) => [count(one.pages), count(one.files), megabytes(one.bytes)];
  const head = ["build", "wall s", "CPU s", "memory MB", "changed", "deleted", "pages", "files", "MB"];
  const rows = results.map((one) => [
    one.scenario,
    ...measures(one),
    count(one.changed),
    count(one.deleted),
    ...holdings(one),
  ]);
  if (hugo !== undefined) {
    rows.push([
      `Hugo ${hugo.version}, always in full`,
      ...measures(hugo),
      count(hugo.files),
      "",
      ...holdings(hugo),
    ]);
  }
  const parts = [
    `${count(articles)} articles (${content})${sidebars === undefined ? "" : `, sidebars: ${sidebars}`}; ${runs === 1 ? "one run" : `median of ${runs} runs`}`,
    machineLine(machine),
    formatTable(head, rows),
  ];
  if (hugo !== undefined) {
    const ratios = results.map((one) => [
      one.scenario,
      ratio(one.wall, hugo.wall),
      ratio(one.cpu, hugo.cpu),
      ratio(one.memory, hugo.memory),
    ]);
    parts.push(formatTable(["share of Hugo's full build", "wall", "CPU", "memory"], ratios));
  }
  return `${parts.join("\n\n")}\n`;
}
