// Puts a new site in the place of the old one: whole or not at all, unchanged files untouched.
//
// Two trees are kept: the published one, and its twin, one build behind. A build brings the twin up to date (hard
// links to unchanged files, new files moved in) and then the two change places by renaming. So a build that dies
// leaves the old site or the new one, and a small change costs as much as the files that it changes.
import { cpSync, existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isIntact, lookOver } from "./intact.ts";
import { changesBetween, readChanges, readManifest, writeManifest } from "./manifest.ts";
import type { Changes, Manifest } from "./manifest.ts";
import { PLACE, readText } from "./places.ts";
import type { Places } from "./places.ts";
import { alignTwin, fillTwin, leaveBehind, twinOf } from "./twin.ts";

/** The site that was published until now, while the trees change places. */
const OLD = "old";
const NEXT = "manifest.next.json";
/** What was published by a build that nobody heard the end of. */
const UNHEARD = "unheard.json";
/** Holds the inode of the tree that is being published; means something only while the next manifest waits. */
const SWAP = "swap";

/** More changes than this are made good in the twin at once: a publication after a great one should not have to. */
const MANY = 1_000;

/** What is found published. */
export interface Found {
  /** What was published last, whatever became of it since: the lists of changes start from there. */
  readonly told?: Manifest;
  /** The same if the site is still so, which is looked at meanwhile: its files may be kept. */
  readonly intact: () => Promise<Manifest | undefined>;
}

/** Takes back what a build that died between two renames had begun, and says what is published. */
export function recoverPublished({ output, cache, work }: Places): Found {
  const swapped = readText(join(cache, SWAP));
  if (swapped !== undefined && existsSync(join(cache, NEXT))) {
    const old = join(work, OLD);
    if (existsSync(old)) {
      if (String(inodeOf(output)) === swapped) rmSync(output, { recursive: true });
      if (!existsSync(output)) renameSync(old, output);
    }
  }
  if (existsSync(join(cache, NEXT))) rmSync(join(cache, UNHEARD), { force: true });
  for (const file of [SWAP, NEXT]) rmSync(join(cache, file), { force: true });
  const manifest = readManifest(cache);
  if (manifest === undefined || readText(join(cache, PLACE)) !== output) {
    return { intact: () => Promise.resolve(undefined) };
  }
  const found = lookOver(output, manifest);
  return { told: manifest, intact: async () => ((await found()) ? manifest : undefined) };
}

/**
 * Publishes the site that `next` describes. Files that the intact published site has not, or with another hash, must
 * lie in `stage`; the others are taken from there. The lists in the cache, and the changes returned, tell what changed
 * since the last build whose good end was acknowledged.
 */
export async function publish(stage: string, places: Places, found: Found, next: Manifest): Promise<Changes> {
  const { told } = found;
  const intact = await found.intact();
  const { output, cache, work } = places;
  const sinceTold = changesBetween(told, next);
  const changes = withUnheard(sinceTold, readChanges(join(cache, UNHEARD)), next);
  const moved = intact === told ? sinceTold : changesBetween(intact, next);
  if (intact !== undefined && moved.changed.length === 0 && moved.deleted.length === 0) {
    writeManifest(cache, next);
    return writeLists(cache, changes);
  }
  const twin = twinOf(places);
  const old = join(work, OLD);
  rmSync(old, { recursive: true, force: true });
  prepareTwin(stage, places, intact, next, moved);
  writeManifest(cache, next, NEXT);
  writeFileSync(join(cache, PLACE), output);
  writeFileSync(join(cache, UNHEARD), JSON.stringify(changes));
  writeFileSync(join(cache, SWAP), String(inodeOf(twin)));
  if (existsSync(output)) renameSync(output, old);
  renameSync(twin, output);
  // From here on the new site counts: until now a build that dies is taken back.
  renameSync(join(cache, NEXT), join(cache, "manifest.json"));
  rmSync(join(cache, SWAP), { force: true });
  if (intact !== undefined && existsSync(old)) {
    renameSync(old, twin);
    leaveBehind(places, moved);
  } else {
    rmSync(old, { recursive: true, force: true });
  }
  if (moved.changed.length + moved.deleted.length > MANY) alignTwin(places, next);
  return writeLists(cache, changes);
}

/** Says of a published site that nothing changed in it; the lists tell what a build left unheard. */
export function republish({ cache }: Places, manifest: Manifest): Changes {
  const nothing = { changed: [], deleted: [] };
  return writeLists(cache, withUnheard(nothing, readChanges(join(cache, UNHEARD)), manifest));
}

/** Says that the last build ended well: from now on lists tell what changed since then. */
export function acknowledge(cache: string): void {
  rmSync(join(cache, UNHEARD), { force: true });
}

function writeLists(cache: string, changes: Changes): Changes {
  const lines = (paths: readonly string[]) => paths.map((path) => `${path}\n`).join("");
  writeFileSync(join(cache, "changed.txt"), lines(changes.changed));
  writeFileSync(join(cache, "deleted.txt"), lines(changes.deleted));
  return changes;
}

/** Adds what a build published whose end nobody heard of: its lists may never have been read. */
function withUnheard({ changed, deleted }: Changes, unheard: Changes | undefined, next: Manifest): Changes {
  if (unheard === undefined) return { changed, deleted };
  const all = [...new Set([...changed, ...deleted, ...unheard.changed, ...unheard.deleted])].sort();
  return {
    changed: all.filter((path) => path in next.files),
    deleted: all.filter((path) => !(path in next.files)),
  };
}

/**
 * Files that somebody put beside those of a site, at its first level or in .well-known: CNAME, the mark of a search
 * engine, the proofs that certificates are renewed with …
 */
function strangersIn(folder: string, { files }: Manifest): string[] {
  const own = new Set(Object.keys(files).map(placeOf));
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.name === SHARED && entry.isDirectory()
      ? readdirSync(join(folder, SHARED)).map((name) => `${SHARED}/${name}`)
      : [entry.name],
  );
  return names.filter((name) => !own.has(name));
}

/** A folder that the portal shares with others. */
const SHARED = ".well-known";

function placeOf(path: string): string {
  const [first = "", second = ""] = path.split("/", 2);
  return first === SHARED ? `${first}/${second}` : first;
}

function inodeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.ino;
}

/** Makes the twin hold exactly the files of `next`, and what strangers put beside those of the site. */
function prepareTwin(
  stage: string,
  places: Places,
  before: Manifest | undefined,
  next: Manifest,
  changes: Changes,
): void {
  const twin = twinOf(places);
  if (before === undefined) {
    rmSync(twin, { recursive: true, force: true });
    if (!isIntact(stage, next)) throw new Error(`${stage} does not hold what was rendered`);
    renameSync(stage, twin);
    return;
  }
  fillTwin(stage, places, before, changes);
  const { output } = places;
  for (const name of strangersIn(twin, next)) rmSync(join(twin, name), { recursive: true });
  for (const name of strangersIn(output, before)) {
    if (!existsSync(join(twin, name))) cpSync(join(output, name), join(twin, name), { recursive: true });
  }
}
