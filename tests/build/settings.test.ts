// Options of portal.yaml that come and go: each build equals a clean one, and what an option brought goes with it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { BOX_FONT } from "../fixtures/box-font.ts";
import { foldersFor, smallPortal, writeSettled } from "./small-portal.ts";
import { build, differing, treeOf } from "./site-tree.ts";

const portal = (more: string) => `name: Bản tin thử\nurl: https://bantin.example/\nagency: ban-a\n${more}`;

for (const [option, brought] of [
  ["feeds: all\n", "van-ban/05-nq-tu/rss.xml"],
  ["font: tieu-de.woff2\n", "assets/"],
  ["offline: true\n", "ngoai-tuyen/index.html"],
] as const) {
  test(`${option.trim()} comes and goes`, async () => {
    const files = { ...(await smallPortal()), "tieu-de.woff2": BOX_FONT };
    const folders = foldersFor({ ...files, "portal.yaml": portal("") });
    await build(folders);
    const without = treeOf(folders.output);
    writeSettled(folders.content, { "portal.yaml": portal(option) });
    const { changes } = await build(folders);
    assert.ok(changes.changed.some((path) => path.startsWith(brought)));
    const clean = foldersFor({ ...files, "portal.yaml": portal(option) });
    await build(clean);
    assert.deepEqual(differing(treeOf(folders.output), treeOf(clean.output)), []);
    writeSettled(folders.content, { "portal.yaml": portal("") });
    await build(folders);
    assert.deepEqual(differing(treeOf(folders.output), without), []);
  });
}
