// Sound, film and PDF files in a text, and films on other sites: in pages, feeds and twins.
import assert from "node:assert/strict";
import { test } from "node:test";
import { portableMarkdown } from "../../layouts/components/portable-markdown.ts";
import { outlineMarkdown, renderBody } from "../../layouts/markdown.ts";
import { stringsOf } from "../../layouts/strings.ts";
import type { MediaFile } from "../../portal/model/media.ts";
import { foreignVideo } from "../../portal/model/foreign-video.ts";
import { pictureProps, urls } from "./props.ts";

const shownMedia = (kind: MediaFile["kind"], name: string) => {
  const url = urls.documentFile("0123456789abcdef", name);
  return { kind, name, title: "Tên", bytes: 1_234_567, url, address: urls.absolute(url) };
};
const MEDIA = {
  "noi.mp3": shownMedia("audio", "noi.mp3"),
  "phim.mp4": shownMedia("video", "phim.mp4"),
  "tai-lieu.pdf": { ...shownMedia("pdf", "tai-lieu.pdf"), pages: 14 },
};
const CONTEXT = {
  root: "",
  pictureRoot: "",
  figures: { "a.jpg": pictureProps(), "b.jpg": pictureProps() },
  media: MEDIA,
  citations: [],
  tableLabel: "bảng",
};
const shown = (markdown: string) => renderBody(markdown, { ...CONTEXT, strings: stringsOf("vi") }).toString();
const FILM = "https://www.youtube.com/watch?v=abc-DEF_123";

test("sound and film are players that fetch nothing by themselves, with caption, source and a link to the file", () => {
  assert.equal(
    shown('![Lời nói](noi.mp3 "Chú thích | Nguồn: Đài xã")'),
    '<figure class="media"><audio controls preload="none" src="/tep/0123456789abcdef/noi.mp3" aria-label="Lời nói"></audio><figcaption>Chú thích <small>Nguồn: Đài xã</small> <a href="/tep/0123456789abcdef/noi.mp3" data-address="https://bantin.example/tep/0123456789abcdef/noi.mp3" download>Tải tệp về (MP3, 1,2 MB)</a></figcaption></figure>\n',
  );
  assert.match(shown("![Phim](phim.mp4)"), /^<figure class="media"><video controls preload="none"/);
  assert.doesNotMatch(shown("![Phim](phim.mp4)"), /autoplay|<p>/);
});

test("a film with captions offers them, in the language of its text; nothing is fetched before they are wanted", () => {
  const url = urls.documentFile("fedcba9876543210", "phim.vtt");
  const media = { "phim.mp4": { ...MEDIA["phim.mp4"], captions: { url, lang: "en" } } };
  const context = { ...CONTEXT, media, strings: stringsOf("vi") };
  assert.match(
    renderBody("![Phim](phim.mp4)", context).toString(),
    /<video [^>]*><track kind="captions" src="\/tep\/fedcba9876543210\/phim\.vtt" srclang="en" label="Phụ đề"><\/video>/,
  );
});

test("a PDF is a card with its name, size and pages", () => {
  const markup = shown("![Chương trình](tai-lieu.pdf)");
  assert.match(
    markup,
    /<a class="file" href="[^"]+"[^>]*><strong>Chương trình<\/strong> <small>PDF, 1,2 MB, 14 trang</,
  );
});

test("in the middle of a line a file is a link, and a row of pictures ends before it", () => {
  assert.match(shown("Nghe ![Lời nói](noi.mp3) ở đây."), /<p>Nghe <a href="[^"]+">Lời nói<\/a> ở đây/);
  const two = shown("![a](a.jpg)\n\n![b](b.jpg)\n\n![c](noi.mp3)");
  assert.doesNotMatch(two, /gallery/);
  assert.equal(two.split("<figure").length - 1, 3);
  const three = shown("![a](a.jpg)\n\n![b](b.jpg)\n\n![c](a.jpg)\n\n![d](noi.mp3)");
  assert.match(three, /class="gallery"[\s\S]*<\/div>\n<figure class="media">/);
});

test("a picture in a film's own paragraph is its poster, and not shown by itself", () => {
  const markup = shown("![Phim](phim.mp4)\n![Cây cầu](a.jpg)\n\n![b](b.jpg)");
  assert.match(markup, /<video [^>]*poster="\/hinh\/[^"]+\.jpg"/);
  assert.equal(markup.split("<img").length - 1, 1);
  assert.doesNotMatch(markup, /Cây cầu|gallery/);
  assert.equal(shown("![Lời nói](noi.mp3)\n![Cây cầu](a.jpg)").split("<figure").length - 1, 2);
});

test("names and captions are text, whatever they look like", () => {
  const markup = shown('![<img src=x onerror=a>](noi.mp3 "<script>")');
  assert.doesNotMatch(markup, /<img|<script/);
});

test("feeds and twins have links with whole addresses", () => {
  const address = "https://bantin.example/tep/0123456789abcdef/noi.mp3";
  const feed = renderBody('![Lời nói](noi.mp3 "Chú thích")', CONTEXT).toString();
  assert.equal(feed, `<p><a href="${address}">Lời nói</a> (Chú thích)</p>\n`);
  const twin = portableMarkdown("![Lời nói](noi.mp3)", CONTEXT, { origin: "https://x.example", base: "" });
  assert.equal(twin, `[Lời nói](${address})`);
});

test("a link to a film alone in its paragraph is a card that says where data would go", () => {
  const markup = shown(`Mở đầu.\n\n[Mùa nước nổi](${FILM})\n\nHết.`);
  assert.match(
    markup,
    /<div class="foreign-video" data-player="https:\/\/www\.youtube-nocookie\.com\/embed\/abc-DEF_123\?autoplay=1&amp;rel=0"><a href="https:\/\/www\.youtube\.com\/watch\?v=abc-DEF_123" rel="external noopener">Mùa nước nổi<\/a><p>[^<]*YouTube[^<]*dữ liệu[^<]*<\/p><\/div>/,
  );
  assert.doesNotMatch(markup, /<iframe|<img|src=/);
  assert.match(shown(FILM), /class="foreign-video"/);
});

test("in a line of text, and in feeds, it stays a link; the outline counts it as before", () => {
  assert.doesNotMatch(shown(`Xem [phim](${FILM}).`), /foreign-video/);
  assert.doesNotMatch(renderBody(`[phim](${FILM})`, CONTEXT).toString(), /foreign-video/);
  assert.deepEqual(
    outlineMarkdown(`[phim](${FILM})`).blocks.map(({ text }) => text),
    ["phim"],
  );
});

test("only films of the two sites are films, however the address tries", () => {
  for (const address of [
    FILM,
    "https://youtu.be/abc-DEF_123?t=5",
    "https://m.youtube.com/watch?list=x&v=abc-DEF_123",
    "https://www.youtube.com/shorts/abc-DEF_123",
    "https://vimeo.com/123456789",
  ])
    assert.ok(foreignVideo(address), address);
  for (const address of [
    "http://youtu.be/abc-DEF_123",
    "https://youtu.be.example/abc-DEF_123",
    "https://example.vn/?u=https://youtu.be/abc-DEF_123",
    "https://www.youtube.com/watch?v=abc",
    'https://youtu.be/abc-DEF_123"onload=',
    "https://www.youtube.com/@kenh",
    "https://vimeo.com/about",
  ])
    assert.equal(foreignVideo(address), undefined, address);
});
