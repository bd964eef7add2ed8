// Two things that want one address, old addresses, and hand-picked articles by slug and address.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, portalOf, problemsOf } from "../fixtures/portal-builder.ts";

const TWICE = "Đổi tên một trong hai tệp, hoặc bỏ địa chỉ cũ (aliases) bị trùng.";

test("two articles with one address are a problem", async () => {
  const files = {
    "articles/2022/02/bai.md": article({ title: "Một" }),
    "articles/2022/02/bai/index.md": article({ title: "Hai" }),
  };
  assert.deepEqual(await problemsOf(files), [
    `articles/2022/02/bai/index.md:1 error: địa chỉ “/2022/02/bai/” đã thuộc về articles/2022/02/bai.md → ${TWICE}`,
  ]);
  assert.deepEqual(await problemsOf(files, "en"), [
    "articles/2022/02/bai/index.md:1 error: the address “/2022/02/bai/” belongs to articles/2022/02/bai.md already → Rename one of the two files, or remove the alias.",
  ]);
});

test("an article in no month and one in its month can claim one address", async () => {
  const files = {
    "articles/bai.md": article({ title: "Một", date: "2022-02-20" }),
    "articles/2022/02/bai.md": article({ title: "Hai" }),
  };
  assert.deepEqual(await problemsOf(files), [
    `articles/bai.md:1 error: địa chỉ “/2022/02/bai/” đã thuộc về articles/2022/02/bai.md → ${TWICE}`,
  ]);
});

test("two articles of one slug in different months are no problem", async () => {
  assert.deepEqual(
    await problemsOf({ "articles/2022/01/tin-mot.md": article({ title: "Khác", date: "2022-01-05" }) }),
    [],
  );
});

test("an old address that another article has is a problem, also in other letters", async () => {
  assert.deepEqual(
    await problemsOf({
      "articles/2022/02/bai.md": article({ title: "Bài", aliases: "[/2022/02/tin-mot/]" }),
    }),
    [
      `articles/2022/02/bai.md:5:11 error: địa chỉ “/2022/02/tin-mot/” đã thuộc về articles/2022/02/tin-mot.md → ${TWICE}`,
    ],
  );
  const files = {
    "articles/2022/02/a.md": article({ title: "A", aliases: "[/cu/1.html]" }),
    "articles/2022/02/b.md": article({ title: "B", aliases: "[/cu/1.HTML]" }),
  };
  assert.deepEqual(await problemsOf(files), [
    `articles/2022/02/b.md:5:11 error: địa chỉ “/cu/1.HTML” đã thuộc về articles/2022/02/a.md → ${TWICE}`,
  ]);
});

test("an old address leaves the portal, hides in it or breaks out of a header: refused", async () => {
  for (const alias of [
    "../x",
    "//khac.example",
    "/a/../b",
    "/%2e%2e/x",
    "/x y",
    "/",
    "https://khac.example/x",
    "/a\\\\b",
    "/a\\r\\nSet-Cookie: x=1",
    "/a\\0b",
  ]) {
    const [problem, ...others] = await problemsOf({
      "articles/2022/02/bai.md": article({ title: "Bài", aliases: `["${alias}"]` }),
    });
    assert.deepEqual(others, [], alias);
    assert.match(
      problem ?? "",
      /^articles\/2022\/02\/bai\.md:5:11 error: địa chỉ cũ “.*” không hợp lệ → Viết từ dấu \/ đầu tiên, ví dụ: \/tin-cu\/bai-123\.html; không có \.\. hay ký tự đặc biệt\.$/,
      alias,
    );
  }
});

test("an old address cannot take the place of a page of the portal itself", async () => {
  for (const alias of [
    "/index.html",
    "/sitemap.xml",
    "/atom.xml",
    "/404.html",
    "/chuyen-muc/thoi-su/",
    "/moi-nhat/",
    "/luu-tru/2022/",
    "/assets/site.css",
    "/tim-kiem",
  ]) {
    const problems = await problemsOf({
      "articles/2022/02/bai.md": article({ title: "Bài", aliases: `[${alias}]` }),
    });
    assert.equal(problems.length, 1, alias);
    assert.match(problems[0] ?? "", /^articles\/2022\/02\/bai\.md:5:1[01] error: /, alias);
  }
});

test("an old address cannot be a folder and a file at once", async () => {
  const files = {
    "articles/2022/02/a.md": article({ title: "A", aliases: "[/cu/tin.html]" }),
    "articles/2022/02/b.md": article({ title: "B", aliases: "[/cu/tin.html/2]" }),
  };
  assert.equal((await problemsOf(files)).length, 1);
});

test("static pages cannot take the portal's own names", async () => {
  for (const name of ["van-ban", "2022", "404"]) {
    assert.deepEqual(await problemsOf({ [`pages/${name}.md`]: "---\ntitle: Trang\n---\n" }), [
      `pages/${name}.md:1 error: tên “${name}” đã được cổng dùng cho trang riêng → Đổi tên tệp, ví dụ “${name}-1”.`,
    ]);
  }
});

test("related articles are found by slug, by address, by whole address and under the base path", async () => {
  const files = {
    "portal.yaml": "name: Thử\nurl: https://bantin.example/tin/\n",
    "articles/2022/02/bai.md": article({
      title: "Bài",
      related:
        "[tin-hai, /2022/02/tin-ba/, /tin/2022/02/tin-bon/, 'https://bantin.example/tin/2022/02/tin-mot/']",
    }),
    "articles/2022/02/tin-hai.md": article({ title: "Hai" }),
    "articles/2022/02/tin-ba.md": article({ title: "Ba" }),
    "articles/2022/02/tin-bon.md": article({ title: "Bốn" }),
  };
  const portal = await portalOf(files);
  const related = portal.articles.find(({ slug }) => slug === "bai")?.related;
  assert.deepEqual(related, ["2022/02/tin-hai", "2022/02/tin-ba", "2022/02/tin-bon", "2022/02/tin-mot"]);
});

test("a related article that does not exist is answered with the nearest", async () => {
  assert.deepEqual(
    await problemsOf({
      "articles/2022/02/bai.md": article({ title: "Bài", related: "[tin-mott, /2022/02/xa-la/]" }),
    }),
    [
      "articles/2022/02/bai.md:5:11 error: bài liên quan “tin-mott” không tồn tại → Viết địa chỉ /năm/tháng/ten-bai/ hoặc tên bài. → “/2022/02/tin-mot/”",
      "articles/2022/02/bai.md:5:21 error: bài liên quan “/2022/02/xa-la/” không tồn tại → Viết địa chỉ /năm/tháng/ten-bai/ hoặc tên bài.",
    ],
  );
});

test("a slug that several articles have does not say which is meant", async () => {
  const files = {
    "articles/2022/01/tin-mot.md": article({ title: "Cũ", date: "2022-01-05" }),
    "articles/2022/02/bai.md": article({ title: "Bài", related: "[tin-mot]" }),
  };
  assert.deepEqual(await problemsOf(files), [
    "articles/2022/02/bai.md:5:11 error: có nhiều bài mang tên “tin-mot” → Viết cả địa chỉ: /2022/01/tin-mot/, /2022/02/tin-mot/.",
  ]);
});
