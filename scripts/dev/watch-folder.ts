// Watches a folder and everything below it.
import { lstatSync, readdirSync, watch } from "node:fs";
import type { FSWatcher } from "node:fs";
import { join } from "node:path";

export interface Watching {
  /** Resolves when every folder is watched. */
  readonly ready: Promise<void>;
  stop(): void;
}

/**
 * Calls `onChange` with the absolute paths that were created, changed or removed, those of a few milliseconds
 * together. Names that begin with a dot or end in "~" are passed over, symbolic links are not followed.
 *
 * On Linux each folder is watched for itself: Node's own recursive watching would watch every file there, and a
 * large portal has more files than a machine allows watches.
 * @param onLimit called when the system allows no more watches; changes are then looked for every second.
 */
export function watchFolder(
  root: string,
  onChange: (paths: readonly string[]) => void,
  onLimit: () => void,
): Watching {
  const watchers = new Map<string, FSWatcher>();
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let polling: NodeJS.Timeout | undefined;
  let stopped = false;

  const note = (path: string) => {
    if (isPassedOver(path)) return;
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const paths = [...changed];
      changed = new Set();
      onChange(paths);
    }, SETTLED_MS);
  };
  const stop = () => {
    stopped = true;
    clearTimeout(timer);
    clearInterval(polling);
    for (const watcher of watchers.values()) watcher.close();
    watchers.clear();
  };
  const poll = () => {
    for (const watcher of watchers.values()) watcher.close();
    watchers.clear();
    if (polling !== undefined || stopped) return;
    onLimit();
    let before = survey(root);
    polling = setInterval(() => {
      const now = survey(root);
      for (const [path, mark] of now) if (before.get(path) !== mark) note(path);
      for (const path of before.keys()) if (!now.has(path)) note(path);
      before = now;
    }, POLL_MS);
  };
  const watchOne = (folder: string, recursive: boolean) => {
    const watcher = watch(folder, { recursive }, (_event, name) => {
      const path = name === null ? folder : join(folder, name);
      note(path);
      if (recursive) return;
      if (isFolder(path)) {
        if (!watchers.has(path)) addBelow(path);
      } else if (watchers.has(path)) {
        watchers.get(path)?.close();
        watchers.delete(path);
      }
    });
    watcher.on("error", () => watcher.close());
    watchers.set(folder, watcher);
  };
  /** A folder that appeared may hold files and folders already. */
  const addBelow = (folder: string) => {
    if (isPassedOver(folder)) return;
    try {
      watchOne(folder, false);
      for (const { path, isFolder: below } of entriesOf(folder)) {
        note(path);
        if (below) addBelow(path);
      }
    } catch (error) {
      if (isLimit(error)) poll();
    }
  };
  const addAll = async () => {
    const waiting = [root];
    let count = 0;
    for (let folder = waiting.pop(); folder !== undefined && !stopped; folder = waiting.pop()) {
      if (!watchers.has(folder)) watchOne(folder, false);
      for (const { path, isFolder: below } of entriesOf(folder)) if (below) waiting.push(path);
      if (++count % AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const start = async () => {
    try {
      if (process.platform === "linux") await addAll();
      else watchOne(root, true);
    } catch (error) {
      if (isLimit(error)) poll();
      else if (!isGone(error)) throw error;
    }
  };
  return { ready: start(), stop };
}

/** Editors write a file in several steps. */
const SETTLED_MS = 15;
const POLL_MS = 1_000;
const AT_ONCE = 500;

function isPassedOver(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return name.startsWith(".") || name.endsWith("~");
}

function entriesOf(folder: string): { path: string; isFolder: boolean }[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !isPassedOver(name))
      .map((entry) => ({ path: join(folder, entry.name), isFolder: entry.isDirectory() }));
  } catch {
    return [];
  }
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Every file below a folder with what changes when it does. */
function survey(folder: string, files = new Map<string, string>()): Map<string, string> {
  for (const { path, isFolder: below } of entriesOf(folder)) {
    const stat = below ? undefined : lstatSync(path, { throwIfNoEntry: false });
    if (below) survey(path, files);
    else if (stat !== undefined) files.set(path, `${stat.size} ${stat.mtimeMs}`);
  }
  return files;
}

function isLimit(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EMFILE");
}

function isGone(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
