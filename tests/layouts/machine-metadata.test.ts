import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { headMetadata } from "../../layouts/components/head-metadata.ts";
import { structuredData } from "../../layouts/components/structured-data.ts";
import { timestampOf } from "../../layouts/components/timestamp.ts";
import { article, articleHead, frame, HOSTILE, urls } from "./machine-sample.ts";

const subject = { kind: "article", article, language: "vi", translations: [] } as const;

describe("the head of an article", () => {
  const head = headMetadata(frame, articleHead, subject).toString();

  it("names the page, its permanent address and its feeds", () => {
    assert.match(head, /<title>Hội nghị quán triệt nghị quyết – Cổng tin mẫu<\/title>/);
    assert.match(head, /<link rel="canonical" href="https:\/\/example\.vn\/tin\/2022\/02\/hoi-nghi\/">/);
    assert.match(head, /<link rel="alternate" type="application\/atom\+xml" href="\/tin\/atom\.xml"/);
    assert.match(head, /<link rel="manifest" href="\/tin\/manifest\.webmanifest">/);
    assert.match(
      head,
      /<link rel="search" type="application\/opensearchdescription\+xml" href="\/tin\/opensearch\.xml"/,
    );
    assert.match(head, /<meta name="robots" content="max-image-preview:large">/);
  });

  it("names itself in every language that it is written in, and its own language", () => {
    const translations = [
      { url: urls.article({ id: "2022/02/meeting" }), lang: "en" },
      { url: urls.article({ id: "2022/02/prajum" }), lang: "km" },
    ];
    const translated = headMetadata(frame, articleHead, { ...subject, translations }).toString();
    assert.deepEqual(
      [...translated.matchAll(/hreflang="([^"]*)" href="([^"]*)"/g)].map(([, lang, url]) => `${lang} ${url}`),
      [
        "vi https://example.vn/tin/2022/02/hoi-nghi/",
        "en https://example.vn/tin/2022/02/meeting/",
        "km https://example.vn/tin/2022/02/prajum/",
      ],
    );
    assert.doesNotMatch(head, /hreflang/);
    const english = headMetadata(frame, articleHead, { ...subject, language: "en" }).toString();
    assert.match(english, /property="og:locale" content="en_US"/);
    assert.match(english, /"inLanguage":"en"/);
    const khmer = headMetadata(frame, articleHead, { ...subject, language: "km" }).toString();
    assert.match(khmer, /property="og:locale" content="km"/);
  });

  it("tells previews what it is, with its picture in preview size", () => {
    const content = (property: string) =>
      new RegExp(`property="${property}" content="([^"]*)"`).exec(head)?.[1];
    assert.equal(content("og:type"), "article");
    assert.equal(content("og:locale"), "vi_VN");
    assert.equal(content("og:image"), "https://example.vn/tin/hinh/aa-1200x630.jpg");
    assert.equal(content("og:image:width"), "1200");
    assert.equal(content("og:image:height"), "630");
    assert.equal(content("og:image:alt"), "Hội trường");
    assert.equal(content("article:published_time"), "2022-02-11T00:00:00+07:00");
    assert.equal(content("article:modified_time"), "2022-02-12T08:30:00+07:00");
    assert.equal(content("article:author"), "https://example.vn/tin/tac-gia/an-mau/");
    assert.equal(content("article:tag"), "Nghị quyết");
  });
});

describe("the head of an article without pictures", () => {
  it("shows the portal's own picture", () => {
    const { preview: _, ...bare } = article;
    const head = headMetadata(frame, articleHead, { ...subject, article: bare }).toString();
    assert.match(head, /property="og:image" content="https:\/\/example\.vn\/tin\/assets\/social-1\.png"/);
  });
});

describe("the head of other pages", () => {
  it("is named by the portal alone on the home page", () => {
    const home = { url: urls.home(), title: frame.portalName, breadcrumb: [] };
    assert.match(headMetadata(frame, home, { kind: "home" }).toString(), /<title>Cổng tin mẫu<\/title>/);
  });

  it("keeps unlisted pages out of search engines", () => {
    const unlisted = { ...articleHead, unlisted: true };
    assert.match(headMetadata(frame, unlisted).toString(), /<meta name="robots" content="noindex">/);
  });

  it("offers the list's own feed beside the portal's, and the portal's only once", () => {
    const feeds = (atom: typeof frame.atom) =>
      headMetadata(frame, { ...articleHead, atom })
        .toString()
        .split("atom+xml").length - 1;
    assert.equal(feeds(urls.feed(urls.section("tin-tuc"), "atom")), 2);
    assert.equal(feeds(frame.atom), 1);
  });

  it("lets no text out of its attribute or title", () => {
    const hostile = { ...articleHead, title: HOSTILE, description: HOSTILE };
    const head = headMetadata({ ...frame, portalName: HOSTILE }, hostile).toString();
    assert.equal(head.split("<script").length, 2);
    assert.equal(head.split("</title>").length, 2);
  });
});

describe("structured data", () => {
  const nodes = (markup: string) => JSON.parse(/>(.*)<\/script>$/s.exec(markup)?.[1] ?? "")["@graph"];

  it("describes a news article with author, publisher, pictures and cited documents", () => {
    const [news, breadcrumb] = nodes(structuredData(frame, articleHead, subject).toString());
    assert.equal(news["@type"], "NewsArticle");
    assert.equal(news.headline, article.title);
    assert.equal(news.dateModified, "2022-02-12T08:30:00+07:00");
    assert.deepEqual(news.author, [
      { "@type": "Person", name: "An Mẫu", url: "https://example.vn/tin/tac-gia/an-mau/" },
    ]);
    assert.equal(news.publisher["@type"], "GovernmentOrganization");
    assert.deepEqual(
      news.image.map(({ url, width, height }: Record<string, unknown>) => [url, width, height]),
      [
        ["https://example.vn/tin/hinh/aa-16x9.jpg", 1200, 675],
        ["https://example.vn/tin/hinh/aa-4x3.jpg", 800, 600],
        ["https://example.vn/tin/hinh/aa-1x1.jpg", 600, 600],
      ],
    );
    assert.equal(news.image[0].caption, "Quang cảnh hội nghị");
    assert.equal(news.image[0].creditText, "An Mẫu");
    assert.equal(news.citation[0]["@type"], "Legislation");
    assert.equal(news.citation[0].legislationIdentifier, "05-NQ/TU");
    assert.equal(news.citation[0].legislationDate, "2021-12-24");
    assert.deepEqual(
      breadcrumb.itemListElement.map(
        (item: { position: number; name: string }) => `${item.position} ${item.name}`,
      ),
      ["1 Cổng tin mẫu", "2 Tin tức", "3 Hội nghị quán triệt nghị quyết"],
    );
  });

  it("names sound and film with what search engines want of them", () => {
    const url = urls.documentFile("0", "phim.mp4");
    const film = {
      kind: "video" as const,
      name: "phim.mp4",
      title: "Phim",
      bytes: 900,
      url,
      address: urls.absolute(url),
    };
    const media = { "phim.mp4": film, "noi.mp3": { ...film, kind: "audio" as const, name: "noi.mp3" } };
    const shown = { ...subject, article: { ...subject.article, media } };
    const [news] = nodes(structuredData(frame, articleHead, shown).toString());
    const [video] = news.video;
    assert.equal(video["@type"], "VideoObject");
    assert.equal(video.name, "Phim");
    assert.equal(video.contentUrl, film.address);
    assert.equal(video.encodingFormat, "video/mp4");
    assert.match(video.uploadDate, /^2022-02-11T/);
    assert.match(video.thumbnailUrl, /^https:/);
    assert.equal(news.audio[0]["@type"], "AudioObject");
  });

  it("is signed by the agency where nobody else signs, and leaves out what is not there", () => {
    const { preview: _, ...bare } = { ...article, authors: [], documents: [], topics: [] };
    const [news] = nodes(structuredData(frame, articleHead, { ...subject, article: bare }).toString());
    assert.equal(news.author[0].name, "Ban Mẫu");
    assert.ok(!("image" in news) && !("citation" in news) && !("keywords" in news));
  });

  it("offers the portal's search on the home page", () => {
    const [site] = nodes(
      structuredData(frame, { url: urls.home(), title: "x", breadcrumb: [] }, { kind: "home" }).toString(),
    );
    assert.equal(site["@type"], "WebSite");
    assert.equal(
      site.potentialAction.target.urlTemplate,
      "https://example.vn/tin/tim-kiem/?q={search_term_string}",
    );
  });

  it("cannot be left by any text in it", () => {
    const inside = (words: string) => {
      const markup = structuredData(frame, articleHead, {
        ...subject,
        article: { ...article, title: words },
      }).toString();
      assert.equal(nodes(markup)[0]["@type"], "NewsArticle");
      return markup.slice(1, -"</script>".length);
    };
    assert.ok(!inside(HOSTILE).includes("<"));
    fc.assert(fc.property(fc.string({ unit: "binary" }), (words) => !inside(words).includes("<")));
  });
});

describe("a timestamp", () => {
  it("takes the offset of a day without an hour from its instant", () => {
    const at = (iso: string, offset: string) =>
      timestampOf({ iso, ms: Date.parse(`${iso}T00:00:00${offset}`) });
    assert.equal(at("2022-02-11", "+07:00"), "2022-02-11T00:00:00+07:00");
    assert.equal(at("2022-02-11", "-03:30"), "2022-02-11T00:00:00-03:30");
    assert.equal(at("2022-02-11", "Z"), "2022-02-11T00:00:00Z");
  });

  it("falls back to universal time where an offset is no whole minute", () => {
    const ms = Date.parse("1900-01-01T00:00:00Z") - (7 * 3600 + 6 * 60 + 40) * 1000;
    assert.equal(timestampOf({ iso: "1900-01-01", ms }), "1899-12-31T16:53:20.000Z");
  });
});
