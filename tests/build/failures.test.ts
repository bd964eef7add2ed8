// Builds that cannot succeed: a clear message, the right exit code, and the old site intact.
import assert from "node:assert/strict";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { PROJECT } from "../../scripts/program-version.ts";
import { article } from "../fixtures/portal-builder.ts";
import { foldersFor, smallPortal, writeSettled } from "./small-portal.ts";
import { BUILD_NOW, build, buildArguments, differing, type Folders, runScript, treeOf } from "./site-tree.ts";

const files = await smallPortal();
const built = async () => {
  const folders = foldersFor(files);
  await build(folders);
  return { ...folders, before: treeOf(folders.output) };
};

test("content with problems: exit code 1, every problem on stderr, the old site untouched", async () => {
  const site = await built();
  writeSettled(site.content, {
    "articles/2022/02/hong.md": article({ title: "Hỏng", section: "thoi-xu" }),
    "articles/2022/02/ma.md": "---js\n{}\n---\n",
  });
  const { code, stderr, stdout } = await runScript("build.ts", buildArguments(site));
  assert.equal(code, 1);
  assert.equal(stdout, "");
  assert.match(
    stderr,
    /articles\/2022\/02\/hong\.md:3:10 {2}lỗi: section “thoi-xu” không có trong sections\.yaml\n {4}→ Có phải ý bạn là “thoi-su”\?/,
  );
  assert.match(stderr, /articles\/2022\/02\/ma\.md:1 {2}lỗi: phần khai báo mở bằng “---js”/);
  assert.match(
    stderr,
    /2 lỗi, 0 cảnh báo trong 2 tệp\. Chưa có gì được đăng; trang đang có được giữ nguyên\./,
  );
  assert.deepEqual(differing(site.before, treeOf(site.output)), []);
});

test("the same in English, and for machines", async () => {
  const folders = foldersFor({
    ...files,
    "articles/2022/02/hong.md": article({ title: "Hỏng", section: "thoi-xu" }),
  });
  const { code, stderr, stdout } = await runScript("build.ts", [
    ...buildArguments(folders),
    "--lang",
    "en",
    "--json",
  ]);
  assert.equal(code, 1);
  assert.match(stderr, /error: section “thoi-xu” is not in sections\.yaml\n {4}→ Did you mean “thoi-su”\?/);
  const [problem] = JSON.parse(stdout).problems;
  assert.deepEqual(
    [problem.file, problem.line, problem.code],
    ["articles/2022/02/hong.md", 3, "unknown-id-near"],
  );
  assert.equal(existsSync(folders.output), false);
});

test("a picture that is no picture stops the build, with its name", async () => {
  const site = await built();
  writeSettled(site.content, { "articles/2022/02/bai-5/anh.jpg": "không phải ảnh" });
  const { code, stderr } = await runScript("build.ts", buildArguments(site));
  assert.equal(code, 1);
  assert.match(stderr, /articles\/2022\/02\/bai-5\/anh\.jpg:1 {2}lỗi: ảnh “anh\.jpg” /);
  assert.deepEqual(differing(site.before, treeOf(site.output)), []);
});

test("wrong usage: exit code 2 and no stack", async () => {
  const folders = foldersFor(files);
  for (const wrong of [
    ["--khong-co"],
    ["--now", "hôm qua"],
    ["--url", "ftp://x"],
    ["--url", "https://bantin.example/?a=1"],
    ["--lang", "fr"],
    ["--content"],
  ]) {
    const { code, stderr } = await runScript("build.ts", [...buildArguments(folders).slice(0, 6), ...wrong]);
    assert.equal(code, 2, wrong.join(" "));
    assert.doesNotMatch(stderr, /\n\s+at /, wrong.join(" "));
    assert.ok(stderr.trim().length > 0);
  }
  assert.equal(
    (await runScript("build.ts", buildArguments(folders), { env: { SOURCE_DATE_EPOCH: "x" } })).code,
    0,
    "--now goes before the environment",
  );
});

test("a content folder that is not there is named as it was given", async () => {
  const folders = foldersFor(files);
  const missing = join(folders.content, "khong-co");
  const { code, stderr } = await runScript("build.ts", buildArguments({ ...folders, content: missing }));
  assert.ok(code === 1 || code === 2);
  assert.match(stderr, /không có thư mục nội dung/);
  assert.doesNotMatch(stderr, /\/\/|\n\s+at /);
});

test("an output folder that holds something else is not touched", async () => {
  const folders = foldersFor(files);
  mkdirSync(folders.output);
  writeFileSync(join(folders.output, "luan-van.docx"), "x");
  const { code, stderr } = await runScript("build.ts", buildArguments(folders));
  assert.equal(code, 2);
  assert.match(stderr, /chứa tệp không phải của trang web/);
  assert.deepEqual([...treeOf(folders.output).keys()], ["luan-van.docx"]);
});

test("an output folder that is a file is refused", async () => {
  const folders = foldersFor(files);
  writeFileSync(folders.output, "x");
  assert.equal((await runScript("build.ts", buildArguments(folders))).code, 2);
  assert.equal(readFileSync(folders.output, "utf8"), "x");
});

const NESTS: Readonly<Record<string, (folders: Folders) => Folders>> = {
  "the cache in the site": (folders) => ({ ...folders, cache: join(folders.output, "cache") }),
  "the site in the place of the content": (folders) => ({ ...folders, output: folders.content }),
  "the site among the articles": (folders) => ({
    ...folders,
    output: join(folders.content, "articles/site"),
  }),
  "the site in the place of the cache": (folders) => ({ ...folders, output: folders.cache }),
  "the site in the cache": (folders) => ({ ...folders, output: join(folders.cache, "twin") }),
  "the cache in the place of the content": (folders) => ({ ...folders, cache: folders.content }),
  "the content in the site": (folders) => ({ ...folders, output: dirname(folders.content) }),
};

for (const [what, nest] of Object.entries(NESTS)) {
  test(`${what}: refused before anything is written`, async () => {
    const folders = foldersFor(files);
    const before = treeOf(dirname(folders.content));
    const { code, stderr } = await runScript("build.ts", buildArguments(nest(folders)));
    assert.deepEqual(differing(before, treeOf(dirname(folders.content))), []);
    assert.equal(code, 2, stderr);
  });
}

test("a cache folder that cannot be written: exit code 1, said in words, the old site intact", async (t) => {
  const site = await built();
  const uid = process.getuid?.() === 0 ? 65_534 : undefined;
  if (uid !== undefined && !isOpenToOthers()) return t.skip("the project folder is closed to other users");
  chmodSync(site.cache, 0o555);
  chmodSync(join(site.content, ".."), 0o755);
  const { code, stderr } = await runScript("build.ts", buildArguments(site), {
    ...(uid !== undefined && { uid }),
  });
  chmodSync(site.cache, 0o755);
  assert.equal(code, 1);
  assert.match(stderr, /Không có quyền ghi; trang đang có được giữ nguyên\./);
  assert.deepEqual(differing(site.before, treeOf(site.output)), []);
});

test("a cache that cannot be a folder is said in words", async () => {
  const folders = foldersFor(files);
  writeFileSync(folders.cache, "x");
  const { code, stderr } = await runScript("build.ts", buildArguments(folders));
  assert.ok(code === 1 || code === 2);
  assert.doesNotMatch(stderr, /\n\s+at /);
});

test("an article that changes while the build runs is noticed", async () => {
  const site = await built();
  const path = join(site.content, "articles/2022/01/bai-1.md");
  const { bodyReader } = await import("../../scripts/body-reader.ts");
  const read = bodyReader(site.content);
  writeFileSync(path, article({ title: "Đổi" }));
  assert.throws(() => read({ file: "articles/2022/01/bai-1.md", hash: "0".repeat(32) }), {
    problems: [
      {
        severity: "error",
        file: "articles/2022/01/bai-1.md",
        line: 1,
        code: "changed-while-reading",
        params: { value: "articles/2022/01/bai-1.md" },
      },
    ],
  });
  rmSync(path);
  assert.throws(() => read({ file: "articles/2022/01/bai-1.md", hash: "0".repeat(32) }));
});

test("a picture that vanished is noticed, though its page is not rendered again", async () => {
  const site = await built();
  rmSync(join(site.content, "articles/2022/02/bai-5/anh.jpg"));
  await assert.rejects(build(site));
  assert.deepEqual(differing(site.before, treeOf(site.output)), []);
});

test("an output folder behind a symbolic link stays behind it", async () => {
  const folders = foldersFor(files);
  const real = `${folders.output}-that`;
  mkdirSync(real);
  symlinkSync(real, folders.output);
  await build(folders, BUILD_NOW);
  assert.ok(treeOf(real).has("index.html"));
});

/** Whether a user without rights can run the project: every folder above it must be open. */
function isOpenToOthers(): boolean {
  for (let folder = PROJECT; ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o005) !== 0o005) return false;
    if (folder === dirname(folder)) return true;
  }
}
