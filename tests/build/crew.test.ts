// Large builds: several processes read and render, and what comes out is what one process makes.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { article, temporaryFolder } from "../fixtures/portal-builder.ts";
import { foldersFor, writeSettled } from "./small-portal.ts";
import { build, differing, treeOf } from "./site-tree.ts";

/** As many articles as let the crew read and render; half of them do not. */
const MANY = 590;

function articles(from: number, to: number): Record<string, string> {
  const entries = Array.from({ length: to - from }, (_, i) => {
    const number = from + i;
    const month = String(1 + (number % 4)).padStart(2, "0");
    const date = `2022-${month}-${String(1 + (number % 28)).padStart(2, "0")}`;
    const text = `Nội dung ${number}, theo Nghị quyết số 05-NQ/TU ngày 24/12/2021 của Tỉnh ủy.\n`;
    return [`articles/2022/${month}/bai-${number}.md`, article({ title: `Bài ${number}`, date }, text)];
  });
  return Object.fromEntries(entries);
}

test("a site that several processes make at once is the one that a single process makes bit by bit", async () => {
  const settings = {
    "portal.yaml": "name: Cổng lớn\nurl: https://lon.example/\nsidebars: fragments\ntwins: false\n",
    "sections.yaml": "- {id: thoi-su, name: Thời sự}\n",
  };
  const folders = foldersFor({ ...settings, ...articles(0, MANY / 2) });
  await build(folders);
  writeSettled(folders.content, articles(MANY / 2, MANY));
  const { articles: count } = await build(folders);
  assert.ok(count >= MANY);
  const folder = temporaryFolder();
  const clean = { content: folders.content, output: join(folder, "site"), cache: join(folder, "cache") };
  await build(clean);
  assert.deepEqual(differing(treeOf(folders.output), treeOf(clean.output)), []);
});
