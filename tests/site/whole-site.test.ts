// The whole sample site, file by file: valid markup, no broken link, feeds and sitemaps that can be read; also below a path.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { type ConfigData, HtmlValidate } from "html-validate";
import type { Browser } from "playwright-core";
import { PROJECT } from "../../scripts/program-version.ts";
import { filesOf, verifySite } from "../../scripts/steps/verify.ts";
import { lookingAt, openBrowser, seeing } from "./browser.ts";
import { onePageOfEachKind, REFERENCE_ARTICLE, type SampleSite, sampleSite, serve } from "./sample-site.ts";

let plain: SampleSite;
let below: SampleSite;
let browser: Browser;
before(async () => {
  plain = await sampleSite();
  below = await sampleSite("https://khac.example/tin/");
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
});

/** Matters of style, on which the recommended set and this project differ; none of them is a fault in HTML. */
const RULES: NonNullable<ConfigData["rules"]> = {
  "no-trailing-whitespace": "off",
  "long-title": "off",
  "no-inline-style": "error",
  "require-sri": ["error", { target: "crossorigin" }],
};

test("html-validate finds nothing on any page", async () => {
  const whole = new HtmlValidate({
    extends: ["html-validate:recommended", "html-validate:document"],
    rules: RULES,
  });
  const piece = new HtmlValidate({ extends: ["html-validate:recommended"], rules: RULES });
  const found: string[] = [];
  for (const file of [...filesOf(plain.folder)].filter((path) => path.endsWith(".html"))) {
    const validator = file.startsWith("manh/") ? piece : whole;
    const report = await validator.validateString(readFileSync(join(plain.folder, file), "utf8"));
    for (const { messages } of report.results) {
      for (const { line, ruleId, message } of messages) found.push(`${file}:${line} ${ruleId}: ${message}`);
    }
  }
  assert.deepEqual(found.slice(0, 20), []);
});

for (const where of ["plain", "below"] as const) {
  test(`no link, picture, feed or sitemap is broken, ${where === "plain" ? "at the root" : "below a path"}`, () => {
    const { folder, base, origin } = where === "plain" ? plain : below;
    const findings = verifySite(folder, { base, origin });
    assert.deepEqual(
      findings.map(({ file, line, code, params }) => `${file}:${line} ${code} ${JSON.stringify(params)}`),
      [],
    );
  });
}

test("a browser reads every feed, sitemap and description", async () => {
  const files = [...filesOf(plain.folder)].filter((path) => path.endsWith(".xml"));
  assert.ok(files.includes("atom.xml") && files.includes("sitemap.xml"));
  await seeing(browser, "about:blank", {}, async (page) => {
    for (const file of files) {
      const roots = await page.evaluate(
        (text) => {
          const read = new DOMParser().parseFromString(text, "application/xml");
          return [read.documentElement.localName, read.querySelector("parsererror")?.textContent ?? ""];
        },
        readFileSync(join(plain.folder, file), "utf8"),
      );
      assert.match(
        roots[0] ?? "",
        /^(?:feed|rss|urlset|sitemapindex|OpenSearchDescription)$/,
        `${file}: ${roots[1]}`,
      );
      assert.equal(roots[1], "", file);
    }
  });
  for (const file of [...filesOf(plain.folder)].filter(
    (path) => path.endsWith("feed.json") || path.endsWith(".webmanifest"),
  )) {
    assert.doesNotThrow(() => JSON.parse(readFileSync(join(plain.folder, file), "utf8")), file);
  }
});

test("the sitemaps but that of news name every page that is listed, once, and nothing else", () => {
  const names = [...filesOf(plain.folder)]
    .filter((path) => /^sitemap-(?!tin-moi).*\.xml$/.test(path))
    .flatMap((path) =>
      [...readFileSync(join(plain.folder, path), "utf8").matchAll(/<loc>([^<]+)<\/loc>/g)].map(
        (found) => found[1] ?? "",
      ),
    );
  assert.equal(new Set(names).size, names.length);
  const articles = plain.pages.filter(({ kind }) => kind === "article").map(({ url }) => plain.origin + url);
  assert.deepEqual(
    articles.filter((address) => !names.includes(address)),
    [],
  );
  const gone = plain.pages
    .filter(({ kind }) => kind === "gone" || kind === "not-found" || kind === "redirect")
    .map(({ url }) => plain.origin + url);
  assert.deepEqual(
    gone.filter((address) => names.includes(address)),
    [],
  );
});

const ENGLISH =
  /\b(?:the|and|with|from|home|page|news|latest|read|more|search|updated|feed|section|article|author|document|image|picture|title)\b/i;

test("no English word stands in what feeds and descriptions tell readers", () => {
  const found: string[] = [];
  for (const file of filesOf(plain.folder)) {
    if (!/(?:atom|rss|opensearch)\.xml$|feed\.json$|\.webmanifest$/.test(file)) continue;
    const text = readFileSync(join(plain.folder, file), "utf8");
    const said = file.endsWith(".xml") ? wordsOfXml(text.replace(FOREIGN_ENTRY, "")) : wordsOfJson(text);
    for (const words of said)
      if (ENGLISH.test(words.replace(/https?:\S+/g, ""))) found.push(`${file}: ${words.slice(0, 80)}`);
  }
  assert.deepEqual(found, []);
});

/** An article in another language, which says so. */
const FOREIGN_ENTRY =
  /<entry xml:lang="[\s\S]*?<\/entry>|<item>(?:(?!<\/item>)[\s\S])*<dc:language>[\s\S]*?<\/item>/g;

/** The text of every element, that of markup in it too, but for addresses. */
function wordsOfXml(text: string): string[] {
  const elements = [...text.matchAll(/<(?!id|uri|link|loc|Url|Image|\w+Encoding)[\w:]+[^>]*>([^<]+)</g)];
  return elements.map(([, inner = ""]) =>
    inner
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replace(/<[^>]*>|&[#\w]+;/g, " "),
  );
}

function wordsOfJson(text: string): string[] {
  const words: string[] = [];
  const own = JSON.stringify(JSON.parse(text), (_, value) => (value?.language === "en" ? {} : value));
  JSON.parse(own, (key, value: unknown) => {
    if (typeof value === "string" && /^(?:title|name|short_name|description|summary|content_text)$/.test(key))
      words.push(value);
    return value;
  });
  return words;
}

test("drafts and scheduled articles are nowhere in the site, withdrawn and expired ones only by their title", () => {
  const files = [...filesOf(plain.folder)].filter((path) => /\.(?:html|xml|json|txt)$/.test(path));
  const texts = files.map((path) => readFileSync(join(plain.folder, path), "utf8"));
  const holds = (words: string) => files.filter((_, i) => texts[i]?.includes(words));
  const hidden = [
    "chuyen-nhung-nguoi-gac-cong",
    "phien-cho-nong-san-cuoi-nam",
    "ngay-hoi-buoi-song-xanh-se-mo-giua-thang-ba",
  ];
  for (const slug of [...hidden, "lich-tiep-cong-dan-quy-i-nam-2027"]) assert.deepEqual(holds(slug), []);
  const gone = [
    "2023/07/lich-ngung-cap-nuoc-khu-vuc-phuong-ben-cu",
    "2022/05/thong-bao-tam-ngung-luu-thong-o-to-qua-cau-rach-say",
  ];
  for (const id of gone) {
    const source = readFileSync(join(PROJECT, "content/articles", `${id}.md`), "utf8");
    const sentence = /\n---\n+([^\n.]{30,})/.exec(source)?.[1] ?? "";
    assert.ok(sentence.length >= 30);
    assert.deepEqual(holds(sentence.slice(0, 60)), []);
    assert.ok(existsSync(join(plain.folder, id, "index.html")));
  }
});

test("the page of an article, with all its styles, comes within the first round trip", () => {
  const article = readFileSync(join(plain.folder, REFERENCE_ARTICLE, "index.html"));
  const later = /<link rel="stylesheet" href="([^"]+)">/.exec(article.toString())?.[1] ?? "";
  const styles = readFileSync(join(plain.folder, later));
  const bytes = brotliCompressSync(article).length + brotliCompressSync(styles).length;
  assert.ok(bytes <= 14_000, `${bytes} bytes`);
});

test("no page has more than 10 kB of styles in it", () => {
  for (const file of [...filesOf(plain.folder)].filter((path) => path.endsWith(".html"))) {
    const style = /<style>([^<]*)<\/style>/.exec(readFileSync(join(plain.folder, file), "utf8"))?.[1] ?? "";
    assert.ok(style.length <= 10_000, `${file}: ${style.length}`);
  }
});

test("below a path every link stays below it, and each kind of page shows itself", async () => {
  const server = await serve(below);
  try {
    const kinds = onePageOfEachKind(below);
    await lookingAt(browser, server.address, kinds, {}, async (page, { url, kind }) => {
      assert.ok(url.startsWith("/tin/"));
      assert.ok(await page.locator("h1").isVisible(), kind);
      const addresses = await page
        .locator("a[href^='/'], link[href^='/'], script[src^='/'], form[action^='/']")
        .evaluateAll((list) =>
          list.map(
            (one) => one.getAttribute("href") ?? one.getAttribute("src") ?? one.getAttribute("action") ?? "",
          ),
        );
      assert.deepEqual(
        addresses.filter((to) => !to.startsWith("/tin/")),
        [],
        url,
      );
      const broken = await page
        .locator("img")
        .evaluateAll(
          (list) =>
            list.filter(
              (image) => image instanceof HTMLImageElement && image.complete && image.naturalWidth === 0,
            ).length,
        );
      assert.equal(broken, 0, url);
    });
  } finally {
    server.close();
  }
});

test("an address that does not exist shows the page that says so, with ways on", async () => {
  const server = await serve(plain);
  try {
    await seeing(browser, `${server.address}/khong/co/trang-nay/`, {}, async (page) => {
      assert.ok((await page.locator("main a[href^='/']").count()) > 3);
    });
  } finally {
    server.close();
  }
});
