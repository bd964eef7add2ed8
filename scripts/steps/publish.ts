// Puts a new site in the place of the old one: whole or not at all, unchanged files untouched.
//
// Two trees are kept: the published one, and its twin in the cache, one build behind. A build brings the twin up to
// date (hard links to unchanged files, new files moved in) and then the two change places by renaming. So a build
// that dies leaves the old site or the new one, and a small change costs as much as the files that it changes.
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeFileSync,
  copyFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { changesBetween, readManifest, writeManifest } from "./manifest.ts";
import type { Changes, Manifest } from "./manifest.ts";
import { UsageError } from "../usage-error.ts";

const TWIN = "twin";
const TWIN_STATE = "twin.json";
const NEXT = "manifest.next.json";

/**
 * Finishes or forgets what a build that died was doing, and returns the manifest of the published site: undefined
 * when nothing is published at `output`, or when it is not what the manifest says (then everything is built anew).
 */
export function recoverPublished(output: string, cache: string): Manifest | undefined {
  const next = readManifest(cache, NEXT);
  if (next !== undefined) {
    const swapped = readSwap(cache);
    if (!existsSync(output) && swapped !== undefined && inodeOf(join(cache, TWIN)) === swapped)
      renameSync(join(cache, TWIN), output);
    if (swapped !== undefined && inodeOf(output) === swapped)
      renameSync(join(cache, NEXT), join(cache, "manifest.json"));
    rmSync(join(cache, TWIN), { recursive: true, force: true });
    rmSync(join(cache, TWIN_STATE), { force: true });
    rmSync(join(cache, NEXT), { force: true });
    rmSync(join(cache, SWAP), { force: true });
  }
  const manifest = readManifest(cache);
  return manifest !== undefined && isIntact(output, manifest) ? manifest : undefined;
}

/**
 * Publishes the site that `next` describes. Files that `next` has and `before` has not, or with another hash, must
 * lie in `stage`; the others are taken from the published site.
 * @param before what is published at `output` now, undefined if nothing (known) is.
 */
export function publish(
  stage: string,
  output: string,
  cache: string,
  before: Manifest | undefined,
  next: Manifest,
): Changes {
  const changes = changesBetween(before, next);
  if (before !== undefined && changes.changed.length === 0 && changes.deleted.length === 0) {
    if (before.files !== next.files) writeManifest(cache, next);
    return changes;
  }
  const twin = join(cache, TWIN);
  prepareTwin(stage, output, cache, before, next, changes);
  writeManifest(cache, next, NEXT);
  writeFileSync(join(cache, SWAP), String(inodeOf(twin)));
  const old = join(cache, "old");
  rmSync(old, { recursive: true, force: true });
  if (existsSync(output)) renameSync(output, old);
  else mkdirSync(dirname(output), { recursive: true });
  renameSync(twin, output);
  renameSync(join(cache, NEXT), join(cache, "manifest.json"));
  rmSync(join(cache, SWAP), { force: true });
  if (before !== undefined && existsSync(old)) {
    renameSync(old, twin);
    writeFileSync(join(cache, TWIN_STATE), JSON.stringify(changes));
  } else {
    rmSync(old, { recursive: true, force: true });
  }
  return changes;
}

/** @throws UsageError when `output` holds something that is no site of ours: it is not ours to replace. */
export function checkOutput(output: string): void {
  const stat = statSync(output, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory())
    throw new UsageError(`--output: “${output}” không phải là thư mục (is not a folder)`);
  const names = readdirSync(output);
  if (names.length === 0 || (names.includes("index.html") && names.includes("sitemap.xml"))) return;
  throw new UsageError(
    `--output: “${output}” chứa tệp không phải của trang web; hãy chọn thư mục trống (holds other files; name an empty folder)`,
  );
}

const SWAP = "swap";

function readSwap(cache: string): number | undefined {
  try {
    return Number(readFileSync(join(cache, SWAP), "utf8"));
  } catch {
    return undefined;
  }
}

function inodeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.ino;
}

function isIntact(output: string, { files }: Manifest): boolean {
  for (const path in files) {
    if (statSync(join(output, path), { throwIfNoEntry: false })?.size !== files[path]?.size) return false;
  }
  return existsSync(output);
}

/** Makes the twin hold exactly the files of `next`. */
function prepareTwin(
  stage: string,
  output: string,
  cache: string,
  before: Manifest | undefined,
  next: Manifest,
  changes: Changes,
): void {
  const twin = join(cache, TWIN);
  const behind = before === undefined ? undefined : takeTwinState(cache);
  const folders = new Set<string>();
  const place = (path: string, how: (from: string, to: string) => void, from: string) => {
    const to = join(twin, path);
    const folder = dirname(to);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    how(join(from, path), to);
  };
  if (before === undefined) {
    rmSync(twin, { recursive: true, force: true });
    if (!isIntact(stage, next)) throw new Error(`${stage} does not hold what was rendered`);
    renameSync(stage, twin);
    return;
  }
  const changed = new Set(changes.changed);
  if (behind === undefined) {
    rmSync(twin, { recursive: true, force: true });
    mkdirSync(twin, { recursive: true });
    for (const path in next.files) if (!changed.has(path)) place(path, link, output);
  } else {
    for (const path of behind.deleted) remove(twin, path);
    for (const path of behind.changed) {
      if (!(path in next.files)) remove(twin, path);
      else if (!changed.has(path)) place(path, replace, output);
    }
    for (const path of changes.deleted) remove(twin, path);
  }
  for (const path of changes.changed) place(path, renameSync, stage);
}

/** What the twin lacks of the published site; forgotten at once, for from now on the twin is being changed. */
function takeTwinState(cache: string): Changes | undefined {
  const path = join(cache, TWIN_STATE);
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    return isChanges(value) && existsSync(join(cache, TWIN)) ? value : undefined;
  } catch {
    return undefined;
  } finally {
    rmSync(path, { force: true });
  }
}

function isChanges(value: unknown): value is Changes {
  return (
    typeof value === "object" &&
    value !== null &&
    "changed" in value &&
    Array.isArray(value.changed) &&
    "deleted" in value &&
    Array.isArray(value.deleted)
  );
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

function replace(from: string, to: string): void {
  rmSync(to, { force: true });
  link(from, to);
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
