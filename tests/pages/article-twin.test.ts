// The JSON and Markdown twins of articles.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articleTwin } from "../../layouts/pages/article-twin.ts";
import { allPages } from "../../layouts/pages.ts";
import { articlePages } from "../../portal/pages/article.ts";
import { articleTwinPages } from "../../portal/pages/article-twin.ts";
import { readPlainYaml } from "../../portal/content/plain-yaml.ts";
import { keyOf } from "../../scripts/steps/page-keys.ts";
import { article, portalOf, problemsOf } from "../fixtures/portal-builder.ts";
import { deskOf } from "../indexes/made-up-portal.ts";

const SETTINGS = "name: Cổng thử\nurl: https://bantin.example/tin/\n";
const BODY =
  'Xem [bài cũ](/2022/01/cu/), [luật](https://luat.example/) và [mục](#muc).\n\n![Ảnh [hai]](anh-1.jpg "Chú thích")\n';
const FILES = {
  "articles/2022/02/tin/index.md": article(
    {
      title: '"Tin: <b> & {{ }}"',
      summary: "Tóm tắt.",
      authors: "Lê Bình",
      cover: "{image: anh-1.jpg, alt: Ảnh bìa}",
    },
    BODY,
  ),
  "articles/2022/02/tin/anh-1.jpg": "",
  "articles/2022/02/rut.md": article({ title: "Rút", withdrawn: "{date: 2022-03-01, reason: Sai}" }),
};
const PICTURE = {
  hash: "0123456789abcdef",
  width: 1600,
  height: 900,
  colour: "#000000",
  widths: [640, 1280],
};

async function deskWith(more = "") {
  const portal = await portalOf({ ...FILES, "portal.yaml": SETTINGS + more });
  return deskOf(portal, new Map(portal.pictureFiles.map((file) => [file, PICTURE])));
}

async function twinsOf(url: string) {
  const twins = [...articleTwinPages(await deskWith())].filter((page) => page.url.startsWith(url));
  return twins.map(({ props }) => articleTwin(props(), () => BODY).toString());
}

test("an article is there as JSON, with absolute addresses throughout", async () => {
  const [json = ""] = await twinsOf("/tin/2022/02/tin/");
  const data = JSON.parse(json);
  assert.equal(data.url, "https://bantin.example/tin/2022/02/tin/");
  assert.equal(data.title, "Tin: <b> & {{ }}");
  assert.deepEqual(data.authors, [{ name: "Lê Bình", url: "https://bantin.example/tin/tac-gia/le-binh/" }]);
  assert.equal(data.cover.image, "https://bantin.example/tin/hinh/0123456789abcdef-1280.jpg");
  assert.match(data.markdown, /\[bài cũ\]\(https:\/\/bantin\.example\/tin\/2022\/01\/cu\/\)/);
  assert.match(data.markdown, /\[luật\]\(https:\/\/luat\.example\/\) và \[mục\]\(#muc\)/);
  assert.match(
    data.markdown,
    /\]\(https:\/\/bantin\.example\/tin\/hinh\/0123456789abcdef-1280\.jpg "Chú thích"\)/,
  );
});

test("an article is there as Markdown, its front matter plain YAML", async () => {
  const [, markdown = ""] = await twinsOf("/tin/2022/02/tin/");
  const [, front = "", text = ""] = markdown.split(/^---$/m);
  const yaml = readPlainYaml(front, "twin.md", 1);
  assert.ok(!Array.isArray(yaml));
  const facts: unknown = yaml.value;
  assert.ok(typeof facts === "object" && facts !== null && "title" in facts && "authors" in facts);
  assert.equal(facts.title, "Tin: <b> & {{ }}");
  assert.deepEqual(facts.authors, ["Lê Bình"]);
  assert.match(text, /^\n\n# Tin: <b> & \{\{ \}\}\n\n\*\*Tóm tắt\.\*\*\n\n!\[Ảnh bìa\]\(https:/);
});

test("the page of an article names its twins, and only what is published has any", async () => {
  const desk = await deskWith();
  const named = [...articlePages(desk)].flatMap(({ props }) => Object.values(props().head.twins ?? {}));
  const made = [...articleTwinPages(desk)].map(({ url }) => url);
  assert.deepEqual([...named].sort(), [...made].sort());
  assert.ok(made.length === 4 && !made.some((url) => url.includes("/rut/")));
});

test("a portal can do without twins, and its pages then name none", async () => {
  const desk = await deskWith("twins: false\n");
  assert.deepEqual([...articleTwinPages(desk)], []);
  const [page] = [...articlePages(desk)];
  assert.equal(page?.props().head.twins, undefined);
  const key = async (more: string) => {
    const page = [...allPages(await deskWith(more))].find(({ url }) => url.endsWith("/2022/02/tin/"));
    return page && keyOf(page, "");
  };
  assert.notEqual(await key(""), await key("twins: false\n"));
});

test("an old address cannot take the place of a twin", async () => {
  const problems = await problemsOf({
    "articles/2022/02/kia.md": article({ title: "Kia", aliases: "[/2022/02/tin-mot/index.json]" }),
  });
  assert.equal(problems.length, 1);
  assert.match(problems[0] ?? "", /kia\.md.*index\.json/);
});
