// Sound, film and PDF files of articles through the whole build: there while an article shows them, gone with it.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { verifySite } from "../../scripts/steps/verify.ts";
import { soundFile } from "../fixtures/sound-file.ts";
import { article, SMALLEST } from "../fixtures/portal-builder.ts";
import { build, type Folders, treeOf } from "./site-tree.ts";
import { foldersFor, writeSettled } from "./small-portal.ts";

const ARTICLE = "articles/2022/02/co-tieng/index.md";
const SOUND = "articles/2022/02/co-tieng/noi.mp3";
const text = (body: string) => article({ title: "Có tiếng", date: "2022-02-20" }, body);
const FILES = { ...SMALLEST, [ARTICLE]: text("![Lời nói](noi.mp3)\n"), [SOUND]: soundFile(2) };
const page = ({ output }: Folders, id: string) => readFileSync(join(output, id, "index.html"), "utf8");
const served = (folders: Folders) =>
  [...treeOf(folders.output).keys()].filter((path) => path.startsWith("tep/"));
const sourceOf = (markup: string) => /<audio[^>]* src="\/([^"]+)"/.exec(markup)?.[1] ?? "";

test("a file is served under its hash, a changed one under another, and the page follows", async () => {
  const folders = foldersFor(FILES);
  await build(folders);
  const before = sourceOf(page(folders, "2022/02/co-tieng"));
  assert.match(before, /^tep\/[0-9a-f]{16}\/noi\.mp3$/);
  assert.deepEqual(readFileSync(join(folders.output, before)), Buffer.from(soundFile(2)));
  const other = page(folders, "2022/02/tin-mot");

  writeSettled(folders.content, { [SOUND]: soundFile(3) });
  const { rendered } = await build(folders);
  const after = sourceOf(page(folders, "2022/02/co-tieng"));
  assert.notEqual(after, before);
  assert.deepEqual(served(folders), [after]);
  assert.equal(page(folders, "2022/02/tin-mot"), other);
  assert.ok(rendered > 0);

  const clean = foldersFor({ ...FILES, [SOUND]: soundFile(3) });
  await build(clean);
  assert.deepEqual(treeOf(folders.output), treeOf(clean.output));
});

test("captions are served beside their film, and the page follows when they change", async () => {
  const film = "articles/2022/02/co-tieng/phim.mp4";
  const captions = film.replace(".mp4", ".vtt");
  const cue = (words: string) => `WEBVTT\n\n00:00.000 --> 00:01.000\n${words}\n`;
  const files = {
    ...SMALLEST,
    [ARTICLE]: text("![Phim](phim.mp4)\n"),
    [film]: Buffer.from("\0\0\0\x20ftypisom"),
    [captions]: cue("Xin chào"),
  };
  const folders = foldersFor(files);
  const track = () => /<track [^>]*src="\/([^"]+)"/.exec(page(folders, "2022/02/co-tieng"))?.[1] ?? "";
  await build(folders);
  const before = track();
  assert.equal(readFileSync(join(folders.output, before), "utf8"), cue("Xin chào"));
  assert.deepEqual(verifySite(folders.output, { base: "", origin: "https://bantin.example" }), []);
  writeSettled(folders.content, { [captions]: cue("Chào") });
  await build(folders);
  assert.notEqual(track(), before);
  assert.equal(existsSync(join(folders.output, before)), false);
  const clean = foldersFor({ ...files, [captions]: cue("Chào") });
  await build(clean);
  assert.deepEqual(treeOf(folders.output), treeOf(clean.output));
});

test("a file that no article shows any more is gone, and one of a draft never appears", async () => {
  const folders = foldersFor(FILES);
  await build(folders);
  assert.equal(served(folders).length, 1);
  writeSettled(folders.content, { [ARTICLE]: text("Không còn tiếng.\n") });
  await build(folders);
  assert.deepEqual(served(folders), []);
  assert.equal(existsSync(join(folders.content, SOUND)), true);
  const draft = text("![Lời nói](noi.mp3)\n").replace("---\n", "---\ndraft: true\n");
  writeSettled(folders.content, { [ARTICLE]: draft });
  await build(folders);
  assert.deepEqual(served(folders), []);
});

test("only the page with a foreign film allows a frame, and only of the two players", async () => {
  const folders = foldersFor({ ...FILES, [ARTICLE]: text("[Phim](https://youtu.be/abcdefghijk)\n") });
  await build(folders);
  const policyOf = (id: string) => /Security-Policy" content="([^"]*)"/.exec(page(folders, id))?.[1] ?? "";
  assert.match(
    policyOf("2022/02/co-tieng"),
    /frame-src https:\/\/www\.youtube-nocookie\.com https:\/\/player\.vimeo\.com;/,
  );
  assert.match(policyOf("2022/02/tin-mot"), /default-src (?:'|&#39;)none/);
  assert.doesNotMatch(policyOf("2022/02/tin-mot"), /frame-src/);
  assert.match(readFileSync(join(folders.output, "_headers"), "utf8"), /frame-src https:/);
});
