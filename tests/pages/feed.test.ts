// The feeds of a portal: which lists have one, in which formats, and what stays the same in them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { allPages } from "../../layouts/pages.ts";
import { feedPages } from "../../portal/pages/feed.ts";
import { listPages } from "../../portal/pages/list.ts";
import { article, portalOf } from "../fixtures/portal-builder.ts";
import { deskOf } from "../indexes/made-up-portal.ts";

const portal = await portalOf({
  "agencies.yaml": "- {id: ban-mau, name: Ban Mẫu}\n- {id: ban-trong, name: Ban Trống}\n",
  "articles/2022/02/mot.md": article({ title: "Một", authors: "Lê Bình", topics: "Sách", agency: "ban-mau" }),
});

const addresses = (format: "atom" | "rss" | "json") =>
  [...feedPages(deskOf(portal), format)].map(({ url }) => url);

test("portal and sections have feeds in three formats; topics, authors and agencies with articles have Atom", () => {
  const wide = [...portal.sections.keys()].map((id) => `/chuyen-muc/${id}/`);
  assert.deepEqual(
    addresses("rss"),
    ["/", ...wide].map((page) => `${page}rss.xml`),
  );
  assert.deepEqual(
    addresses("json"),
    ["/", ...wide].map((page) => `${page}feed.json`),
  );
  assert.deepEqual(
    addresses("atom"),
    ["/", ...wide, "/chu-de/sach/", "/tac-gia/le-binh/", "/co-quan/ban-mau/"].map(
      (page) => `${page}atom.xml`,
    ),
  );
});

test("every feed that the head of a list names is there", () => {
  const desk = deskOf(portal);
  const there = new Set([...allPages(desk)].map(({ url }) => url));
  for (const { url, props } of listPages(desk)) {
    const { atom, otherFeeds = [] } = props().head;
    for (const feed of [...(atom === undefined ? [] : [atom]), ...otherFeeds.map((other) => other.url)])
      assert.ok(there.has(feed), `${url}: ${feed}`);
  }
});

test("an article is shown by the same object in all feeds, so that its text is made once", () => {
  const shown = [...feedPages(deskOf(portal), "atom")].flatMap(({ props }) => props().entries);
  const one = shown.filter(({ url }) => url === "/2022/02/mot/");
  assert.ok(one.length >= 4);
  assert.equal(new Set(one.map(({ article: same }) => same)).size, 1);
});
