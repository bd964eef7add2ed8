import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { newsSitemap } from "../../layouts/pages/news-sitemap.ts";
import { openSearch } from "../../layouts/pages/open-search.ts";
import { robots } from "../../layouts/pages/robots.ts";
import { securityTxt } from "../../layouts/pages/security-txt.ts";
import { sitemap, sitemapIndex } from "../../layouts/pages/sitemap.ts";
import { webManifest } from "../../layouts/pages/web-manifest.ts";
import { xmlFault } from "../../scripts/steps/verify/xml-fault.ts";
import { articleUrl, frame, HOSTILE, urls } from "./machine-sample.ts";

const changed = { iso: "2022-02-11", ms: Date.parse("2022-02-11T00:00:00+07:00") };

describe("the sitemap", () => {
  it("names each address in full, with its last change where that is known", () => {
    const map = sitemap({
      origin: urls.origin,
      entries: [{ url: articleUrl, changed }, { url: urls.home() }],
    }).toString();
    assert.equal(xmlFault(map), undefined);
    assert.match(
      map,
      /<url><loc>https:\/\/example\.vn\/tin\/2022\/02\/hoi-nghi\/<\/loc><lastmod>2022-02-11<\/lastmod><\/url>/,
    );
    assert.match(map, /<url><loc>https:\/\/example\.vn\/tin\/<\/loc><\/url>/);
  });

  it("has an index that names its parts", () => {
    const index = sitemapIndex({
      origin: urls.origin,
      parts: [{ url: urls.sitemap("2022"), changed }],
    }).toString();
    assert.equal(xmlFault(index), undefined);
    assert.match(
      index,
      /<sitemap><loc>https:\/\/example\.vn\/tin\/sitemap-2022\.xml<\/loc><lastmod>2022-02-11</,
    );
  });
});

describe("the sitemap of news", () => {
  const about = { origin: urls.origin, home: urls.home(), name: "Cổng tin mẫu" };

  it("has what collectors of news ask for", () => {
    const entries = [{ url: articleUrl, title: "A & B", date: changed, language: "vi" }];
    const map = newsSitemap({ ...about, entries }).toString();
    assert.equal(xmlFault(map), undefined);
    assert.match(map, /<url><loc>https:\/\/example\.vn\/tin\/2022\/02\/hoi-nghi\/<\/loc><news:news>/);
    assert.match(map, /<news:name>Cổng tin mẫu<\/news:name><news:language>vi<\/news:language>/);
    assert.match(map, /<news:publication_date>2022-02-11T00:00:00\+07:00<\/news:publication_date>/);
    assert.match(map, /<news:title>A &amp; B<\/news:title>/);
  });

  it("is a sitemap with an address, though there be no news", () => {
    const map = newsSitemap({ ...about, entries: [] }).toString();
    assert.equal(xmlFault(map), undefined);
    assert.deepEqual(map.match(/<url>.*<\/url>/g), ["<url><loc>https://example.vn/tin/</loc></url>"]);
  });
});

describe("security.txt", () => {
  const about = { email: "an@example.vn", expires: "2027-06-01T00:00:00Z", languages: ["vi", "en"] };

  it("says whom to tell, until when and in which language", () => {
    assert.equal(
      securityTxt({ ...about, canonical: "https://example.vn/.well-known/security.txt" }).toString(),
      "Contact: mailto:an@example.vn\nExpires: 2027-06-01T00:00:00Z\nPreferred-Languages: vi, en\nCanonical: https://example.vn/.well-known/security.txt\n",
    );
  });
});

describe("robots.txt", () => {
  it("welcomes every crawler and names the sitemap", () => {
    assert.equal(
      robots({ sitemap: "https://example.vn/tin/sitemap.xml" }).toString(),
      "User-agent: *\nDisallow:\n\nSitemap: https://example.vn/tin/sitemap.xml\n",
    );
  });

  it("keeps a hostile address on its line", () => {
    const file = robots({ sitemap: "https://example.vn/\r\nDisallow: /\u2028\u0085x" }).toString();
    assert.equal(
      file.split(/[\r\n\u0085\u2028\u2029]/).filter((line) => line.startsWith("Disallow:")).length,
      1,
    );
  });
});

describe("the web manifest", () => {
  it("names the portal, its scope and icons for every use", () => {
    const manifest = JSON.parse(webManifest({ frame }).toString());
    assert.equal(manifest.name, "Cổng tin mẫu");
    assert.equal(manifest.scope, "/tin/");
    assert.equal(manifest.theme_color, "#b3261e");
    assert.deepEqual(
      manifest.icons.map((icon: { purpose: string; sizes: string }) => `${icon.sizes} ${icon.purpose}`),
      ["any any", "192x192 any", "512x512 any", "512x512 maskable"],
    );
  });

  it("cuts a long name between words for the home screen", () => {
    const portalName = "Cổng thông tin điện tử Đảng bộ tỉnh Vĩnh Long";
    assert.equal(
      JSON.parse(webManifest({ frame: { ...frame, portalName } }).toString()).short_name,
      "Cổng thông tin điện tử",
    );
  });
});

describe("the OpenSearch description", () => {
  it("leads the browser's search to the search page", () => {
    const description = openSearch({ frame }).toString();
    assert.equal(xmlFault(description), undefined);
    assert.match(description, /template="https:\/\/example\.vn\/tin\/tim-kiem\/\?q=\{searchTerms\}"/);
  });

  it("keeps within the format's lengths and stays well-formed, whatever the portal is called", () => {
    for (const portalName of [HOSTILE, "ộ".repeat(2000), "🙂".repeat(2000)]) {
      const description = openSearch({ frame: { ...frame, portalName } }).toString();
      assert.equal(xmlFault(description), undefined);
      const shortName = /<ShortName>([^<]*)</.exec(description)?.[1] ?? "";
      assert.ok([...shortName.replace(/&[^;]+;/g, "x")].length <= 16, shortName);
    }
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        (portalName) => xmlFault(openSearch({ frame: { ...frame, portalName } }).toString()) === undefined,
      ),
    );
  });
});
