// The twin: a second tree of the site's files, one build behind the published one, which becomes the next site.
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { readChanges } from "./manifest.ts";
import type { Changes, Manifest } from "./manifest.ts";
import type { Places } from "./places.ts";

const TWIN = "twin";
const TWIN_STATE = "twin.json";

/** Where the twin lies, or will lie. */
export function twinOf({ work }: Places): string {
  return join(work, TWIN);
}

/** Makes the twin the site that comes after the published one: changed files are moved in from `stage`. */
export function fillTwin(stage: string, places: Places, published: Manifest, changes: Changes): void {
  const twin = twinOf(places);
  bringUpToDate(places, published);
  for (const path of changes.deleted) remove(twin, path);
  const makeFolder = folderMaker();
  for (const path of changes.changed) {
    makeFolder(dirname(join(twin, path)));
    renameSync(join(stage, path), join(twin, path));
  }
}

/** Makes the twin equal to the published site, so that the next build need not: for when much changed. */
export function alignTwin(places: Places, published: Manifest): void {
  bringUpToDate(places, published);
  leaveBehind(places, { changed: [], deleted: [] });
}

/** Remembers what the twin lacks of the published site. */
export function leaveBehind({ cache }: Places, changes: Changes): void {
  writeFileSync(join(cache, TWIN_STATE), JSON.stringify(changes));
}

function bringUpToDate(places: Places, { files }: Manifest): void {
  const twin = twinOf(places);
  const behind = takeTwinState(places, twin);
  if (behind === undefined) rmSync(twin, { recursive: true, force: true });
  for (const path of behind?.deleted ?? []) remove(twin, path);
  const makeFolder = folderMaker();
  for (const path of behind?.changed ?? Object.keys(files)) {
    const to = join(twin, path);
    if (behind !== undefined) rmSync(to, { force: true });
    makeFolder(dirname(to));
    link(join(places.output, path), to);
  }
}

/** What the twin lacks of the published site; forgotten at once, for from now on the twin is being changed. */
function takeTwinState({ cache }: Places, twin: string): Changes | undefined {
  const path = join(cache, TWIN_STATE);
  const state = existsSync(twin) ? readChanges(path) : undefined;
  rmSync(path, { force: true });
  return state;
}

function folderMaker(): (folder: string) => void {
  const made = new Set<string>();
  return (folder) => {
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
  };
}

/** A hard link, or a copy where the file system has no links. */
function link(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") throw error;
    copyFileSync(from, to);
  }
}

/** Removes a file and the folders that it leaves empty. */
function remove(root: string, path: string): void {
  const file = join(root, path);
  if (existsSync(file)) unlinkSync(file);
  for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
    try {
      rmdirSync(join(root, folder));
    } catch {
      return;
    }
  }
}
