import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { atomFeed } from "../../layouts/pages/feed-atom.ts";
import { jsonFeed } from "../../layouts/pages/feed-json.ts";
import { rssFeed } from "../../layouts/pages/feed-rss.ts";
import { urlsOf } from "../../portal/model/urls.ts";
import { xmlFault } from "../../scripts/steps/verify/xml-fault.ts";
import { article, articleUrl, feedProps, frame, HOSTILE, picture } from "./machine-sample.ts";

const MARKDOWN =
  'Một đoạn có [liên kết](/2022/01/bai-cu/) và [ghi chú](#muc-mot).\n\n![Ảnh](anh.jpg "Chú thích")\n';
const text = () => MARKDOWN;

describe("the Atom feed", () => {
  it("has what RFC 4287 demands of feed and entry", () => {
    const feed = atomFeed(feedProps, text).toString();
    assert.equal(xmlFault(feed), undefined);
    const [head = "", entry = ""] = feed.split("<entry>");
    assert.match(head, /<id>https:\/\/example\.vn\/tin\/<\/id>/);
    assert.match(head, /<title>Cổng tin mẫu<\/title>/);
    assert.match(head, /<updated>2022-02-12T08:30:00\+07:00<\/updated>/);
    assert.match(
      head,
      /<link rel="self" type="application\/atom\+xml" href="https:\/\/example\.vn\/tin\/atom\.xml"\/>/,
    );
    assert.match(head, /<author><name>Cơ quan mẫu<\/name>/);
    assert.match(entry, /<id>https:\/\/example\.vn\/tin\/2022\/02\/hoi-nghi\/<\/id>/);
    assert.match(entry, /<published>2022-02-11T00:00:00\+07:00<\/published>/);
    assert.match(
      entry,
      /<author><name>An Mẫu<\/name><uri>https:\/\/example\.vn\/tin\/tac-gia\/an-mau\/<\/uri>/,
    );
    assert.match(entry, /<category term="Tin tức"\/>/);
  });

  it("is valid when nothing was ever published", () => {
    const { updated: _, ...never } = { ...feedProps, entries: [] };
    const feed = atomFeed(never, text).toString();
    assert.equal(xmlFault(feed), undefined);
    assert.match(feed, /<updated>1970-01-01T00:00:00Z<\/updated>/);
  });

  it("is signed by the agency where an article names no author", () => {
    const entries = [{ url: articleUrl, article: { ...article, authors: [] } }];
    assert.match(atomFeed({ ...feedProps, entries }, text).toString(), /<author><name>Ban Mẫu<\/name>/);
  });

  it("stays well-formed whatever its texts hold", () => {
    const feed = (words: string) => atomFeed(hostileFeed(words), () => words).toString();
    assert.equal(xmlFault(feed(HOSTILE)), undefined);
    fc.assert(fc.property(fc.string({ unit: "binary" }), (words) => xmlFault(feed(words)) === undefined));
  });
});

describe("the RSS feed", () => {
  it("has what RSS 2.0 demands of channel and item, with the whole text", () => {
    const feed = rssFeed(feedProps, text).toString();
    assert.equal(xmlFault(feed), undefined);
    const [channel = "", item = ""] = feed.split("<item>");
    assert.match(channel, /<title>Cổng tin mẫu<\/title>\n<link>https:\/\/example\.vn\/tin\/<\/link>/);
    assert.match(channel, /<description>Tin của cơ quan mẫu<\/description>\n<language>vi</);
    assert.match(channel, /<lastBuildDate>Sat, 12 Feb 2022 08:30:00 \+0700</);
    assert.match(item, /<guid isPermaLink="true">https:\/\/example\.vn\/tin\/2022\/02\/hoi-nghi\/</);
    assert.match(item, /<pubDate>Fri, 11 Feb 2022 00:00:00 \+0700</);
    assert.match(item, /<dc:creator>An Mẫu</);
    assert.match(item, /<content:encoded><!\[CDATA\[<p><strong>Toàn tỉnh dự hội nghị/);
  });

  it("stays well-formed whatever its texts hold", () => {
    const feed = (words: string) => rssFeed(hostileFeed(words), () => words).toString();
    assert.equal(xmlFault(feed(HOSTILE)), undefined);
    fc.assert(fc.property(fc.string({ unit: "binary" }), (words) => xmlFault(feed(words)) === undefined));
  });
});

describe("the JSON feed", () => {
  it("has what version 1.1 demands of feed and items", () => {
    const feed = JSON.parse(jsonFeed(feedProps, text).toString());
    assert.equal(feed.version, "https://jsonfeed.org/version/1.1");
    assert.equal(feed.home_page_url, "https://example.vn/tin/");
    assert.equal(feed.feed_url, "https://example.vn/tin/atom.xml");
    assert.equal(feed.items[0].id, "https://example.vn/tin/2022/02/hoi-nghi/");
    assert.equal(feed.items[0].date_published, "2022-02-11T00:00:00+07:00");
    assert.equal(feed.items[0].image, "https://example.vn/tin/hinh/aa-1280.jpg");
    assert.deepEqual(feed.items[0].tags, ["Tin tức", "Nghị quyết"]);
  });

  it("holds no control character and no half character, whatever its texts hold", () => {
    const feed = jsonFeed(hostileFeed(HOSTILE), () => HOSTILE).toString();
    assert.doesNotMatch(feed, /\\u0000|\\u0008|\\ud800|\\udc00/i);
    assert.match(JSON.parse(feed).items[0].title, /^\]\]> & <\/title>/);
  });
});

describe("sound and film in feeds", () => {
  const media = {
    "noi.mp3": sound("audio", "noi.mp3"),
    "phim.mp4": sound("video", "phim.mp4"),
    "a.pdf": sound("pdf", "a.pdf"),
  };
  const props = { ...feedProps, entries: [{ url: articleUrl, article: { ...article, media } }] };

  it("are enclosures with type and length: all of them, in RSS the first; documents are none", () => {
    const atom = atomFeed(props, text).toString();
    assert.deepEqual(
      [
        ...atom.matchAll(
          /<link rel="enclosure" type="([^"]+)" length="(\d+)" title="Tên" href="([^"]+)"\/>/g,
        ),
      ].map(([, ...parts]) => parts),
      [
        ["audio/mpeg", "900", "https://example.vn/tep/0/noi.mp3"],
        ["video/mp4", "900", "https://example.vn/tep/0/phim.mp4"],
      ],
    );
    const rss = rssFeed(props, text).toString();
    assert.match(
      rss,
      /<enclosure url="https:\/\/example\.vn\/tep\/0\/noi\.mp3" length="900" type="audio\/mpeg"\/>/,
    );
    assert.equal(rss.split("<enclosure").length - 1, 1);
    const [item] = JSON.parse(jsonFeed(props, text).toString()).items;
    assert.deepEqual(item.attachments[1], {
      url: "https://example.vn/tep/0/phim.mp4",
      mime_type: "video/mp4",
      title: "Tên",
      size_in_bytes: 900,
    });
  });
});

function sound(kind: "audio" | "video" | "pdf", name: string) {
  const url = urlsOf("https://example.vn/").documentFile("0", name);
  return { kind, name, title: "Tên", bytes: 900, url, address: `https://example.vn${url}` };
}

describe("the text in feeds", () => {
  const html = JSON.parse(
    jsonFeed(
      {
        ...feedProps,
        entries: [{ url: articleUrl, article: { ...article, figures: { "anh.jpg": picture("bb", "Ảnh") } } }],
      },
      text,
    ).toString(),
  ).items[0].content_html;

  it("is whole: summary, cover with caption and credit, body with its pictures", () => {
    assert.match(html, /<strong>Toàn tỉnh dự hội nghị\.<\/strong>/);
    assert.match(html, /<figcaption>Quang cảnh hội nghị – Ảnh: An Mẫu<\/figcaption>/);
    assert.match(html, /Một đoạn có/);
    assert.match(html, /hinh\/bb-/);
  });

  it("has absolute addresses only", () => {
    assert.match(html, /href="https:\/\/example\.vn\/tin\/2022\/01\/bai-cu\/"/);
    assert.match(html, /href="https:\/\/example\.vn\/tin\/2022\/02\/hoi-nghi\/#muc-mot"/);
    for (const [, address = ""] of html.matchAll(/\s(?:href|src)="([^"]*)"/g))
      assert.match(address, /^https:/);
    for (const [, srcset = ""] of html.matchAll(/\ssrcset="([^"]*)"/g)) {
      for (const candidate of srcset.split(/,\s*/)) assert.match(candidate, /^https:/);
    }
  });
});

function hostileFeed(words: string) {
  const hostile = {
    ...article,
    title: words,
    summary: words,
    section: { ...article.section, name: words },
    authors: [{ name: words, url: `https://example.vn/?${words}` }],
    source: { name: words, url: `https://example.vn/?${words}` },
  };
  return {
    ...feedProps,
    title: words,
    frame: { ...frame, portalName: words, agencyName: words, description: words },
    entries: [{ url: articleUrl, article: hostile }],
  };
}
