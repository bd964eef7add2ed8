// Documents through the whole build: publishing and withdrawing an article that cites one changes that page and few others.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pdfFile } from "../fixtures/pdf-file.ts";
import { article, type Files } from "../fixtures/portal-builder.ts";
import { build, type Folders } from "./site-tree.ts";
import { foldersFor, writeSettled } from "./small-portal.ts";

const PORTAL: Files = {
  "portal.yaml": "name: Thử\nurl: https://bantin.example/\nsidebars: fragments\n",
  "sections.yaml": "- {id: thoi-su, name: Thời sự}\n",
  "documents/a.yaml": `- {number: 05-NQ/TU, type: Nghị quyết, date: 2021-12-24, title: Về nhiệm vụ}
- {number: 65-KH/TU, type: Kế hoạch, date: 2022-01-05}
`,
  "articles/2022/01/mot.md": article(
    { title: "Bài một", date: "2022-01-10" },
    "Theo Nghị quyết số 05-NQ/TU, ngày 24/12/2021.\n",
  ),
  "articles/2022/01/hai.md": article(
    { title: "Bài hai", date: "2022-01-11" },
    "Theo Kế hoạch số 65-KH/TU, ngày 05/01/2022.\n",
  ),
};

const NEW = "articles/2022/02/ba.md";
const CITING = "Hội nghị quán triệt Nghị quyết số 05-NQ/TU, ngày 24/12/2021.\n";

function pageOf({ output }: Folders, slug: string): string {
  return readFileSync(join(output, "van-ban", slug, "index.html"), "utf8");
}

/** The addresses of the articles that a document's page lists. */
function listed(folders: Folders, slug: string): string[] {
  const markup = pageOf(folders, slug);
  const section = markup.slice(markup.indexOf('<section class="citing">'));
  const list = section.slice(0, section.indexOf("</section>"));
  return [...list.matchAll(/<li><a href="([^"]+)"/g)].map(([, url = ""]) => url);
}

function changedBy(folders: Folders): string[] {
  return readFileSync(join(folders.cache, "changed.txt"), "utf8").trim().split("\n");
}

test("publishing an article that cites a document changes its page and few others; withdrawing takes it back", async () => {
  const folders = foldersFor(PORTAL);
  await build(folders);
  assert.deepEqual(listed(folders, "05-nq-tu"), ["/2022/01/mot/"]);
  assert.deepEqual(listed(folders, "65-kh-tu"), ["/2022/01/hai/"]);
  const untouched = pageOf(folders, "65-kh-tu");

  writeSettled(folders.content, { [NEW]: article({ title: "Bài ba", date: "2022-02-10" }, CITING) });
  await build(folders);
  assert.deepEqual(listed(folders, "05-nq-tu"), ["/2022/02/ba/", "/2022/01/mot/"]);
  assert.equal(pageOf(folders, "65-kh-tu"), untouched);
  const changed = changedBy(folders).filter((file) => file.endsWith(".html") || file.startsWith("van-ban/"));
  assert.deepEqual(
    changed.filter((file) => file.startsWith("van-ban/")),
    [
      "van-ban/05-nq-tu/atom.xml",
      "van-ban/05-nq-tu/feed.json",
      "van-ban/05-nq-tu/index.html",
      "van-ban/index.html",
    ],
  );
  assert.equal(changed.includes("2022/01/mot/index.html"), false);
  assert.equal(changed.includes("2022/01/hai/index.html"), false);

  const withdrawn = { title: "Bài ba", date: "2022-02-10", withdrawn: "{date: 2022-03-01, reason: Nhầm}" };
  writeSettled(folders.content, { [NEW]: article(withdrawn, CITING) });
  await build(folders);
  assert.deepEqual(listed(folders, "05-nq-tu"), ["/2022/01/mot/"]);
  assert.doesNotMatch(pageOf(folders, "05-nq-tu"), /Bài ba/);
});

test("a document that only a withdrawn article cited is gone with it", async () => {
  const body = "Theo Chỉ thị số 77-CT/TU, ngày 05/01/2022 của Tỉnh ủy.\n";
  const folders = foldersFor({ ...PORTAL, [NEW]: article({ title: "Bài ba", date: "2022-02-10" }, body) });
  await build(folders);
  assert.deepEqual(listed(folders, "77-ct-tu"), ["/2022/02/ba/"]);
  writeSettled(folders.content, {
    [NEW]: article(
      { title: "Bài ba", date: "2022-02-10", withdrawn: "{date: 2022-03-01, reason: Nhầm}" },
      body,
    ),
  });
  await build(folders);
  assert.equal(existsSync(join(folders.output, "van-ban/77-ct-tu/index.html")), false);
  assert.match(readFileSync(join(folders.cache, "deleted.txt"), "utf8"), /^van-ban\/77-ct-tu\/index\.html$/m);
});

test("a document's file is served under an address that names its content, and goes when it is taken away", async () => {
  const withFile = { "documents/b.yaml": "- {number: 66-KH/TU, files: [ke-hoach.pdf]}\n" };
  const folders = foldersFor({ ...PORTAL, ...withFile, "documents/ke-hoach.pdf": pdfFile(14) });
  const served = () =>
    /href="\/(tep\/[0-9a-f]{16}\/ke-hoach\.pdf)"/.exec(pageOf(folders, "66-kh-tu"))?.[1] ?? "";
  await build(folders);
  const first = served();
  assert.deepEqual(readFileSync(join(folders.output, first)), Buffer.from(pdfFile(14)));
  assert.match(pageOf(folders, "66-kh-tu"), /ke-hoach\.pdf<\/a> \(PDF, 1 KB, 14 trang\)/);
  const register = readFileSync(join(folders.output, "van-ban/index.html"), "utf8");
  assert.match(register, new RegExp(`<a href="/${first}"[^>]*>PDF, 1 KB, 14 trang</a>`));
  const manifest = JSON.parse(readFileSync(join(folders.cache, "manifest.json"), "utf8"));
  assert.equal(manifest.files[first].cache, "immutable");

  writeSettled(folders.content, { "documents/ke-hoach.pdf": pdfFile(14, "sửa") });
  await build(folders);
  assert.notEqual(served(), first);
  assert.equal(existsSync(join(folders.output, first)), false);
  assert.deepEqual(readFileSync(join(folders.output, served())), Buffer.from(pdfFile(14, "sửa")));

  const second = served();
  writeSettled(folders.content, { "documents/b.yaml": "- {number: 66-KH/TU}\n" });
  await build(folders);
  assert.equal(existsSync(join(folders.output, second)), false);
  assert.match(readFileSync(join(folders.cache, "deleted.txt"), "utf8"), new RegExp(`^${second}$`, "m"));
});
