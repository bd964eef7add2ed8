// Weighing pages: what counts as which kind, which pages are weighed, and what is on the scales.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { kindOfPage, sampleOf, weighPage } from "../../scripts/bench/weigh-pages.ts";

test("a page's kind is read from its path", () => {
  assert.equal(kindOfPage("index.html"), "home");
  assert.equal(kindOfPage("2022/02/tin-thu/index.html"), "article");
  assert.equal(kindOfPage("chuyen-muc/thoi-su/trang/2/index.html"), "section");
  assert.equal(kindOfPage("manh/moi-nhat.html"), "fragment");
  assert.equal(kindOfPage("gioi-thieu/index.html"), "other");
});

test("a sample has as many pages as asked for, in order, the first among them", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 60 }), (pages, most) => {
      const sample = sampleOf(
        Array.from({ length: pages }, (_, place) => place),
        most,
      );
      assert.equal(sample.length, Math.min(pages, most));
      assert.equal(sample[0], 0);
      assert.deepEqual(
        sample,
        [...new Set(sample)].sort((a, b) => a - b),
      );
    }),
  );
});

test("a page weighs its markup, its styles, its scripts, and what holds it up", () => {
  const folder = mkdtempSync(join(tmpdir(), "bantin-test-"));
  try {
    mkdirSync(join(folder, "assets"));
    writeFileSync(join(folder, "assets/a.js"), "export {};".repeat(100));
    const html =
      '<style>p{color:red}</style><link rel="stylesheet" href="/tin/b.css"><link rel="stylesheet" media="print" href="/tin/c.css">' +
      '<script type="module" src="/tin/assets/a.js"></script><script src="/tin/none.js"></script><script type="application/ld+json">{}</script>' +
      "chữ ".repeat(500);
    writeFileSync(join(folder, "p.html"), html);
    const weight = weighPage(folder, "p.html", "/tin");
    assert.equal(weight.html, Buffer.byteLength(html));
    assert.equal(weight.style, 12);
    assert.equal(weight.blocking, 2);
    assert.equal(weight.linked, 0);
    assert.ok(weight.brotli > 100 && weight.brotli < 500, `${weight.brotli}`);
    assert.ok(weight.scripts > 0 && weight.scripts < 100, `${weight.scripts}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
