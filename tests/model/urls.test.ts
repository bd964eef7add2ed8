// Every address of the site.
import assert from "node:assert/strict";
import { test } from "node:test";
import { RESERVED_NAMES, urlsOf } from "../../portal/model/urls.ts";

test("addresses are those of the contract", () => {
  const urls = urlsOf("https://bantin.example/");
  assert.deepEqual(
    [
      urls.home(),
      urls.article({ id: "2022/02/tin" }),
      urls.section("thoi-su"),
      urls.topic("a"),
      urls.author("b"),
      urls.agency("c"),
      urls.document("05-nq-tu"),
      urls.archive("2022", "02"),
      urls.archive("2022"),
      urls.archive(),
      urls.latest(),
      urls.mostViewed(),
      urls.search(),
    ],
    [
      "/",
      "/2022/02/tin/",
      "/chuyen-muc/thoi-su/",
      "/chu-de/a/",
      "/tac-gia/b/",
      "/co-quan/c/",
      "/van-ban/05-nq-tu/",
      "/luu-tru/2022/02/",
      "/luu-tru/2022/",
      "/luu-tru/",
      "/moi-nhat/",
      "/xem-nhieu/",
      "/tim-kiem/",
    ],
  );
  assert.equal(urls.listPage(urls.section("thoi-su"), 3), "/chuyen-muc/thoi-su/trang/3/");
});

test("a base path stands before every address and in no file name", () => {
  for (const address of [
    "https://bantin.example/tin",
    "https://bantin.example/tin/",
    "https://bantin.example/tin//",
  ]) {
    const urls = urlsOf(address);
    assert.equal(urls.base, "/tin");
    assert.equal(urls.home(), "/tin/");
    assert.equal(urls.file(urls.home()), "index.html");
    assert.equal(urls.file(urls.section("tin")), "chuyen-muc/tin/index.html");
    assert.equal(urls.file(urls.feed(urls.home(), "atom")), "atom.xml");
    assert.equal(urls.absolute(urls.article({ id: "2022/02/x" })), "https://bantin.example/tin/2022/02/x/");
  }
});

test("old addresses become files where a plain web server finds them", () => {
  const urls = urlsOf("https://bantin.example/");
  const file = (path: string) => urls.file(urls.alias(path));
  assert.deepEqual(["/cu/1.html", "/cu/1", "/cu/1/", "/tin.aspx", "/v1.2/tin"].map(file), [
    "cu/1.html",
    "cu/1/index.html",
    "cu/1/index.html",
    "tin.aspx",
    "v1.2/tin/index.html",
  ]);
});

test("every first part of the portal's own addresses is reserved", () => {
  const urls = urlsOf("https://bantin.example/");
  const own = [
    urls.section("x"),
    urls.topic("x"),
    urls.author("x"),
    urls.agency("x"),
    urls.document("x"),
    urls.archive(),
    urls.latest(),
    urls.mostViewed(),
    urls.search(),
    urls.fragment("latest"),
    urls.picture("x", 1, "jpg"),
    urls.asset("x"),
  ];
  for (const address of own) assert.ok(RESERVED_NAMES.has(address.split("/")[1] ?? ""), address);
});
