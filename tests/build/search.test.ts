// The search through the whole build: what editors say about abbreviations, and articles that are withdrawn.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { SEARCH_DATA } from "../../portal/model/urls.ts";
import { openSiteSearch } from "../../scripts/search/read-site.ts";
import { article, type Files } from "../fixtures/portal-builder.ts";
import { build, type Folders } from "./site-tree.ts";
import { foldersFor, writeSettled } from "./small-portal.ts";

const PORTAL: Files = {
  "portal.yaml": "name: Thử\nurl: https://bantin.example/\nsidebars: fragments\n",
  "sections.yaml": "- {id: thoi-su, name: Thời sự}\n",
  "agencies.yaml": "- {id: ban-van-thu, name: Ban Văn thư Lưu trữ, short: BVTLT}\n",
  "abbreviations.yaml": "- {short: BQL, full: [Ban Quản lý, Tổ Quản lý]}\n",
  "articles/2022/01/mot.md": article({ title: "Ban Quản lý chợ họp", date: "2022-01-10" }, "Nội dung.\n"),
  "articles/2022/01/hai.md": article({ title: "Chợ mở cửa", date: "2022-01-11" }, "BQL nói về giờ mở cửa.\n"),
  "articles/2022/01/ba.md": article(
    { title: "Sổ sách", date: "2022-01-12" },
    "Ban Văn thư, lưu trữ hướng dẫn.\n",
  ),
};

const SECRET = "articles/2022/01/bon.md";
const secret = (more: Record<string, string>) =>
  article({ title: "Bài quyzzard", date: "2022-01-13", ...more }, "Chữ quyzzard chỉ có ở đây.\n");

async function found({ output }: Folders, text: string): Promise<string[]> {
  const { results } = await (await openSiteSearch(output)).search({ text, limit: 10 });
  return results.map(({ card }) => card.url).sort();
}

/** The search data as text, without their compression. */
function searchData({ output }: Folders): string {
  const folder = join(output, SEARCH_DATA);
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const read = (name: string) => readFileSync(join(folder, name));
  return names
    .filter((name) => /\.(?:bin|json)$/.test(name))
    .map((name) => (name.endsWith(".bin") ? gunzipSync(read(name)) : read(name)).toString("latin1"))
    .join("\n");
}

test("an abbreviation of the editors finds its full forms and they find it; so do short names of agencies", async () => {
  const folders = foldersFor(PORTAL);
  await build(folders);
  const both = ["/2022/01/hai/", "/2022/01/mot/"];
  assert.deepEqual(await found(folders, "bql"), both);
  assert.deepEqual(await found(folders, "ban quản lý"), both);
  assert.deepEqual(await found(folders, "BVTLT"), ["/2022/01/ba/"]);
  writeSettled(folders.content, { "abbreviations.yaml": "- {short: TQL, full: Ban Quản lý}\n" });
  await build(folders);
  assert.deepEqual(await found(folders, "bql"), ["/2022/01/hai/"]);
  assert.deepEqual(await found(folders, "tql"), ["/2022/01/mot/"]);
});

test("an article that was withdrawn or deleted leaves no word behind in the search", async () => {
  const folders = foldersFor({ ...PORTAL, [SECRET]: secret({}) });
  await build(folders);
  assert.deepEqual(await found(folders, "quyzzard"), ["/2022/01/bon/"]);
  writeSettled(folders.content, {
    [SECRET]: secret({ withdrawn: "{date: 2022-01-20, reason: Đăng nhầm}" }),
  });
  await build(folders);
  assert.deepEqual(await found(folders, "quyzzard"), []);
  assert.doesNotMatch(searchData(folders), /quyzzard/);
});

test("a build with nothing new for the search leaves its files alone, and keeps them in the site", async () => {
  const folders = foldersFor(PORTAL);
  await build(folders);
  writeSettled(folders.content, { "pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\nMới.\n" });
  await build(folders);
  const changed = readFileSync(join(folders.cache, "changed.txt"), "utf8");
  assert.doesNotMatch(changed, /tim-kiem\/du-lieu/);
  assert.equal((await found(folders, "chợ")).length, 2);
});
