// The same content gives the same bytes: in other time zones, folders, languages, processes, and by Eleventy's own command.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { PROJECT } from "../../scripts/program-version.ts";
import { article, temporaryFolder, writeFiles } from "../fixtures/portal-builder.ts";
import { foldersFor, smallPortal, writeSettled } from "./small-portal.ts";
import { BUILD_NOW, build, buildArguments, differing, runNode, runScript, treeOf } from "./site-tree.ts";

const files = await smallPortal();

test("two time zones, languages and current folders give identical bytes, manifest included", async () => {
  const one = foldersFor(files);
  const two = { ...foldersFor({}), content: join(temporaryFolder(), "noi-dung") };
  mkdirSync(two.content);
  writeFiles(two.content, Object.fromEntries(Object.entries(files).reverse()));
  const [first, second] = await Promise.all([
    runScript("build.ts", buildArguments(one), { env: { TZ: "UTC", LANG: "C", LC_ALL: "C" } }),
    runScript("build.ts", buildArguments(two), {
      env: { TZ: "America/New_York", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
      cwd: temporaryFolder(),
    }),
  ]);
  assert.deepEqual([first.code, second.code], [0, 0], first.stderr + second.stderr);
  assert.deepEqual(differing(treeOf(one.output), treeOf(two.output)), []);
  const [a, b] = [one, two].map(({ cache }) => readFileSync(join(cache, "manifest.json"), "utf8"));
  assert.ok(a === b, "the manifests differ");
});

test("Eleventy, started by hand, builds the same site", async () => {
  const folder = temporaryFolder();
  cpSync(foldersFor(files).content, join(folder, "content"), { recursive: true });
  const eleventy = join(PROJECT, "node_modules/@11ty/eleventy/cmd.cjs");
  const epoch = { SOURCE_DATE_EPOCH: String(BUILD_NOW / 1000) };
  const { code, stderr, stdout } = await runNode([eleventy, `--config=${join(PROJECT, ".eleventy.ts")}`], {
    cwd: folder,
    env: epoch,
  });
  assert.equal(code, 0, stderr + stdout);
  const built = foldersFor(files);
  await build(built);
  assert.deepEqual(differing(treeOf(join(folder, "_site")), treeOf(built.output)), []);
});

test("SOURCE_DATE_EPOCH is the time to build for", async () => {
  const [one, two] = [foldersFor(files), foldersFor(files)];
  const epoch = { env: { SOURCE_DATE_EPOCH: String(Date.parse("2022-03-01T00:00:00Z") / 1000) } };
  const { code } = await runScript("build.ts", buildArguments(one).slice(0, 6), epoch);
  assert.equal(code, 0);
  await build(two, Date.parse("2022-03-01T00:00:00Z"));
  assert.deepEqual(differing(treeOf(one.output), treeOf(two.output)), []);
  assert.equal(treeOf(one.output).has("2022/04/bai-12/index.html"), false);
});

test("pages rendered by child processes are those rendered in one", async () => {
  const many = (from: number, to: number) =>
    Object.fromEntries(
      Array.from({ length: to - from }, (_, i) => [
        `articles/2021/${String(1 + ((i + from) % 12)).padStart(2, "0")}/n-${i + from}.md`,
        article({
          title: `Tin ${i + from}`,
          date: `2021-${String(1 + ((i + from) % 12)).padStart(2, "0")}-10`,
          topics: `[chu-de-${(i + from) % 40}]`,
        }),
      ]),
    );
  const all = foldersFor({ ...files, ...many(0, 640) });
  const { rendered } = await build(all);
  assert.ok(rendered > 640);
  const grown = foldersFor({ ...files, ...many(0, 320) });
  await build(grown);
  writeSettled(grown.content, many(320, 640));
  await build(grown);
  assert.deepEqual(differing(treeOf(all.output), treeOf(grown.output)), []);
});

test("files that did not change keep their inode and time; a build without edits writes nothing", async () => {
  const folders = foldersFor(files);
  await build(folders);
  const stats = () =>
    new Map(
      [...treeOf(folders.output).keys()].map((path) => [
        path,
        `${statSync(join(folders.output, path)).ino} ${statSync(join(folders.output, path)).mtimeMs}`,
      ]),
    );
  const before = stats();
  const { rendered, changes } = await build(folders);
  assert.deepEqual([rendered, changes], [0, { changed: [], deleted: [] }]);
  assert.deepEqual(stats(), before);
  for (const title of ["Một", "Hai", "Ba"]) {
    writeSettled(folders.content, { "articles/2022/01/bai-1.md": article({ title, date: "2022-01-11" }) });
    const then = stats();
    const edited = await build(folders);
    const now = stats();
    const touched = [...now.keys()].filter((path) => now.get(path) !== then.get(path));
    assert.deepEqual(touched, edited.changes.changed);
    assert.ok(touched.includes("2022/01/bai-1/index.html"));
    assert.ok(touched.length < now.size);
  }
});
