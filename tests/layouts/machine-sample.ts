// A frame and an article for the tests of what machines read.
import type { ShownArticle } from "../../portal/pages/shown-article.ts";
import type { ShownPicture } from "../../portal/pages/cards.ts";
import type { FeedProps } from "../../portal/pages/feed.ts";
import type { Frame, PageHead } from "../../portal/pages/frame.ts";
import { urlsOf } from "../../portal/model/urls.ts";

export const urls = urlsOf("https://example.vn/tin/");

export const frame: Frame = {
  portalName: "Cổng tin mẫu",
  agencyName: "Cơ quan mẫu",
  description: "Tin của cơ quan mẫu",
  language: "vi",
  accent: "#b3261e",
  origin: urls.origin,
  home: urls.home(),
  search: urls.search(),
  latest: urls.latest(),
  mostViewed: urls.mostViewed(),
  archive: urls.archive(),
  documents: urls.documents(),
  atom: urls.feed(urls.home(), "atom"),
  webManifest: urls.webManifest(),
  openSearch: urls.openSearch(),
  menu: [],
  sections: [],
  staticPages: [],
  contact: { address: "Số 1, đường Mẫu", phone: "0270 000 000", email: "tin@example.vn" },
  assets: {
    firstStyles: { text: "body{margin:0}" },
    styles: {},
    scripts: {},
    icons: {
      "favicon.svg": urls.asset("favicon-1.svg"),
      "apple-touch-icon.png": urls.asset("apple-touch-icon-1.png"),
      "icon-192.png": urls.asset("icon-192-1.png"),
      "icon-512.png": urls.asset("icon-512-1.png"),
      "social.png": urls.asset("social-1.png"),
      "icon-maskable.png": urls.asset("icon-maskable-1.png"),
    },
  },
};

export const articleUrl = urls.article({ id: "2022/02/hoi-nghi" });

export function picture(hash: string, alt: string): ShownPicture {
  const sources = [320, 1280].map((width) => ({
    width,
    avif: urls.picture(hash, width, "avif"),
    jpg: urls.picture(hash, width, "jpg"),
  }));
  return { alt, width: 1600, height: 900, colour: "#888888", sources };
}

export const article: ShownArticle = {
  title: "Hội nghị quán triệt nghị quyết",
  summary: "Toàn tỉnh dự hội nghị.",
  date: { iso: "2022-02-11", ms: Date.parse("2022-02-11T00:00:00+07:00") },
  updated: { iso: "2022-02-12T08:30:00+07:00", ms: Date.parse("2022-02-12T08:30:00+07:00") },
  section: { name: "Tin tức", url: urls.section("tin-tuc") },
  cover: { ...picture("aa", "Hội trường"), caption: "Quang cảnh hội nghị", credit: "An Mẫu" },
  body: { file: "articles/2022/02/hoi-nghi/index.md", hash: "1" },
  figures: {},
  documents: [
    {
      url: urls.document("05-nq-tu"),
      number: "05-NQ/TU",
      type: "Nghị quyết",
      date: "2021-12-24",
      places: [],
    },
  ],
  authors: [{ name: "An Mẫu", url: urls.author("an-mau") }],
  agency: { name: "Ban Mẫu", url: urls.agency("ban-mau") },
  topics: [{ name: "Nghị quyết", url: urls.topic("nghi-quyet") }],
  updates: [],
  words: 400,
  preview: {
    alt: "Hội trường",
    caption: "Quang cảnh hội nghị",
    credit: "An Mẫu",
    pictures: (
      [
        ["1200x630", 1200, 630],
        ["16x9", 1200, 675],
        ["4x3", 800, 600],
        ["1x1", 600, 600],
      ] as const
    ).map(([name, width, height]) => ({ url: urls.crop("aa", name), width, height })),
  },
};

export const articleHead: PageHead = {
  url: articleUrl,
  title: article.title,
  description: "Toàn tỉnh dự hội nghị.",
  breadcrumb: [article.section],
};

export const feedProps: FeedProps = {
  format: "atom",
  frame,
  self: frame.atom,
  page: frame.home,
  title: frame.portalName,
  entries: [{ url: articleUrl, article }],
  updated: { iso: "2022-02-12T08:30:00+07:00", ms: Date.parse("2022-02-12T08:30:00+07:00") },
};

/** Everything that breaks XML, JSON or script elements out of their place, in one text. */
export const HOSTILE = `]]> & </title></script><script>alert(1)</script> <!-- "'\u0000\u0008\u000B\uFFFE\uD800 x \uDC00 &nbsp; \u2028 {{ x }}`;
