// Builds that are killed, caches that are damaged, builds that meet: the site is always the old or the new one, whole.
import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { article, temporaryFolder } from "../fixtures/portal-builder.ts";
import { randomFrom } from "./random-edits.ts";
import { foldersFor, smallPortal, writeSettled } from "./small-portal.ts";
import {
  BUILD_NOW,
  build,
  buildArguments,
  type CommandOptions,
  differenceOf,
  differing,
  type Ended,
  type Folders,
  runScript,
  treeOf,
} from "./site-tree.ts";

const KILLS = Number(process.env.BANTIN_KILLS ?? 8);
const SEED = Number(process.env.BANTIN_SEED ?? 1);
const files = await smallPortal();

/** What a build from nothing gives for this content. */
async function cleanTree(content: string, now = BUILD_NOW): Promise<ReadonlyMap<string, string>> {
  const folder = temporaryFolder();
  const clean = { content, output: join(folder, "site"), cache: join(folder, "cache") };
  await build(clean, now);
  return treeOf(clean.output);
}

function retitle(content: string, step: number): void {
  writeSettled(content, {
    "articles/2022/02/bai-4.md": article({ title: `Lần ${step}`, date: "2022-02-14" }),
    [`articles/2022/03/moi-${step}.md`]: article({ title: `Mới ${step}`, date: "2022-03-02" }),
    [`articles/2022/03/moi-${step - 1}.md`]: null,
  });
}

test(`a build killed at ${KILLS} random moments leaves the old site or the new one, and the next build is right`, async () => {
  const folders = foldersFor(files);
  const random = randomFrom(SEED);
  const started = performance.now();
  await runScript("build.ts", buildArguments(folders));
  const whole = performance.now() - started;
  let killed = 0;
  for (let kill = 1; kill <= KILLS; kill++) {
    const after = random() * whole;
    const told = `killed after ${Math.round(after)} ms of about ${Math.round(whole)} ms`;
    const { signal } = await killAndBuildAgain(folders, kill, told, { killAfter: after });
    if (signal === "SIGKILL") killed++;
  }
  assert.ok(killed > 0, "no build was killed");
});

test(`a build killed before ${KILLS} of its changes to the file system leaves one whole site, and the next build is right`, async () => {
  const folders = foldersFor(files);
  const random = randomFrom(SEED);
  const countFile = join(temporaryFolder(), "calls");
  const preload = [new URL("kill-at-call.ts", import.meta.url).href];
  await build(folders);
  retitle(folders.content, 0);
  await runScript("build.ts", buildArguments(folders), { preload, env: { BANTIN_COUNT_FILE: countFile } });
  const calls = Number(readFileSync(countFile, "utf8"));
  assert.ok(calls > 20, `${calls} calls`);
  for (let kill = 1; kill <= KILLS; kill++) {
    // The last calls are those that put the new site in its place.
    const at = kill % 3 === 0 ? 1 + Math.floor(random() * calls) : calls - Math.floor(random() * 16);
    const { signal } = await killAndBuildAgain(folders, kill, `killed before change ${at} of ${calls}`, {
      preload,
      env: { BANTIN_KILL_AT: String(at) },
    });
    assert.equal(signal ?? "SIGKILL", "SIGKILL");
  }
});

test("a disk that is full at any moment: exit code 1, said in words, one whole site, and the next build is right", async () => {
  const folders = foldersFor(files);
  const countFile = join(temporaryFolder(), "calls");
  const preload = [new URL("kill-at-call.ts", import.meta.url).href];
  await build(folders);
  retitle(folders.content, 0);
  await runScript("build.ts", buildArguments(folders), { preload, env: { BANTIN_COUNT_FILE: countFile } });
  const calls = Number(readFileSync(countFile, "utf8"));
  for (const part of [0.1, 0.5, 0.8, 0.95]) {
    const at = Math.ceil(calls * part);
    const old = treeOf(folders.output);
    retitle(folders.content, at);
    const fresh = await cleanTree(folders.content);
    const env = { BANTIN_FULL_AT: String(at) };
    const { code, stderr } = await runScript("build.ts", buildArguments(folders), { preload, env });
    assert.equal(code, 1, stderr);
    assert.match(stderr, /Đĩa đã đầy/);
    assert.doesNotMatch(stderr, /\n\s+at /);
    assertOneOf(treeOf(folders.output), old, fresh, `full from change ${at} of ${calls}`);
    await build(folders);
    assert.deepEqual(differing(treeOf(folders.output), fresh), [], `after change ${at} of ${calls}`);
  }
});

test("a build with nothing to do tells so, and still notices a damaged site and a date that has come", async () => {
  const folders = foldersFor({
    ...files,
    "articles/2022/01/het-han.md": article({ title: "Sẽ hết hạn", expire: "2022-06-02" }),
  });
  // Files as young as this build could still change unnoticed.
  await sleep(2_100);
  const first = await build(folders);
  const manifest = statSync(join(folders.cache, "manifest.json")).ino;
  const again = await build(folders);
  assert.equal(
    statSync(join(folders.cache, "manifest.json")).ino,
    manifest,
    "nothing was planned or written",
  );
  assert.deepEqual([again.rendered, again.changes], [0, { changed: [], deleted: [] }]);
  assert.deepEqual([again.pages, again.articles, again.files], [first.pages, first.articles, first.files]);
  const whole = treeOf(folders.output);
  rmSync(join(folders.output, "2022/01/bai-1/index.html"));
  await build(folders);
  assert.deepEqual(differing(treeOf(folders.output), whole), []);
  const later = BUILD_NOW + 3 * 86_400_000;
  const { changes } = await build(folders, later);
  assert.ok(changes.changed.includes("2022/01/het-han/index.html"));
  assert.deepEqual(differing(treeOf(folders.output), await cleanTree(folders.content, later)), []);
});

type Tree = ReadonlyMap<string, string>;

function assertOneOf(now: Tree, old: Tree, fresh: Tree, told: string): void {
  const [toOld, toFresh] = [differing(now, old), differing(now, fresh)];
  if (toOld.length === 0 || toFresh.length === 0) return;
  assert.fail(
    `${told}: ${now.size} files; not the old site: ${toOld.slice(0, 5)}; nor the new one: ${toFresh.slice(0, 5)}`,
  );
}

async function killAndBuildAgain(
  folders: Folders,
  step: number,
  told: string,
  options: CommandOptions,
): Promise<Ended> {
  const old = treeOf(folders.output);
  retitle(folders.content, step);
  const fresh = await cleanTree(folders.content);
  const ended = await runScript("build.ts", buildArguments(folders), options);
  // Two renames exchange the sites; between them, for less than a millisecond, there is none.
  if (existsSync(folders.output)) assertOneOf(treeOf(folders.output), old, fresh, told);
  writeSettled(folders.content, { "portal.yaml": "name: [hỏng\n" });
  await assert.rejects(build(folders), told);
  assertOneOf(treeOf(folders.output), old, fresh, `${told}, then a build that was refused`);
  writeSettled(folders.content, { "portal.yaml": files["portal.yaml"] ?? "" });
  await build(folders);
  assert.deepEqual(differing(treeOf(folders.output), fresh), [], told);
  // A build that says so has ended, even if its process is killed while it goes.
  if (ended.code !== 0 && !ended.stderr.includes("Xong:")) assertListed(folders, old, fresh, told);
  return ended;
}

/** An uploader who has seen the old site learns from the lists of the next whole build all that it has to fetch. */
function assertListed({ cache }: Folders, old: Tree, fresh: Tree, told: string): void {
  const { changed, deleted } = differenceOf(old, fresh);
  for (const [name, wanted] of Object.entries({ "changed.txt": changed, "deleted.txt": deleted })) {
    const listed = new Set(readFileSync(join(cache, name), "utf8").split("\n"));
    const missing = wanted.split("\n").filter((path) => !listed.has(path));
    assert.deepEqual(missing, [], `${told}: ${name}`);
  }
}

const DAMAGES: Readonly<Record<string, (folders: Folders) => void>> = {
  "no cache": ({ cache }) => rmSync(cache, { recursive: true }),
  "no manifest": ({ cache }) => rmSync(join(cache, "manifest.json")),
  "a manifest cut short": ({ cache }) => truncateSync(join(cache, "manifest.json"), 700),
  "a manifest of another form": ({ cache }) =>
    writeFileSync(join(cache, "manifest.json"), '{"version":"x","files":{"index.html":null}}'),
  "a manifest of another version": ({ cache }) => {
    const manifest = JSON.parse(readFileSync(join(cache, "manifest.json"), "utf8"));
    for (const path of Object.keys(manifest.files)) manifest.files[path].key = "00000000000000000000";
    writeFileSync(join(cache, "manifest.json"), JSON.stringify({ ...manifest, version: "khác" }));
  },
  "remembered articles cut short": ({ cache }) =>
    everyFile(join(cache, "articles"), (file) => truncateSync(file, 90)),
  "remembered articles with other words in them": ({ cache }) =>
    everyFile(join(cache, "articles"), (file) =>
      writeFileSync(file, readFileSync(file, "utf8").replaceAll("Bài", "Xấu")),
    ),
  "remembered keys of another site": ({ cache }) => writeFileSync(join(cache, "keys.packed"), "khác"),
  "remembered articles that are no JSON": ({ cache }) =>
    everyFile(join(cache, "articles"), (file) => writeFileSync(file, "x\n{")),
  "picture variants cut short": ({ cache }) =>
    everyFile(join(cache, "pictures"), (file) => truncateSync(file, 10)),
  "remembered pictures that are no JSON": ({ cache }) => writeFileSync(join(cache, "pictures.json"), "{"),
  "remembered bundles that are no JSON": ({ cache }) => writeFileSync(join(cache, "assets.json"), "{"),
  "a lock of a process that is gone": ({ cache }) => writeFileSync(join(cache, "lock"), "4194300"),
  "a lock with nothing in it": ({ cache }) => writeFileSync(join(cache, "lock"), ""),
  "a stage left behind": ({ cache }) => {
    mkdirSync(join(cache, "stage/2022"), { recursive: true });
    writeFileSync(join(cache, "stage/2022/thua.html"), "x");
  },
  "no published site": ({ output }) => rmSync(output, { recursive: true }),
  "a published page missing": ({ output }) => rmSync(join(output, "2022/01/bai-1/index.html")),
  "a published page cut short": ({ output }) => truncateSync(join(output, "index.html"), 100),
};

for (const [what, damage] of Object.entries(DAMAGES)) {
  test(`${what}: the next build is right`, async () => {
    const folders = foldersFor(files);
    await build(folders);
    damage(folders);
    retitle(folders.content, 1);
    await build(folders);
    assert.deepEqual(differing(treeOf(folders.output), await cleanTree(folders.content)), []);
    assert.equal(existsSync(join(folders.cache, "lock")), false);
    retitle(folders.content, 2);
    await build(folders);
    assert.deepEqual(differing(treeOf(folders.output), await cleanTree(folders.content)), []);
  });
}

test("an edit that keeps a file's size and time stamp is noticed", async () => {
  const folders = foldersFor(files);
  await build(folders);
  const path = join(folders.content, "articles/2022/01/bai-1.md");
  const { atime, mtime } = statSync(path);
  writeFileSync(path, readFileSync(path, "utf8").replace("Bài 1", "Bài X"));
  utimesSync(path, atime, mtime);
  await build(folders);
  assert.deepEqual(differing(treeOf(folders.output), await cleanTree(folders.content)), []);
});

test("another content folder in the same cache is another portal", async () => {
  const folders = foldersFor(files);
  await build(folders);
  const other = foldersFor({
    ...files,
    "articles/2022/01/bai-1.md": String(files["articles/2022/01/bai-1.md"]).replace("Bài 1", "Bài X"),
  });
  const { mtime } = statSync(join(folders.content, "articles/2022/01/bai-1.md"));
  utimesSync(join(other.content, "articles/2022/01/bai-1.md"), mtime, mtime);
  await build({ ...other, cache: folders.cache });
  assert.deepEqual(differing(treeOf(other.output), await cleanTree(other.content)), []);
});

test("two builds at once in one cache: one waits for the other, and both are right", async () => {
  const folders = foldersFor(files);
  const runs = await Promise.all([1, 2, 3].map(() => runScript("build.ts", buildArguments(folders))));
  for (const { code, stderr } of runs) assert.equal(code, 0, stderr);
  assert.equal(runs.filter(({ stderr }) => stderr.includes("wait")).length, 2);
  assert.deepEqual(differing(treeOf(folders.output), await cleanTree(folders.content)), []);
});

test("a file put into the published site by hand does not come and go", async () => {
  const folders = foldersFor(files);
  await build(folders);
  writeFileSync(join(folders.output, "bo-vao-tay.txt"), "x");
  const seen: boolean[] = [];
  for (const step of [1, 2, 3, 4]) {
    retitle(folders.content, step);
    await build(folders);
    seen.push(existsSync(join(folders.output, "bo-vao-tay.txt")));
  }
  assert.equal(new Set(seen).size, 1, seen.join(", "));
});

test("what the host keeps in .well-known stays beside the portal's own file", async () => {
  const contact = { "portal.yaml": `${files["portal.yaml"]}contact: {email: an@bantin.example}\n` };
  const folders = foldersFor({ ...files, ...contact });
  await build(folders);
  const proof = join(folders.output, ".well-known/acme-challenge/abc");
  mkdirSync(dirname(proof));
  writeFileSync(proof, "x");
  for (const step of [1, 2, 3]) {
    retitle(folders.content, step);
    await build(folders);
    assert.ok(existsSync(proof), `build ${step}`);
    assert.ok(existsSync(join(folders.output, ".well-known/security.txt")));
  }
});

test("nothing that a withdrawn or deleted article had is left in the site", async () => {
  const folders = foldersFor({
    ...files,
    "articles/2022/03/mat.md": article(
      { title: "Tin mật ong", date: "2022-03-03", authors: "[Người Mật]", topics: "[Mật ong]" },
      "Lời mật ong.\n",
    ),
  });
  await build(folders);
  writeSettled(folders.content, { "articles/2022/03/mat.md": null });
  await build(folders);
  const left = [...treeOf(folders.output).keys()].filter(
    (path) => /mat/.test(path) || readFileSync(join(folders.output, path)).includes("mật ong"),
  );
  assert.deepEqual(left, []);
});

test("output and cache may lie on different file systems", async (t) => {
  const folders = foldersFor(files);
  const elsewhere = "/dev/shm";
  if (!existsSync(elsewhere) || statSync(elsewhere).dev === statSync(folders.content).dev)
    return t.skip("there is only one file system");
  const output = join(elsewhere, `bantin-test-${process.pid}`);
  t.after(() => rmSync(output, { recursive: true, force: true }));
  for (const step of [1, 2]) {
    await build({ ...folders, output });
    assert.deepEqual(differing(treeOf(output), await cleanTree(folders.content)), []);
    retitle(folders.content, step);
  }
});

function everyFile(folder: string, damage: (file: string) => void): void {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const paths = names.map((name) => join(folder, name)).filter((path) => statSync(path).isFile());
  assert.ok(paths.length > 0, `${folder} is empty`);
  for (const path of paths) damage(path);
}
