// Lets one build at a time work in a cache folder.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * Waits until no other living process holds the cache folder, then holds it; returns how to let it go.
 * @param onWait called once, with the other process's id, when there is somebody to wait for.
 */
export async function holdCache(cache: string, onWait: (process: number) => void): Promise<() => void> {
  mkdirSync(cache, { recursive: true });
  const file = join(cache, "lock");
  let told = false;
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" });
      break;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const holder = readHolder(file);
    if (holder === undefined || !isAlive(holder)) {
      rmSync(file, { force: true });
      continue;
    }
    if (!told) onWait(holder);
    told = true;
    await sleep(200);
  }
  return () => rmSync(file, { force: true });
}

function readHolder(file: string): number | undefined {
  try {
    const id = Number(readFileSync(file, "utf8"));
    return Number.isInteger(id) && id > 0 ? id : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(id: number): boolean {
  if (id === process.pid) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
