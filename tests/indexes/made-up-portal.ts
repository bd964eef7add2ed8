// Portals of made-up articles, for tests of indexes and pages that need no files.
import fc from "fast-check";
import { indexPortal } from "../../portal/indexes/indexes.ts";
import type { Article } from "../../portal/model/article.ts";
import type { OfficialDocument } from "../../portal/model/official-document.ts";
import type { Picture } from "../../portal/model/picture.ts";
import type { Portal, PortalSettings } from "../../portal/model/portal.ts";
import { urlsOf } from "../../portal/model/urls.ts";
import { pageWordsOf } from "../../layouts/page-words.ts";
import { setDesk } from "../../portal/pages/desk.ts";
import type { Desk } from "../../portal/pages/desk.ts";

/** An article in short: `day` counts from 2022-01-01 on. */
export interface Sketch {
  readonly slug: string;
  readonly day: number;
  readonly section?: string;
  readonly topics?: readonly string[];
  readonly documents?: readonly string[];
  readonly related?: readonly string[];
}

const START = Date.UTC(2022, 0, 1);
const DAY = 86_400_000;

/** The article that a sketch stands for. */
export function articleOf({ slug, day, section = "thoi-su", topics = [], related = [] }: Sketch): Article {
  const iso = new Date(START + day * DAY).toISOString().slice(0, 10);
  return Object.freeze({
    id: `${iso.slice(0, 4)}/${iso.slice(5, 7)}/${slug}`,
    slug,
    file: `articles/${slug}.md`,
    hash: slug,
    face: `${slug} ${iso} ${section}`,
    title: slug,
    date: { iso, ms: START + day * DAY },
    section,
    authors: [],
    topics,
    documents: [],
    citing: [],
    figures: [],
    related,
    featured: false,
    aliases: [],
    updates: [],
    words: 100,
  });
}

/** A portal of these articles; topics named "loat-…" are series. Sections: thoi-su, kinh-te and below it nong-nghiep. */
export function portalWith(
  sketches: readonly Sketch[],
  changes: Partial<Portal> = {},
  settings: Partial<PortalSettings> = {},
): Portal {
  const articles = sketches.map(articleOf).sort((a, b) => b.date.ms - a.date.ms || (a.id < b.id ? -1 : 1));
  const idOf = (slug: string) => articles.find((one) => one.slug === slug)?.id ?? "";
  const slugs = [...new Set(sketches.flatMap(({ documents = [] }) => documents))];
  const topics = [...new Set(sketches.flatMap((one) => one.topics ?? []))];
  const document = (slug: string): OfficialDocument => ({
    slug,
    number: slug.toUpperCase(),
    registered: false,
    files: [],
    topics: [],
    replaces: [],
    replacedBy: [],
    amends: [],
    amendedBy: [],
  });
  return {
    settings: {
      name: "Thử",
      url: "https://bantin.example/",
      language: "vi",
      timeZone: "UTC",
      accent: "#9a1b1e",
      sidebars: "fragments",
      socialPictures: "portal",
      feeds: "main",
      twins: true,
      designPage: true,
      offline: false,
      menu: [],
      feedback: {},
      ...settings,
    },
    urls: urlsOf("https://bantin.example/"),
    documentRules: "",
    now: { iso: "2030-01-01", ms: Date.UTC(2030, 0, 1) },
    sections: new Map([
      ["thoi-su", { id: "thoi-su", name: "Thời sự" }],
      ["kinh-te", { id: "kinh-te", name: "Kinh tế" }],
      ["nong-nghiep", { id: "nong-nghiep", name: "Nông nghiệp", parent: "kinh-te" }],
    ]),
    agencies: new Map(),
    authors: new Map(),
    topics: new Map(
      topics.map((id) => [id, { id, name: id, ...(id.startsWith("loat-") && { series: true }) }]),
    ),
    links: [],
    abbreviations: [],
    articles,
    gone: [],
    staticPages: [],
    documents: new Map(slugs.map((slug) => [slug, document(slug)])),
    citations: new Map(
      sketches.flatMap(({ slug, documents = [] }) =>
        documents.length === 0
          ? []
          : [[idOf(slug), documents.map((one) => ({ document: one, places: [] }))] as const],
      ),
    ),
    pageviews: new Map(),
    translations: new Map(),
    pictureFiles: [],
    media: new Map(),
    ...changes,
  };
}

/** The desk at which a portal's pages are made, without browser files and, if none are given, pictures. */
export function deskOf(portal: Portal, pictures: ReadonlyMap<string, Picture> = new Map()): Desk {
  const assets = { firstStyles: {}, styles: {}, scripts: {}, icons: {} };
  return setDesk({ portal, indexes: indexPortal(portal), pictures, assets }, pageWordsOf("vi"));
}

/** Sketches of some articles with different slugs that share days, sections, topics and documents now and then. */
export const sketches = (maxLength: number) =>
  fc
    .array(
      fc.record({
        day: fc.nat({ max: 60 }),
        section: fc.constantFrom("thoi-su", "kinh-te", "nong-nghiep"),
        topics: fc.uniqueArray(fc.constantFrom("a", "b", "c", "loat-x"), { maxLength: 3 }),
        documents: fc.uniqueArray(fc.constantFrom("05-nq-tu", "15-kl-tw"), { maxLength: 2 }),
      }),
      { minLength: 1, maxLength },
    )
    .map((list) => list.map((sketch, i) => ({ ...sketch, slug: `bai-${i}` })));
