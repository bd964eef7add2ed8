// Pictures of titles through whole builds: each is in the site while its article needs it, and painted once.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { hasLetters } from "../../scripts/steps/pictures/title-picture.ts";
import { article } from "../fixtures/portal-builder.ts";
import { foldersFor, smallPortal, writeSettled } from "./small-portal.ts";
import { build } from "./site-tree.ts";

test("articles without pictures show one of their title, painted once and gone with its title", async (t) => {
  if (!(await hasLetters())) return t.skip("no letters on this machine");
  const folders = foldersFor(await smallPortal("socialPictures: titles\n"));
  const pictures = () =>
    readdirSync(join(folders.output, "hinh")).filter((name) => name.endsWith("-tieu-de.png"));
  const named = () => {
    const page = readFileSync(join(folders.output, "2022/01/bai-1/index.html"), "utf8");
    return /property="og:image" content="[^"]*\/hinh\/([^"]+)"/.exec(page)?.[1] ?? "";
  };
  await build(folders);
  const first = named();
  assert.equal(pictures().length, 10);
  assert.ok(pictures().includes(first));

  const painted = join(folders.cache, "pictures", first);
  const before = statSync(painted).mtimeMs;
  rmSync(folders.output, { recursive: true });
  await build(folders);
  assert.equal(statSync(painted).mtimeMs, before);

  writeSettled(folders.content, {
    "articles/2022/01/bai-1.md": article({ title: "Tiêu đề mới", date: "2022-01-11" }),
  });
  await build(folders);
  assert.notEqual(named(), first);
  assert.ok(pictures().includes(named()) && !pictures().includes(first));
  assert.ok(!readdirSync(join(folders.cache, "pictures")).includes(first));
});
