// Runs one command to its end and measures what it cost.
import { spawn } from "node:child_process";
import { cpuOfEndedChildren, watchMemory } from "./process-tree.ts";

/** What a run cost: seconds of wall and CPU time (user and system), bytes of memory of all its processes at once. */
export interface Cost {
  readonly wall: number;
  readonly cpu?: number;
  readonly memory?: number;
}

/** A run that went well. */
export interface Run extends Cost {
  readonly stdout: string;
}

/** How to start a command. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}

/**
 * Runs a command as a process of its own, with its output kept out of sight.
 * @throws Error with the end of its stderr when it cannot start or does not exit with 0.
 */
export async function measureRun(command: Command): Promise<Run> {
  const cpuBefore = cpuOfEndedChildren();
  const start = performance.now();
  const child = spawn(command.file, command.args, {
    cwd: command.cwd,
    env: { ...process.env, ...command.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const memory = child.pid === undefined ? undefined : watchMemory(child.pid);
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
  let wall = 0;
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", () => {
      wall = (performance.now() - start) / 1000;
    });
    child.once("close", resolve);
  }).finally(() => memory?.stop());
  const peak = memory?.stop();
  if (code !== 0) {
    const words = [command.file, ...command.args].join(" ");
    throw new Error(
      `${words}\nended with ${code ?? "a signal"}:\n${Buffer.concat(stderr).toString().slice(-4000)}`,
    );
  }
  const cpuAfter = cpuOfEndedChildren();
  return {
    wall,
    ...(cpuBefore !== undefined && cpuAfter !== undefined ? { cpu: cpuAfter - cpuBefore } : {}),
    ...(peak !== undefined ? { memory: peak } : {}),
    stdout: Buffer.concat(stdout).toString(),
  };
}

/** The middle of several costs, each measure for itself. */
export function medianCost(costs: readonly Cost[]): Cost {
  const cpu = median(costs.flatMap((cost) => cost.cpu ?? []));
  const memory = median(costs.flatMap((cost) => cost.memory ?? []));
  return {
    wall: median(costs.map(({ wall }) => wall)) ?? 0,
    ...(cpu === undefined ? {} : { cpu }),
    ...(memory === undefined ? {} : { memory }),
  };
}

function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2;
}
