// Small but whole props for every kind of page, to be changed by the tests that need something else.
import { type Url, urlsOf } from "../../portal/model/urls.ts";
import type { ArchiveProps } from "../../portal/pages/archive.ts";
import type { ArticleProps } from "../../portal/pages/article.ts";
import type { ShownArticle } from "../../portal/pages/shown-article.ts";
import type { ArticleCard, ArticleLine, ShownPicture } from "../../portal/pages/cards.ts";
import type { DesignProps } from "../../portal/pages/design.ts";
import type { DocumentProps, RegisteredDocument } from "../../portal/pages/document.ts";
import type { DocumentsProps } from "../../portal/pages/documents.ts";
import type { Frame, PageHead, Sidebars } from "../../portal/pages/frame.ts";
import type { GoneProps } from "../../portal/pages/gone.ts";
import type { HomeProps } from "../../portal/pages/home.ts";
import type { ListProps } from "../../portal/pages/list.ts";
import type { MostViewedProps } from "../../portal/pages/most-viewed.ts";
import type { NotFoundProps } from "../../portal/pages/not-found.ts";
import type { StaticPageProps } from "../../portal/pages/static-page.ts";

export const urls = urlsOf("https://bantin.example/");

const section = { name: "Thời sự", url: urls.section("thoi-su") };
const topic = { name: "Nghị quyết của Tỉnh ủy", url: urls.topic("nghi-quyet") };
const date = { iso: "2022-02-11T10:30:00+07:00", ms: 1644550200000 };
const day = { iso: "2022-02-10", ms: 1644426000000 };

export function frameProps(changes: Partial<Frame> = {}): Frame {
  return {
    portalName: "Bản tin thử",
    agencyName: "Ban Biên tập",
    language: "vi",
    accent: "#9b1c22",
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
    menu: [section, { name: "Văn bản", url: urls.documents() }],
    sections: [section],
    staticPages: [{ name: "Giới thiệu", url: urls.staticPage("gioi-thieu") }],
    contact: { name: "Tòa soạn", phone: "0270 000 0000", email: "thu@bantin.example" },
    assets: { firstStyles: {}, styles: {}, scripts: { page: urls.asset("page.js") }, icons: {} },
    ...changes,
  };
}

export function headProps(url: Url, title: string, changes: Partial<PageHead> = {}): PageHead {
  return { url, title, breadcrumb: [section], ...changes };
}

export function pictureProps(changes: Partial<ShownPicture> = {}): ShownPicture {
  const sources = [400, 800, 1200].map((width) => ({
    width,
    avif: urls.picture("0123456789abcdef", width, "avif"),
    jpg: urls.picture("0123456789abcdef", width, "jpg"),
  }));
  return {
    alt: "Hội trường có bốn hàng ghế",
    width: 1200,
    height: 800,
    colour: "#7a4b32",
    sources,
    ...changes,
  };
}

export function lineProps(changes: Partial<ArticleLine> = {}): ArticleLine {
  return { url: urls.article({ id: "2022/02/ve-xuong" }), title: "Về xưởng đóng ghe", date: day, ...changes };
}

export function cardProps(changes: Partial<ArticleCard> = {}): ArticleCard {
  return {
    ...lineProps(),
    summary: "Người thợ kể chuyện nghề.",
    section,
    picture: pictureProps(),
    ...changes,
  };
}

export function documentEntry(changes: Partial<RegisteredDocument> = {}): RegisteredDocument {
  return {
    url: urls.document("05-nq-tu"),
    number: "05-NQ/TU",
    type: "Nghị quyết",
    issuer: "Tỉnh ủy",
    date: "2021-12-24",
    title: "Phương hướng, nhiệm vụ năm 2022",
    status: "in-force",
    ...changes,
  };
}

export const bakedSidebars: Sidebars = {
  mode: "baked",
  latest: [lineProps()],
  mostViewed: [lineProps()],
  links: [{ name: "Trung ương", links: [{ name: "Quốc hội", url: "https://quochoi.vn", external: true }] }],
};

export const fetchedSidebars: Sidebars = {
  mode: "fragments",
  latest: urls.fragment("latest"),
  mostViewed: urls.fragment("most-viewed"),
  links: [],
};

const frame = frameProps();
const around = { frame, sidebars: bakedSidebars };

export function shownArticle(changes: Partial<ShownArticle> = {}): ShownArticle {
  return {
    title: "Tỉnh triển khai nghị quyết năm 2022",
    summary: "Hội nghị nghe bốn văn bản.",
    date,
    updated: day,
    section,
    cover: { ...pictureProps(), caption: "Quang cảnh hội nghị", credit: "Minh họa" },
    body: { file: "articles/2022/02/a/index.md", hash: "0" },
    figures: { "hoi-truong.jpg": pictureProps() },
    documents: [{ ...documentEntry(), places: [] }],
    authors: [{ name: "Quang Chiến", url: urls.author("quang-chien") }],
    agency: { name: "Ban Tuyên giáo", url: urls.agency("ban-tuyen-giao") },
    topics: [topic],
    series: { topic, part: 2, previous: lineProps() },
    updates: [{ date: day, note: "Sửa ngày của văn bản." }],
    source: { name: "Báo tỉnh", url: "https://bao.example/" },
    words: 400,
    ...changes,
  };
}

export function articleProps(changes: Partial<ArticleProps> = {}): ArticleProps {
  return {
    ...around,
    head: headProps(urls.article({ id: "2022/02/a" }), "Tỉnh triển khai nghị quyết năm 2022"),
    article: shownArticle(),
    related: [{ ...cardProps(), reason: { kind: "document", number: "05-NQ/TU" } }],
    translations: [],
    language: "vi",
    older: [lineProps()],
    sectionPage: section,
    feedback: {
      action: "https://gui.example/phan-hoi",
      method: "post",
      controller: "Ban Biên tập",
      purpose: "Trả lời người gửi",
      retention: "90 ngày",
    },
    ...changes,
  };
}

export function goneProps(changes: Partial<GoneProps> = {}): GoneProps {
  return {
    ...around,
    head: headProps(urls.article({ id: "2022/02/b" }), "Bài đã gỡ", { unlisted: true }),
    gone: { kind: "withdrawn", date, reason: "Số liệu chưa được kiểm tra" },
    sectionPage: section,
    older: [lineProps()],
    ...changes,
  };
}

export function listProps(changes: Partial<ListProps> = {}): ListProps {
  return {
    ...around,
    head: headProps(urls.section("thoi-su"), "Thời sự", { breadcrumb: [] }),
    kind: "section",
    heading: "Thời sự",
    description: "Tin trong tỉnh.",
    facts: [],
    children: [],
    cards: [cardProps()],
    lines: [],
    pager: { number: 2, newest: urls.section("thoi-su"), older: urls.listPage(urls.section("thoi-su"), 1) },
    ...changes,
  };
}

export function homeProps(changes: Partial<HomeProps> = {}): HomeProps {
  return {
    ...around,
    head: headProps(urls.home(), frame.portalName, { breadcrumb: [] }),
    leads: [cardProps(), cardProps()],
    sections: [{ section, children: [topic], cards: [cardProps(), cardProps()], more: [lineProps()] }],
    photos: [cardProps()],
    documents: [documentEntry()],
    ...changes,
  };
}

export function documentProps(changes: Partial<DocumentProps> = {}): DocumentProps {
  return {
    ...around,
    head: headProps(urls.document("05-nq-tu"), "Nghị quyết số 05-NQ/TU", { breadcrumb: [] }),
    document: {
      ...documentEntry(),
      signer: "Người ký",
      effectiveFrom: "2022-01-01",
      source: { name: "Toàn văn nghị quyết", url: "https://vbpl.vn/", external: true },
      files: [
        { url: "https://vanban.example/05-nq-tu.pdf", name: "05-nq-tu.pdf", pages: 12, size: "1,2 MB" },
      ],
      topics: [topic],
      timeline: [
        { step: "replaces", document: documentEntry({ number: "01-NQ/TU" }) },
        { step: "this", document: documentEntry() },
        { step: "replacedBy", document: { number: "09-NQ/TU" } },
      ],
    },
    citing: [
      {
        year: "2022",
        articles: [
          {
            ...lineProps(),
            sentence: { before: "Hội nghị quán triệt ", cited: "Nghị quyết số 05-NQ/TU", after: "." },
          },
        ],
      },
    ],
    pager: {},
    count: 1,
    feeds: (["atom", "json"] as const).map((format) => ({
      format,
      url: urls.feed(urls.document("05-nq-tu"), format),
    })),
    alongside: [documentEntry({ number: "65-KH/TU", type: "Kế hoạch" })],
    ...changes,
  };
}

export function documentsProps(changes: Partial<DocumentsProps> = {}): DocumentsProps {
  return {
    ...around,
    head: headProps(urls.documents(), "Văn bản", { breadcrumb: [] }),
    years: [
      { year: "2021", documents: [{ ...documentEntry(), citations: 3, topics: ["Nghị quyết"], files: [] }] },
      {
        documents: [
          { url: urls.document("87-kh-tu"), number: "87-KH/TU", citations: 0, topics: [], files: [] },
        ],
      },
    ],
    pager: {},
    ...changes,
  };
}

export function archiveProps(changes: Partial<ArchiveProps> = {}): ArchiveProps {
  return {
    ...around,
    head: headProps(urls.archive(), "Lưu trữ", { breadcrumb: [] }),
    years: [
      {
        year: "2022",
        url: urls.archive("2022"),
        months: [{ month: "02", url: urls.archive("2022", "02"), articles: 1234 }],
      },
    ],
    ...changes,
  };
}

export function mostViewedProps(changes: Partial<MostViewedProps> = {}): MostViewedProps {
  return {
    ...around,
    head: headProps(urls.mostViewed(), "Xem nhiều nhất", { breadcrumb: [] }),
    cards: [cardProps()],
    ...changes,
  };
}

export function staticPageProps(changes: Partial<StaticPageProps> = {}): StaticPageProps {
  return {
    ...around,
    head: headProps(urls.staticPage("gioi-thieu"), "Giới thiệu", { breadcrumb: [] }),
    title: "Giới thiệu",
    summary: "Về bản tin này.",
    updated: day,
    body: { file: "pages/gioi-thieu.md", hash: "0" },
    figures: {},
    ...changes,
  };
}

export function notFoundProps(changes: Partial<NotFoundProps> = {}): NotFoundProps {
  return {
    frame,
    head: headProps(urls.notFound(), "Không tìm thấy trang này", { breadcrumb: [], unlisted: true }),
    sections: [section],
    ...changes,
  };
}

export function designProps(changes: Partial<DesignProps> = {}): DesignProps {
  return {
    frame,
    head: headProps(urls.design(), "Hệ thống giao diện", { breadcrumb: [], unlisted: true }),
    cards: [cardProps(), cardProps()],
    lines: [lineProps()],
    documents: [documentEntry()],
    ...changes,
  };
}
