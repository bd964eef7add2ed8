// Says on what a measurement was made.
import { execFileSync } from "node:child_process";
import { cpus, loadavg, platform, release, totalmem } from "node:os";
import { megabytes } from "./format-table.ts";

/** The machine of a run; `load` is the load average of the last minute when it began. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memory: number;
  readonly system: string;
  readonly node: string;
  readonly commit?: string;
  readonly load: number;
}

/** Describes this machine, and the commit of the checkout at `root` if it is one. */
export function describeMachine(root: string): Machine {
  const processors = cpus();
  const commit = commitOf(root);
  return {
    processor: processors[0]?.model.trim() ?? "unknown",
    cores: processors.length,
    memory: totalmem(),
    system: `${platform()} ${release()}`,
    node: process.version,
    ...(commit === undefined ? {} : { commit }),
    load: Math.round((loadavg()[0] ?? 0) * 100) / 100,
  };
}

function commitOf(root: string): string | undefined {
  try {
    return execFileSync("git", ["rev-parse", "--short", "HEAD"], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return undefined;
  }
}

/** The machine in one line, for people. */
export function machineLine({ processor, cores, memory, system, node, commit, load }: Machine): string {
  const version = commit === undefined ? "" : `; commit ${commit}`;
  return `${processor}, ${cores} cores, ${megabytes(memory)} MB; ${system}; Node ${node}${version}; load at start ${load}`;
}
