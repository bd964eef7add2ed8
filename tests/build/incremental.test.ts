// After every edit an incremental build gives what a clean build gives, byte for byte.
import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ContentProblems } from "../../scripts/content-problems.ts";
import { temporaryFolder } from "../fixtures/portal-builder.ts";
import { editAtRandom, type Office, randomFrom } from "./random-edits.ts";
import { foldersFor, smallPortal, writeSettled } from "./small-portal.ts";
import { BUILD_NOW, build, differenceOf, differing, type Folders, treeOf } from "./site-tree.ts";

const EDITS = Number(process.env.BANTIN_EDITS ?? 40);
const SEED = Number(process.env.BANTIN_SEED ?? 20220211);

for (const mode of ["baked", "fragments"]) {
  test(`${EDITS} random edits with ${mode} sidebars: incremental equals clean, manifest and lists included`, async () => {
    const office: Office = { files: await smallPortal(`sidebars: ${mode}\n`), now: BUILD_NOW };
    const folders = foldersFor(office.files);
    const random = randomFrom(SEED + mode.length);
    await build(folders, office.now);
    const history: string[] = [];
    for (let step = 1; step <= EDITS; step++) {
      const before = { ...office.files };
      history.push(await editAtRandom(office, random, step));
      const told = `seed ${SEED}, edits: ${history.join(", ")}`;
      writeEdits(folders.content, before, office.files);
      if (await isRefused(folders, office.now, told)) {
        writeEdits(folders.content, office.files, before);
        for (const path of Object.keys(office.files)) delete office.files[path];
        Object.assign(office.files, before);
        continue;
      }
      await compareWithClean(folders, office.now, told);
    }
  });
}

/** Builds; an edit that makes the content invalid must be refused and leave the site as it was. */
async function isRefused(folders: Folders, now: number, told: string): Promise<boolean> {
  const before = treeOf(folders.output);
  try {
    await build(folders, now);
  } catch (error) {
    assert.ok(error instanceof ContentProblems, `${told}\n${error}`);
    assert.deepEqual(differing(before, treeOf(folders.output)), [], told);
    return true;
  }
  const { changed, deleted } = differenceOf(before, treeOf(folders.output));
  assert.equal(readFileSync(join(folders.cache, "changed.txt"), "utf8"), changed, told);
  assert.equal(readFileSync(join(folders.cache, "deleted.txt"), "utf8"), deleted, told);
  return false;
}

async function compareWithClean(
  { content, output, cache }: Folders,
  now: number,
  told: string,
): Promise<void> {
  const folder = temporaryFolder();
  const clean = { content, output: join(folder, "site"), cache: join(folder, "cache") };
  seedCostlyParts(cache, clean.cache);
  await build(clean, now);
  assert.deepEqual(differing(treeOf(clean.output), treeOf(output)), [], told);
  const [own, other] = [cache, clean.cache].map((of) => readFileSync(join(of, "manifest.json"), "utf8"));
  const otherLines = other?.split("\n") ?? [];
  const line = own?.split("\n").findIndex((text, i) => text !== otherLines[i]);
  assert.ok(own === other, `the manifests differ in line ${line}: ${otherLines[line ?? 0]}\n${told}`);
  rmSync(folder, { recursive: true });
}

/** Bundles and picture variants take long and are tested elsewhere; everything else is built from nothing. */
function seedCostlyParts(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of ["assets.json", "pictures"]) {
    if (existsSync(join(from, name))) cpSync(join(from, name), join(to, name), { recursive: true });
  }
}

function writeEdits(
  root: string,
  before: Readonly<Record<string, string | Uint8Array>>,
  after: Readonly<Record<string, string | Uint8Array>>,
): void {
  const gone = Object.keys(before).filter((path) => !(path in after));
  const changed = Object.entries(after).filter(([path, content]) => before[path] !== content);
  writeSettled(root, {
    ...Object.fromEntries(gone.map((path) => [path, null])),
    ...Object.fromEntries(changed),
  });
}
