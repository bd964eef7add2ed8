// The same content gives the same bytes: in other time zones, folders, languages, processes, and by Eleventy's own command.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
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

/** What the build adds to the pages, their pictures and assets. */
const BESIDE_PAGES = /^(?:_headers$|tim-kiem\/du-lieu\/)/;

test("Eleventy, started by hand in the project's folder, builds the same pages", async () => {
  const project = temporaryFolder();
  for (const name of [
    "assets",
    "layouts",
    "portal",
    "scripts",
    ".eleventy.ts",
    "package.json",
    "package-lock.json",
    "tsconfig.json",
  ]) {
    cpSync(join(PROJECT, name), join(project, name), { recursive: true });
  }
  symlinkSync(join(PROJECT, "node_modules"), join(project, "node_modules"));
  writeFiles(join(project, "content"), files);
  const { code, stderr, stdout } = await runNode(
    [join(PROJECT, "node_modules/@11ty/eleventy/cmd.cjs"), "--config=.eleventy.ts"],
    {
      cwd: project,
      env: { SOURCE_DATE_EPOCH: String(BUILD_NOW / 1000) },
    },
  );
  assert.equal(code, 0, stderr + stdout);
  const built = foldersFor(files);
  await build(built);
  const other = differing(treeOf(join(project, "_site")), treeOf(built.output));
  assert.deepEqual(
    other.filter((path) => !BESIDE_PAGES.test(path)),
    [],
  );
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
