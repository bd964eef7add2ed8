// Lets one build at a time work in a cache folder.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * Waits until no other living process holds the cache folder, then holds it; returns how to let it go.
 * @param onWait called once, with the other process's id, when there is somebody to wait for.
 */
export async function holdCache(cache: string, onWait: (process: number) => void): Promise<() => void> {
  mkdirSync(cache, { recursive: true });
  const lock = join(cache, "lock");
  const own = join(cache, `lock.${process.pid}`);
  writeFileSync(own, String(process.pid));
  let told = false;
  try {
    while (!take(own, lock)) {
      const holder = readHolder(lock);
      if (holder === "dead") {
        setAside(lock, own);
        continue;
      }
      if (holder !== "gone" && !told) onWait(holder);
      told ||= holder !== "gone";
      await sleep(100);
    }
  } finally {
    rmSync(own, { force: true });
  }
  return () => rmSync(lock, { force: true });
}

/** A link is made at once and with its content: nobody ever sees a lock without its holder. */
function take(own: string, lock: string): boolean {
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** Removes the lock of a dead process: by renaming, which only one of several waiters can do to the same file. */
function setAside(lock: string, own: string): void {
  const aside = `${own}.dead`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  // Another waiter may have taken the lock in between: then it is given back.
  if (readHolder(aside) === "dead") rmSync(aside, { force: true });
  else renameSync(aside, lock);
}

/** The id of the living process that holds the lock. */
function readHolder(lock: string): number | "dead" | "gone" {
  let text: string;
  try {
    text = readFileSync(lock, "utf8");
  } catch {
    return "gone";
  }
  const id = Number(text);
  return Number.isInteger(id) && id > 0 && isAlive(id) ? id : "dead";
}

/** A lock with this process's own id was left by a dead one that had the same. */
function isAlive(id: number): boolean {
  if (id === process.pid) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
