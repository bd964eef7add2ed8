// The article page shows every block of the reference article, in its order.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articlePage } from "../../layouts/pages/article.ts";
import {
  articleProps,
  bakedSidebars,
  cardProps,
  fetchedSidebars,
  frameProps,
  pictureProps,
  shownArticle,
} from "./props.ts";

const BODY = 'Đoạn thứ nhất.\n\n![Hội trường](hoi-truong.jpg "Toàn cảnh | Ảnh: Minh họa")\n\nĐoạn thứ hai.';
const page = (changes: Parameters<typeof articleProps>[0] = {}) =>
  String(articlePage(articleProps(changes), () => BODY));

test("the blocks stand in the order of the reference article", () => {
  const markup = page({ sidebars: bakedSidebars });
  const blocks = [
    'class="breadcrumb"',
    "<h1>Tỉnh triển khai nghị quyết năm 2022</h1>",
    "Thứ Sáu, 11/02/2022, 10:30 (GMT+7)",
    'class="sapo"',
    'class="cover"',
    "Quang cảnh hội nghị",
    "Minh họa",
    "Đoạn thứ nhất.",
    "Đoạn thứ hai.",
    "Văn bản được trích dẫn",
    "Quang Chiến</a>",
    "Ban Tuyên giáo</a>",
    'class="topics"',
    "Có thể bạn quan tâm",
    ">Phản hồi</h2>",
    "Thông tin người gửi phản hồi",
    "Các tin khác",
    "Mới nhất</h2>",
    "Xem nhiều nhất</h2>",
    "Liên kết website</h2>",
  ];
  const main = markup.slice(markup.indexOf('class="page"'));
  const places = blocks.map((block) => main.indexOf(block));
  for (const [i, place] of places.entries()) {
    assert.notEqual(place, -1, `${blocks[i]} is missing`);
    assert.ok(i === 0 || place > (places[i - 1] ?? 0), `${blocks[i]} stands too early`);
  }
});

test("an article with nothing but title, date and text has no empty blocks", () => {
  const bare = shownArticle({ documents: [], authors: [], topics: [], updates: [], figures: {} });
  const { summary, updated, cover, agency, series, source, ...article } = bare;
  const { feedback, ...props } = articleProps({ article, related: [], older: [] });
  const markup = String(articlePage(props, () => "Chỉ có chữ."));
  for (const absent of ["sapo", "cited", "signature", "topics", "updates", "related", "feedback", "older"])
    assert.doesNotMatch(markup, new RegExp(`class="${absent}`), absent);
  assert.doesNotMatch(markup, /<figure|undefined|\[object/);
});

test("caption and credit are announced to those who listen", () => {
  assert.match(
    page(),
    /<figcaption><span class="visually-hidden">Chú thích ảnh: <\/span>Quang cảnh hội nghị <small>Ảnh: Minh họa<\/small><\/figcaption>/,
  );
});

test("the cover is fetched first, everything below it when it is near", () => {
  const images = page().match(/<img [^>]+>/g) ?? [];
  assert.match(images[0] ?? "", /fetchpriority="high"/);
  for (const image of images.slice(1)) assert.match(image, /loading="lazy"/);
});

test("every picture has its measures, its colour, and both formats", () => {
  const markup = page();
  for (const image of markup.match(/<img [^>]+>/g) ?? [])
    assert.match(image, /width="1200" height="800" alt="[^"]*" data-colour="#7a4b32"/);
  assert.equal(markup.match(/<source type="image\/avif"/g)?.length, markup.match(/<img /g)?.length);
});

test("an upright picture is shown narrower than a broad one", () => {
  const cover = { ...pictureProps({ width: 800, height: 1200 }) };
  assert.match(page({ article: shownArticle({ cover }) }), /<figure class="cover portrait">/);
});

test("related articles say why they are offered", () => {
  const reasons = [
    [{ kind: "picked" }, "Ban biên tập chọn"],
    [{ kind: "document", number: "05-NQ/TU" }, "Cùng nhắc đến văn bản 05-NQ/TU"],
    [{ kind: "series", name: "Làng nghề" }, "Cùng loạt bài Làng nghề"],
    [{ kind: "topic", name: "Tuyên giáo" }, "Cùng chủ đề Tuyên giáo"],
    [{ kind: "section", name: "Thời sự" }, "Cùng chuyên mục Thời sự"],
  ] as const;
  for (const [reason, words] of reasons)
    assert.ok(page({ related: [{ ...cardProps(), reason }] }).includes(words), words);
});

test("the feedback form asks for consent that nobody has ticked, and says what for, by whom, how long", () => {
  const form = /<form method="post"[\s\S]+?<\/form>/.exec(page())?.[0] ?? "";
  assert.match(form, /<input id="dong-y" name="consent" type="checkbox" value="yes" required>/);
  for (const told of [
    "Mục đích: Trả lời người gửi",
    "Bên kiểm soát dữ liệu: Ban Biên tập",
    "Thời gian lưu giữ: 90 ngày",
  ])
    assert.ok(form.includes(told), told);
});

test("a posted form has a trap for machines; a mailed one names its fields in the reader's language", () => {
  assert.match(page(), /class="trap" aria-hidden="true"/);
  const feedback = {
    action: "mailto:gop@bantin.example",
    method: "mailto",
    controller: "Ban Biên tập",
  } as const;
  const mailed = page({ feedback });
  assert.match(
    mailed,
    /action="mailto:gop@bantin\.example\?subject=Ph%E1%BA%A3n%20h%E1%BB%93i[^"]*" enctype="text\/plain"/,
  );
  assert.match(mailed, /name="Họ và tên"/);
  assert.doesNotMatch(mailed, /class="trap"/);
});

test("fetched sidebars name their address and link to the whole list", () => {
  const markup = page({ sidebars: fetchedSidebars });
  assert.match(markup, /data-fragment="\/manh\/moi-nhat\.html"/);
  assert.match(markup, /data-fragment="\/manh\/xem-nhieu\.html"/);
  assert.match(markup, /<a href="\/moi-nhat\/">Xem tất cả tin mới<\/a>/);
  assert.match(markup, /<a href="\/xem-nhieu\/">Xem tất cả tin đọc nhiều<\/a>/);
});

test("the page carries its address for paper", () => {
  assert.match(page(), /<p class="printed">Địa chỉ bài viết: https:\/\/bantin\.example\/2022\/02\/a\/<\/p>/);
});

test("nothing in the page is styled or scripted inline, but for the one style sheet and data for search engines and browsers", () => {
  const markup = page({
    frame: frameProps({ assets: { firstStyles: {}, styles: {}, scripts: {}, icons: {} } }),
  });
  assert.doesNotMatch(markup, /\sstyle=|\son[a-z]+=/);
  assert.equal(markup.match(/<style/g)?.length, 1);
  for (const script of markup.match(/<script[^>]*>/g) ?? [])
    assert.match(script, /type="(?:application\/ld\+json|speculationrules)"/);
});
