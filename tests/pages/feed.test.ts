// The feeds of a portal: which lists have one, in which formats, and what stays the same in them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { allPages } from "../../layouts/pages.ts";
import { documentPages } from "../../portal/pages/document.ts";
import { documentFeedPages } from "../../portal/pages/document-feed.ts";
import { feedPages } from "../../portal/pages/feed.ts";
import { listPages } from "../../portal/pages/list.ts";
import { article, portalOf } from "../fixtures/portal-builder.ts";
import { deskOf } from "../indexes/made-up-portal.ts";

const portal = await portalOf({
  "agencies.yaml": "- {id: ban-mau, name: Ban Mẫu}\n- {id: ban-trong, name: Ban Trống}\n",
  "articles/2022/02/mot.md": article(
    { title: "Một", authors: "Lê Bình", topics: "Sách", agency: "ban-mau" },
    "Theo Nghị quyết số 05-NQ/TU.\n",
  ),
});

const WIDE = ["/", ...[...portal.sections.keys()].map((id) => `/chuyen-muc/${id}/`)];
const NARROW = ["/chu-de/sach/", "/tac-gia/le-binh/", "/co-quan/ban-mau/"];
const ALL_FORMATS = ["atom.xml", "rss.xml", "feed.json"];
const speakingAll = { ...portal, settings: { ...portal.settings, feeds: "all" as const } };
const inFormats = (pages: readonly string[], files: readonly string[]) =>
  pages.flatMap((page) => files.map((file) => page + file));

test("portal and sections have feeds in three formats; topics, authors and agencies with articles have Atom", () => {
  const addresses = [...feedPages(deskOf(portal))].map(({ url }) => url);
  assert.deepEqual(addresses, [...inFormats(WIDE, ALL_FORMATS), ...inFormats(NARROW, ["atom.xml"])]);
});

test("where the portal says so, every list and document has all three formats", () => {
  const desk = deskOf(speakingAll);
  const addresses = [...feedPages(desk), ...documentFeedPages(desk)].map(({ url }) => url);
  const documents = [...portal.documents.keys()].map((slug) => `/van-ban/${slug}/`);
  assert.equal(documents.length, 1);
  assert.deepEqual(addresses, inFormats([...WIDE, ...NARROW, ...documents], ALL_FORMATS));
});

test("every feed that the head of a list or document names is there", () => {
  for (const said of [portal, speakingAll]) {
    const desk = deskOf(said);
    const there = new Set([...allPages(desk)].map(({ url }) => url));
    for (const { url, props } of [...listPages(desk), ...documentPages(desk)]) {
      const { atom, otherFeeds = [] } = props().head;
      for (const feed of [...(atom === undefined ? [] : [atom]), ...otherFeeds.map((other) => other.url)])
        assert.ok(there.has(feed), `${url}: ${feed}`);
    }
  }
});

test("an article is shown by the same object in all feeds, so that its text is made once", () => {
  const shown = [...feedPages(deskOf(speakingAll))].flatMap(({ props }) => props().entries);
  const one = shown.filter(({ url }) => url === "/2022/02/mot/");
  assert.ok(one.length >= 4);
  assert.equal(new Set(one.map(({ article: same }) => same)).size, 1);
});
