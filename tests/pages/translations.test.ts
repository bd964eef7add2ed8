// Articles in another language on their pages and in lists, and the one way in which they change older pages.
import assert from "node:assert/strict";
import { test } from "node:test";
import { allPages } from "../../layouts/pages.ts";
import { keyOf } from "../../scripts/steps/page-keys.ts";
import { article, portalOf } from "../fixtures/portal-builder.ts";
import { deskOf } from "../indexes/made-up-portal.ts";

const SETTINGS = "name: Cổng thử\nurl: https://bantin.example/\nsidebars: fragments\n";
const ENGLISH = article(
  { title: "The meeting", summary: "In short.", date: "2022-03-01", lang: "en", translationOf: "tin-mot" },
  'The text.\n\n![Hall](a.jpg "The hall")\n',
);

async function pagesOf(files: Record<string, string>) {
  const desk = deskOf(await portalOf({ "portal.yaml": SETTINGS, ...files }));
  return new Map([...allPages(desk)].map((page) => [String(page.url), page]));
}
const markup = async (files: Record<string, string>, url: string) =>
  (await pagesOf(files)).get(url)?.render(() => "The text.\n") ?? "";

const translated = { "articles/2022/03/meeting.md": ENGLISH.replace(/\n\n!.*/, "\n") };

test("the page of an article in another language says in which, and leads to the original", async () => {
  const page = await markup(translated, "/2022/03/meeting/");
  assert.match(page, /<html lang="vi"/);
  assert.match(page, /<h1 lang="en">The meeting<\/h1>/);
  assert.match(page, /<p class="sapo" lang="en">In short\.<\/p>/);
  assert.match(page, /<div class="prose" lang="en">/);
  assert.match(
    page,
    /Đọc bài này bằng: <a href="\/2022\/02\/tin-mot\/" hreflang="vi" lang="vi">Tiếng Việt<\/a>/,
  );
  assert.match(
    page,
    /<link rel="alternate" hreflang="en" href="https:\/\/bantin\.example\/2022\/03\/meeting\/">/,
  );
});

test("the original leads to its translation", async () => {
  const page = await markup(translated, "/2022/02/tin-mot/");
  assert.match(page, /<a href="\/2022\/03\/meeting\/" hreflang="en" lang="en">English<\/a>/);
  assert.match(
    page,
    /<link rel="alternate" hreflang="vi" href="https:\/\/bantin\.example\/2022\/02\/tin-mot\/">/,
  );
});

test("lists, feeds and twins say in which language an article is", async () => {
  assert.match(
    await markup(translated, "/moi-nhat/"),
    /<a href="\/2022\/03\/meeting\/" lang="en">The meeting<\/a>/,
  );
  assert.match(await markup(translated, "/atom.xml"), /<entry xml:lang="en">/);
  assert.match(await markup(translated, "/feed.json"), /"language":"en","title":"The meeting"/);
  assert.match(await markup(translated, "/2022/03/meeting/index.json"), /"language":"en"/);
});

test("of the older articles' pages, a translation changes that of its original alone", async () => {
  const older = Object.fromEntries(
    [1, 2, 3].map((i) => [
      `articles/2022/02/bai-${i}.md`,
      article({ title: `Bài ${i}`, date: "2022-02-20" }),
    ]),
  );
  const [before, after] = [await pagesOf(older), await pagesOf({ ...older, ...translated })];
  const changed = [...before].filter(([url, page]) => {
    const now = after.get(url);
    return now === undefined || keyOf(now, "") !== keyOf(page, "");
  });
  assert.deepEqual(
    changed.map(([url]) => url).filter((url) => /^\/\d{4}\//.test(url)),
    ["/2022/02/tin-mot/"],
  );
});
