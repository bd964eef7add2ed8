// Watches how much memory a process and everything it started hold together (Linux; elsewhere it knows nothing).
import { readdirSync, readFileSync } from "node:fs";

/** The memory of a process tree at its highest, in bytes; undefined where /proc cannot be read. */
export interface MemoryWatch {
  /** Ends the watch. */
  stop(): number | undefined;
}

const PAGE = 4096;

/**
 * Samples the tree below `root` every `interval` milliseconds.
 *
 * Cheap at each sample: the resident pages of every process (statm), summed. Whenever that sum is one percent
 * above all before it, the proportional set sizes (Pss in smaps_rollup) are read: there a page that several
 * processes share counts once altogether. The highest sum of those is the answer. Reading them walks the page
 * tables, so it is not done at each sample. A process that lives shorter than the interval may be missed.
 */
export function watchMemory(root: number, interval = 50): MemoryWatch {
  let highestResident = 0;
  let highest: number | undefined;
  const sample = () => {
    const processes = treeOf(root);
    const resident = sumOf(processes, residentOf);
    if (resident <= highestResident * 1.01) return;
    highestResident = resident;
    const held = sumOf(processes, (process) => proportionalOf(process) ?? residentOf(process));
    highest = Math.max(highest ?? 0, held);
  };
  const timer = setInterval(sample, interval);
  return {
    stop: () => {
      clearInterval(timer);
      return highest;
    },
  };
}

/** User and system time, in seconds, of all children of this process that have ended, with theirs (10 ms steps). */
export function cpuOfEndedChildren(): number | undefined {
  const stat = read("/proc/self/stat");
  // Fields are counted after the command's name, which may hold spaces: cutime and cstime are the 14th and 15th.
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
  const ticks = Number(fields?.[13]) + Number(fields?.[14]);
  return Number.isFinite(ticks) ? ticks / 100 : undefined;
}

function treeOf(root: number): number[] {
  const processes = [root];
  for (const process of processes) {
    for (const thread of list(`/proc/${process}/task`)) {
      const children = read(`/proc/${process}/task/${thread}/children`) ?? "";
      for (const child of children.split(" ")) if (child !== "") processes.push(Number(child));
    }
  }
  return processes;
}

const residentOf = (process: number) => Number(read(`/proc/${process}/statm`)?.split(" ")[1] ?? 0) * PAGE;

function proportionalOf(process: number): number | undefined {
  const kilobytes = /^Pss:\s+(\d+)/m.exec(read(`/proc/${process}/smaps_rollup`) ?? "")?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

const sumOf = (processes: readonly number[], bytes: (process: number) => number) =>
  processes.reduce((sum, process) => sum + bytes(process), 0);

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
