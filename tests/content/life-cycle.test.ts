// What is published when: drafts, scheduled, expired and withdrawn articles, in the portal's time zone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { article, portalOf, problemsOf } from "../fixtures/portal-builder.ts";
import type { Files } from "../fixtures/portal-builder.ts";

const NONE = { "articles/2022/02/tin-mot.md": null };

async function shown(files: Files, now: string) {
  const portal = await portalOf({ ...NONE, ...files }, { now: Date.parse(now) });
  return {
    articles: portal.articles.map(({ slug }) => slug),
    gone: portal.gone.map(({ slug }) => slug),
    next: portal.nextChange?.iso,
  };
}

test("a draft is nowhere", async () => {
  assert.deepEqual(
    await shown({ "articles/2022/02/a.md": article({ title: "A", draft: "true" }) }, "2022-06-01T00:00:00Z"),
    { articles: [], gone: [], next: undefined },
  );
});

test("a scheduled article appears at its moment, and the portal knows when that is", async () => {
  const files = { "articles/2022/02/a.md": article({ title: "A", publish: "2022-03-01 08:00" }) };
  assert.deepEqual(await shown(files, "2022-03-01T07:59:59.999+07:00"), {
    articles: [],
    gone: [],
    next: "2022-03-01T08:00:00+07:00",
  });
  assert.deepEqual(await shown(files, "2022-03-01T08:00:00+07:00"), {
    articles: ["a"],
    gone: [],
    next: undefined,
  });
});

test("an article of a future date is scheduled, too", async () => {
  const files = { "articles/2022/02/a.md": article({ title: "A", date: "2022-02-20" }) };
  assert.deepEqual((await shown(files, "2022-02-19T16:59:59Z")).articles, []);
  assert.deepEqual((await shown(files, "2022-02-19T17:00:00Z")).articles, ["a"]);
});

test("an article expires at its moment and keeps its address", async () => {
  const files = { "articles/2022/02/a.md": article({ title: "A", expire: "2022-03-01 17:00" }) };
  assert.deepEqual(await shown(files, "2022-03-01T09:59:59Z"), {
    articles: ["a"],
    gone: [],
    next: "2022-03-01T17:00:00+07:00",
  });
  assert.deepEqual(await shown(files, "2022-03-01T10:00:00Z"), {
    articles: [],
    gone: ["a"],
    next: undefined,
  });
});

test("a withdrawn article keeps its address and says why", async () => {
  const files = {
    ...NONE,
    "articles/2022/02/a.md": article({ title: "A", withdrawn: "{date: 2022-03-01, reason: Sai số liệu}" }),
  };
  const portal = await portalOf(files);
  assert.deepEqual(portal.articles, []);
  assert.deepEqual(portal.gone[0]?.gone, {
    kind: "withdrawn",
    date: { iso: "2022-03-01", ms: Date.parse("2022-02-28T17:00:00Z") },
    reason: "Sai số liệu",
  });
  const reason = await problemsOf({
    "articles/2022/02/a.md": article({ title: "A", withdrawn: "{date: 2022-03-01}" }),
  });
  assert.deepEqual(reason, [
    "articles/2022/02/a.md:5:12 error: thiếu mục “withdrawn.reason” → Thêm một dòng, ví dụ: reason: …",
  ]);
});

test("a scheduled article that expires before it appears is warned of", async () => {
  assert.deepEqual(
    await problemsOf({ "articles/2022/02/a.md": article({ title: "A", expire: "2022-02-01" }) }),
    [
      "articles/2022/02/a.md:5:9 warning: hạn đăng (expire) “2022-02-01” sớm hơn ngày đăng → Sửa expire hoặc date.",
    ],
  );
});

test("the portal's time zone decides what a date without offset means, and which month an article belongs to", async () => {
  const written = {
    "articles/bai.md": article({ title: "A", date: "2022-02-28 23:30" }),
    "articles/hai.md": article({ title: "B", date: "2022-02-28T23:30:00Z" }),
  };
  const hanoi = await portalOf({ ...NONE, ...written });
  assert.deepEqual(
    hanoi.articles.map(({ id, date }) => [id, date.iso]),
    [
      ["2022/03/hai", "2022-03-01T06:30:00+07:00"],
      ["2022/02/bai", "2022-02-28T23:30:00+07:00"],
    ],
  );
  const newYork = await portalOf({
    ...NONE,
    ...written,
    "portal.yaml": "name: Thử\nurl: https://bantin.example/\ntimeZone: America/New_York\n",
  });
  assert.deepEqual(
    newYork.articles.map(({ id, date }) => [id, date.iso]),
    [
      ["2022/02/bai", "2022-02-28T23:30:00-05:00"],
      ["2022/02/hai", "2022-02-28T18:30:00-05:00"],
    ],
  );
});

test("an hour that the clocks skip is no moment", async () => {
  const files = {
    "portal.yaml": "name: Thử\nurl: https://bantin.example/\ntimeZone: America/New_York\n",
    "articles/2022/03/a.md": article({ title: "A", date: "2022-03-13 02:30" }),
  };
  const problems = await problemsOf(files);
  const portal = problems.length === 0 ? await portalOf(files) : undefined;
  assert.ok(problems.length === 1 || portal?.articles[0]?.date.ms === Date.parse("2022-03-13T07:30:00Z"));
});

test("newest first; articles of one moment by their id", async () => {
  const files = Object.fromEntries(
    ["c", "a", "b"].map((slug) => [
      `articles/2022/02/${slug}.md`,
      article({ title: slug, date: "2022-02-11 10:30" }),
    ]),
  );
  const portal = await portalOf({
    ...files,
    ...NONE,
    "articles/2022/02/z.md": article({ title: "Z", date: "2022-02-11 10:31" }),
  });
  assert.deepEqual(
    portal.articles.map(({ slug }) => slug),
    ["z", "a", "b", "c"],
  );
});

test("a portal and what it holds cannot be changed", async () => {
  const portal = await portalOf();
  assert.throws(() => Object.assign(portal, { articles: [] }), TypeError);
  assert.throws(() => Object.assign(portal.articles[0] ?? {}, { title: "Khác" }), TypeError);
  assert.throws(() => Array.prototype.push.call(portal.articles, portal.articles[0]), TypeError);
});

test("the address on the command line takes the place of portal.yaml's, base path and all", async () => {
  const portal = await portalOf({}, { address: "https://khac.example/tin" });
  assert.equal(portal.settings.url, "https://khac.example/tin/");
  assert.equal(portal.urls.base, "/tin");
  assert.equal(
    portal.urls.absolute(portal.urls.article({ id: "2022/02/tin-mot" })),
    "https://khac.example/tin/2022/02/tin-mot/",
  );
  assert.equal(
    portal.urls.file(portal.urls.article({ id: "2022/02/tin-mot" })),
    "2022/02/tin-mot/index.html",
  );
});

test("the portal changes on the first day without an agency", async () => {
  const files = { "agencies.yaml": "- {id: cu, name: Ban Cũ, to: 2022-08-31}\n" };
  assert.equal((await shown(files, "2022-06-01T00:00:00Z")).next, "2022-09-01T00:00:00+07:00");
  assert.equal((await shown(files, "2022-09-01T00:00:00+07:00")).next, undefined);
});

test("the portal changes when its oldest news is two days old, though nobody edits it", async () => {
  const files = {
    "articles/2022/02/a.md": article({ title: "A", date: "2022-02-10 09:00" }),
    "articles/2022/02/b.md": article({ title: "B", date: "2022-02-11 10:00" }),
  };
  const next = async (now: string) => (await shown(files, now)).next;
  assert.equal(await next("2022-02-11T12:00:00+07:00"), "2022-02-12T09:00:00+07:00");
  assert.equal(await next("2022-02-12T09:00:00+07:00"), "2022-02-13T10:00:00+07:00");
  assert.equal(await next("2022-02-13T10:00:00+07:00"), undefined);
});
