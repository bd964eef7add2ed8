// Sites built in parts: merged they are the site, and the manifest, of a build that was not divided.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { temporaryFolder } from "../fixtures/portal-builder.ts";
import { foldersFor, smallPortal } from "./small-portal.ts";
import { build, buildArguments, differing, runScript, treeOf } from "./site-tree.ts";

const files = await smallPortal();

test("three parts, each built in a process and folders of its own, make the whole byte for byte", async () => {
  const whole = foldersFor(files);
  await build(whole);
  const home = temporaryFolder();
  const parts = [1, 2, 3].map((part) => join(home, String(part)));
  for (const [i, part] of parts.entries()) {
    const folders = { content: whole.content, output: join(part, "site"), cache: join(part, "cache") };
    const { code, stderr } = await runScript("build.ts", [
      ...buildArguments(folders),
      "--shard",
      `${i + 1}/3`,
    ]);
    assert.equal(code, 0, stderr);
    assert.ok(treeOf(folders.output).size < treeOf(whole.output).size);
  }
  const merged = { output: join(home, "merged"), cache: join(home, "cache") };
  const { code, stderr } = await runScript("merge.ts", [
    ...parts,
    "--output",
    merged.output,
    "--cache",
    merged.cache,
  ]);
  assert.equal(code, 0, stderr);
  assert.deepEqual(differing(treeOf(merged.output), treeOf(whole.output)), []);
  const manifests = [whole.cache, merged.cache].map((cache) =>
    readFileSync(join(cache, "manifest.json"), "utf8"),
  );
  assert.equal(manifests[0], manifests[1]);
});

test("a part that is not there, or a share that cannot be, is wrong usage", async () => {
  const whole = foldersFor(files);
  const output = ["--output", whole.output, "--cache", whole.cache];
  assert.equal((await runScript("merge.ts", [join(whole.content, "khong-co"), ...output])).code, 2);
  assert.equal((await runScript("merge.ts", output)).code, 2);
  assert.equal((await runScript("build.ts", [...buildArguments(whole), "--shard", "4/3"])).code, 2);
});
