// Pages, feeds and register of official documents: exactly the articles that cite, and only what changed.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { articlePage } from "../../layouts/pages/article.ts";
import { documentFeed } from "../../layouts/pages/document-feed.ts";
import { documentPage } from "../../layouts/pages/document.ts";
import { documentsPage } from "../../layouts/pages/documents.ts";
import { articlePages } from "../../portal/pages/article.ts";
import { documentFeedPages } from "../../portal/pages/document-feed.ts";
import { documentPages } from "../../portal/pages/document.ts";
import { documentsPages } from "../../portal/pages/documents.ts";
import type { Portal } from "../../portal/model/portal.ts";
import { xmlFault } from "../../scripts/steps/verify/xml-fault.ts";
import { bodyReader } from "../../scripts/body-reader.ts";
import { article, contentFolder, type Files, open, portalOf } from "../fixtures/portal-builder.ts";
import { deskOf } from "../indexes/made-up-portal.ts";

const FILES: Files = {
  "documents/a.yaml": `- {number: 05-NQ/TU, type: Nghị quyết, issuer: Tỉnh ủy, date: 2021-12-24, title: Về nhiệm vụ, topics: [so]}
- {number: 04-NQ/TU, type: Nghị quyết, date: 2020-12-24, replacedBy: 05-NQ/TU}
- {number: 09-NQ/TU, type: Nghị quyết, date: 2023-12-24, amends: 05-NQ/TU, status: in-force}
`,
  "topics.yaml": "- {id: so, name: Chuyển đổi số}\n",
  "articles/2021/12/cu.md": article(
    { title: "Cũ", date: "2021-12-30", topics: "[so]" },
    "Theo Nghị quyết số 05-NQ/TU, ngày 24/12/2021.\n",
  ),
  "articles/2022/01/hai.md": article(
    { title: "Hai", date: "2022-01-30" },
    "Hội nghị quán triệt Nghị quyết số 05-NQ/TU, ngày 24/12/2021 và Kế hoạch số 65-KH/TU, ngày 05/01/2022.\n",
  ),
  "articles/2022/01/khac.md": article({ title: "Khác", date: "2022-01-31" }, "Không nhắc văn bản nào.\n"),
  "articles/2022/02/dau-bai.md": article({ title: "Đầu bài", date: "2022-02-01", documents: "[05-NQ/TU]" }),
};

function documentOf(portal: Portal, slug: string) {
  const pages = [...documentPages(deskOf(portal))];
  const page = pages.find(({ url }) => url === `/van-ban/${slug}/`);
  assert.ok(page, slug);
  return page.props();
}

test("a document's page lists exactly the articles that cite it, by year, with the sentence that does", async () => {
  const props = documentOf(await portalOf(FILES), "05-nq-tu");
  assert.deepEqual(
    props.citing.map(({ year, articles }) => [year, articles.map(({ title }) => title)]),
    [
      ["2022", ["Đầu bài", "Hai"]],
      ["2021", ["Cũ"]],
    ],
  );
  assert.equal(props.count, 3);
  assert.equal(props.citing[0]?.articles[0]?.sentence, undefined);
  assert.deepEqual(props.citing[0]?.articles[1]?.sentence, {
    before: "Hội nghị quán triệt ",
    cited: "Nghị quyết số 05-NQ/TU",
    after: ", ngày 24/12/2021 và Kế hoạch số 65-KH/TU, ngày 05/01/2022.",
  });
  const markup = String(documentPage(props));
  assert.match(
    markup,
    /<blockquote>Hội nghị quán triệt <mark>Nghị quyết số 05-NQ\/TU<\/mark>, ngày 24\/12\/2021 và/,
  );
});

test("its relations stand in the order of time, its topics lead to their pages", async () => {
  const { document, alongside } = documentOf(await portalOf(FILES), "05-nq-tu");
  assert.deepEqual(
    document.timeline.map(({ step, document: { number } }) => [step, number]),
    [
      ["replaces", "04-NQ/TU"],
      ["this", "05-NQ/TU"],
      ["amendedBy", "09-NQ/TU"],
    ],
  );
  assert.equal(document.status, "amended");
  assert.deepEqual(document.topics, [{ name: "Chuyển đổi số", url: "/chu-de/so/" }]);
  assert.deepEqual(
    alongside.map(({ number }) => number),
    ["65-KH/TU"],
  );
});

test("its structured data call it Legislation with number, date, force and what it changes", async () => {
  const markup = String(documentPage(documentOf(await portalOf(FILES), "05-nq-tu")));
  const scripts = [...markup.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)];
  assert.equal(scripts.length, 1);
  const [legislation] = JSON.parse(scripts[0]?.[1] ?? "")["@graph"];
  assert.equal(legislation["@type"], "Legislation");
  assert.equal(legislation.legislationIdentifier, "05-NQ/TU");
  assert.equal(legislation.legislationDate, "2021-12-24");
  assert.equal(legislation.legislationLegalForce, "PartiallyInForce");
  assert.deepEqual(
    legislation.legislationChanges.map((one: { legislationIdentifier: string }) => one.legislationIdentifier),
    ["04-NQ/TU"],
  );
});

test("every document has an Atom feed and a JSON feed of the articles that cite it", async () => {
  const desk = deskOf(await portalOf(FILES));
  const [atom, json] = [...documentFeedPages(desk)].filter(({ url }) => url.includes("05-nq-tu"));
  assert.equal(atom?.url, "/van-ban/05-nq-tu/atom.xml");
  assert.ok(atom && json);
  const feed = String(documentFeed(atom.props(), () => "Cả bài.\n"));
  assert.equal(xmlFault(feed), undefined);
  assert.equal(feed.match(/<entry>/g)?.length, 3);
  assert.equal(feed.match(/<content type="html"><!\[CDATA\[<p>/g)?.length, 3);
  assert.match(feed, /<summary>Hội nghị quán triệt Nghị quyết số 05-NQ\/TU, ngày 24\/12\/2021/);
  const data = JSON.parse(String(documentFeed(json.props(), () => "Cả bài.\n")));
  assert.equal(data.version, "https://jsonfeed.org/version/1.1");
  assert.equal(data.feed_url, "https://bantin.example/van-ban/05-nq-tu/feed.json");
  assert.deepEqual(
    data.items.map(({ title }: { title: string }) => title),
    ["Đầu bài", "Hai", "Cũ"],
  );
  assert.match(data.items[1].content_html, /<p>Cả bài\.<\/p>/);
  assert.deepEqual(
    data._document.relations.map(({ relation, number }: Record<string, string>) => [relation, number]),
    [
      ["replaces", "04-NQ/TU"],
      ["amendedBy", "09-NQ/TU"],
    ],
  );
  assert.equal(data._document.status, "amended");
});

test("a document that nobody cites has its page and feeds, too", async () => {
  const portal = await portalOf(FILES);
  const markup = String(documentPage(documentOf(portal, "09-nq-tu")));
  assert.match(markup, /Chưa có bài viết nào nhắc đến văn bản này\./);
  for (const { url, props } of documentFeedPages(deskOf(portal)))
    if (url.endsWith(".xml")) assert.equal(xmlFault(String(documentFeed(props(), () => ""))), undefined, url);
});

test("the register stands by year of issue, newest first, undated documents last, with all that its filter asks for", async () => {
  const portal = await portalOf({
    ...FILES,
    "articles/2022/02/khong-ngay.md": article({ title: "Không ngày" }, "Theo Kế hoạch số 87-KH/TU.\n"),
  });
  const [page] = [...documentsPages(deskOf(portal))];
  const years = page?.props().years ?? [];
  assert.deepEqual(
    years.map(({ year, documents }) => [year, documents.map(({ number }) => number)]),
    [
      ["2023", ["09-NQ/TU"]],
      ["2022", ["65-KH/TU"]],
      ["2021", ["05-NQ/TU"]],
      ["2020", ["04-NQ/TU"]],
      [undefined, ["87-KH/TU"]],
    ],
  );
  const markup = page ? String(documentsPage(page.props())) : "";
  assert.match(
    markup,
    /<li data-type="Nghị quyết" data-issuer="Tỉnh ủy" data-year="2021" data-status="Đã được sửa đổi, bổ sung" data-field="Chuyển đổi số">/,
  );
  assert.match(markup, /<a href="#nam-2021">2021<\/a>/);
  assert.match(markup, /<fieldset class="filter" hidden>/);
});

/** The kinds, types, issuers and dates of the reference article's documents, as its text gives them. */
const SEVEN = [
  ["167-BC/TU", "Báo cáo", "Ban Chấp hành Đảng bộ tỉnh", "2021-12-24"],
  ["05-NQ/TU", "Nghị quyết", "Ban Chấp hành Đảng bộ tỉnh", "2021-12-24"],
  ["65-KH/TU", "Kế hoạch", "Ban Thường vụ Tỉnh ủy", "2021-12-09"],
  ["15-KL/TW", "Kết luận", "Ban Bí thư", "2021-09-30"],
  ["46-CT/TW", "Chỉ thị", "Bộ Chính trị khóa XI", "2015-06-22"],
  ["26-KL/TW", "Kết luận", "Bộ Chính trị", "2022-01-28"],
  ["87-KH/TU", "Kế hoạch", "Ban Thường vụ Tỉnh ủy", undefined],
];

test("the reference article yields its seven documents from its text alone, linked and listed", async () => {
  const name = "2022/02/vinh-long-trien-khai-quan-triet-nghi-quyet-nam-2022-cua-tinh-uy";
  const whole = readFileSync(join(import.meta.dirname, `../../content/articles/${name}/index.md`), "utf8");
  const body = whole.slice(whole.indexOf("\n---\n") + 5).replace(/!\[.*\n/g, "");
  const root = contentFolder({ [`articles/${name}.md`]: article({ title: "Hội nghị" }, body) });
  const { portal } = await open(root);
  assert.ok(portal);
  const cited = (portal.citations.get(name) ?? []).map(({ document }) => portal.documents.get(document));
  assert.deepEqual(
    cited.map((document) => [document?.number, document?.type, document?.issuer, document?.date]),
    SEVEN,
  );
  const page = [...articlePages(deskOf(portal))].find(({ url }) => url === `/${name}/`);
  const markup = page ? String(articlePage(page.props(), bodyReader(root))) : "";
  const links = [
    ...markup.matchAll(
      /<a href="\/van-ban\/([^/"]+)\/" class="citation" id="([^"]+)" aria-describedby="([^"]+)"/g,
    ),
  ];
  assert.deepEqual(
    links.map(([, slug]) => slug),
    ["167-bc-tu", "05-nq-tu", "65-kh-tu", "15-kl-tw", "46-ct-tw", "26-kl-tw", "87-kh-tu"],
  );
  for (const [, slug, place, entry] of links) {
    assert.match(markup, new RegExp(`<div id="${entry}"><a href="/van-ban/${slug}/">`));
    assert.ok(markup.includes(`href="#${place}"`), place);
  }
  assert.match(markup, /data-card="[^"]*Ban Chấp hành Đảng bộ tỉnh\u00a0· 24\/12\/2021"/);
});

test("a place that stands in a link or in code keeps its id, so that the list's way to it leads somewhere", async () => {
  const root = contentFolder({
    "articles/2022/02/bai.md": article(
      { title: "Bài" },
      "Theo [Nghị quyết số 05-NQ/TU](https://vanban.example/) và `Kế hoạch số 65-KH/TU`.\n",
    ),
  });
  const { portal } = await open(root);
  assert.ok(portal);
  const page = [...articlePages(deskOf(portal))].find(({ url }) => url === "/2022/02/bai/");
  const markup = page ? String(articlePage(page.props(), bodyReader(root))) : "";
  const ways = [...markup.matchAll(/href="#(vb-[^"]+)"/g)].map(([, id]) => id);
  assert.deepEqual(ways, ["vb-1-1", "vb-2-1"]);
  for (const id of ways) assert.ok(markup.includes(`id="${id}"`), id);
});
