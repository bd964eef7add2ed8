// Pictures in a row become a gallery; one or two, and those in feeds, stay figures.
import assert from "node:assert/strict";
import { test } from "node:test";
import { renderBody } from "../../layouts/markdown.ts";
import { stringsOf } from "../../layouts/strings.ts";
import { pictureProps } from "./props.ts";

const SOURCES = ["a.jpg", "b.jpg", "c.jpg", "d.jpg"];
const PLAIN = {
  root: "",
  pictureRoot: "",
  figures: Object.fromEntries(SOURCES.map((src) => [src, pictureProps()])),
  citations: [],
  tableLabel: "bảng",
};
const shown = (markdown: string) => renderBody(markdown, { ...PLAIN, strings: stringsOf("vi") }).toString();
const count = (markup: string, words: string) => markup.split(words).length - 1;
const row = (...names: readonly string[]) => names.map((name) => `![ảnh ${name}](${name})`).join("\n\n");

test("three pictures in paragraphs of their own are a gallery, each under an address of its own", () => {
  const markup = shown(`Mở đầu.\n\n${row("a.jpg", "b.jpg", "c.jpg")}\n\nHết.`);
  assert.equal(count(markup, 'class="gallery"'), 1);
  for (const id of ["anh-1", "anh-2", "anh-3"]) {
    assert.equal(count(markup, `<figure id="${id}"`), 1);
    assert.ok(count(markup, `href="#${id}"`) >= 1);
  }
  assert.match(markup, /<\/figure>\n<\/div>\s*<p>Hết\.<\/p>/);
});

test("two are two figures, but two in one paragraph are a gallery", () => {
  assert.equal(count(shown(row("a.jpg", "b.jpg")), 'class="gallery"'), 0);
  assert.equal(count(shown(row("a.jpg", "b.jpg")), 'class="figure"'), 2);
  assert.equal(count(shown("![một](a.jpg)\n![hai](b.jpg)"), 'class="gallery"'), 1);
});

test("the first picture leads only on, the last only back; numbers go on in the next gallery", () => {
  const markup = shown(`${row("a.jpg", "b.jpg", "c.jpg")}\n\nGiữa.\n\n![một](a.jpg)\n![hai](d.jpg)`);
  const slides = [...markup.matchAll(/<p class="slide">(.*?)<\/p>/g)].map(([, links = ""]) =>
    [...links.matchAll(/href="#([\w-]+)"/g)].map(([, to]) => to),
  );
  assert.deepEqual(slides, [
    ["anh-2", "bo-anh-1"],
    ["anh-1", "anh-3", "bo-anh-1"],
    ["anh-2", "bo-anh-1"],
    ["anh-5", "bo-anh-4"],
    ["anh-4", "bo-anh-4"],
  ]);
});

test("a gallery stays whole where a picture cannot be shown", () => {
  const markup = shown(row("mat.jpg", "a.jpg", "b.jpg"));
  assert.equal(count(markup, "<div"), 1);
  assert.equal(count(markup, "</div>"), 1);
  assert.equal(count(markup, "<figure"), 2);
});

test("feeds have figures instead", () => {
  const markup = renderBody(row("a.jpg", "b.jpg", "c.jpg"), PLAIN).toString();
  assert.equal(count(markup, "gallery"), 0);
  assert.equal(count(markup, "<figure"), 3);
});

test("a picture among words stays among them", () => {
  assert.equal(count(shown("Xem ![một](a.jpg) và ![hai](b.jpg)."), "<figure"), 0);
});
