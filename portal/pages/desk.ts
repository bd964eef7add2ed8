// What the makers of pages share: the frame, the sidebars, and how articles and documents are shown.
import { mostViewed } from "../indexes/most-viewed.ts";
import type { Article, ArticlePicture } from "../model/article.ts";
import type { OfficialDocument } from "../model/official-document.ts";
import type { Portal } from "../model/portal.ts";
import type { Url } from "../model/urls.ts";
import type { ArticleCard, ArticleLine, ShownPicture } from "./cards.ts";
import type { RegisteredDocument } from "./document.ts";
import type { Frame, LinkGroup, NamedLink, Sidebars } from "./frame.ts";
import type { Site } from "./page.ts";

/** Words that page makers need for headings and titles; layouts/page-words.ts has them in the portal's language. */
export interface PageWords {
  readonly latest: string;
  readonly mostViewed: string;
  readonly archive: string;
  readonly documents: string;
  readonly search: string;
  readonly notFound: string;
  readonly design: string;
  readonly offline: string;
  yearOf(year: string): string;
  monthOf(year: string, month: string): string;
  /** Title of a numbered page of a list. */
  numbered(heading: string, page: number): string;
  /** "Nghị quyết số 05-NQ/TU". */
  documentName(type: string | undefined, number: string): string;
}

/** A site with the parts that many pages show, each made once. Parts are frozen: their hash is made once, too. */
export interface Desk extends Site {
  readonly words: PageWords;
  readonly frame: Frame;
  readonly sidebars: Sidebars;
  /** "Mới nhất" and "Xem nhiều nhất". */
  readonly latest: readonly ArticleLine[];
  readonly mostViewed: readonly Article[];
  line(article: Article): ArticleLine;
  /** Names what a line or card of the article shows. */
  face(article: Article): string;
  card(article: Article): ArticleCard;
  picture(picture: Pick<ArticlePicture, "file" | "alt">): ShownPicture | undefined;
  sectionLink(id: string): NamedLink & { readonly url: Url };
  document(document: OfficialDocument): RegisteredDocument;
  /** The way to a section from the home page, the section itself included. */
  sectionPath(id: string): readonly NamedLink[];
}

const LATEST = 8;
export const MOST_VIEWED = 8;

/** Sets the desk for a site. */
export function setDesk(site: Site, words: PageWords): Desk {
  const { portal } = site;
  const { urls } = portal;
  const lines = new Map<Article, ArticleLine>();
  const cards = new Map<Article, ArticleCard>();
  const documents = new Map<OfficialDocument, RegisteredDocument>();
  const sectionLinks = new Map<string, NamedLink & { readonly url: Url }>();
  const sectionPaths = new Map<string, readonly NamedLink[]>();
  const sectionLink = (id: string) =>
    remember(sectionLinks, id, () => ({ name: portal.sections.get(id)?.name ?? id, url: urls.section(id) }));
  const picture = (shown: Pick<ArticlePicture, "file" | "alt">) => shownPicture(site, shown);
  const line = (article: Article) =>
    remember(lines, article, () => ({
      url: urls.article(article),
      title: article.title,
      date: article.date,
      ...foreign(article, portal),
    }));
  const card = (article: Article) =>
    remember(cards, article, () => {
      const shown = article.cover && picture(article.cover);
      return {
        section: sectionLink(article.section),
        ...line(article),
        ...(article.summary !== undefined && { summary: article.summary }),
        ...(shown && { picture: shown }),
      };
    });
  const faces = new Map<Article, string>();
  const face = (article: Article) => {
    const { face: own, cover } = article;
    if (cover === undefined) return own;
    const known = faces.get(article);
    if (known !== undefined) return known;
    const fresh = `${own} ${site.pictures.get(cover.file)?.hash ?? ""}`;
    faces.set(article, fresh);
    return fresh;
  };
  const viewed = mostViewed(portal, MOST_VIEWED);
  const latest = Object.freeze(portal.articles.slice(0, LATEST).map(line));
  return {
    ...site,
    words,
    frame: Object.freeze(frameOf(site)),
    sidebars: Object.freeze(sidebarsOf(portal, latest, viewed.map(line))),
    latest,
    mostViewed: viewed,
    line,
    face,
    card,
    picture,
    sectionLink,
    document: (document) => remember(documents, document, () => registeredDocument(document, portal)),
    sectionPath: (id) => remember(sectionPaths, id, () => sectionPath(portal, id, sectionLink)),
  };
}

/** The language of an article that is not in the portal's. */
export function foreign({ lang }: Article, { settings }: Portal): { readonly lang?: string } {
  return lang === undefined || lang === settings.language ? {} : { lang };
}

function remember<Key, T extends object>(made: Map<Key, T>, key: Key, make: () => T): T {
  const known = made.get(key);
  if (known !== undefined) return known;
  const fresh = Object.freeze(make());
  made.set(key, fresh);
  return fresh;
}

function shownPicture(
  { pictures, portal }: Site,
  { file, alt }: Pick<ArticlePicture, "file" | "alt">,
): ShownPicture | undefined {
  const picture = pictures.get(file);
  if (picture === undefined) return undefined;
  const { hash, width, height, colour, widths } = picture;
  const sources = widths.map((one) => ({
    width: one,
    avif: portal.urls.picture(hash, one, "avif"),
    jpg: portal.urls.picture(hash, one, "jpg"),
  }));
  return Object.freeze({ alt, width, height, colour, sources });
}

function registeredDocument(document: OfficialDocument, { urls }: Portal): RegisteredDocument {
  const { slug, number, type, issuer, date, title, status } = document;
  return {
    url: urls.document(slug),
    number,
    ...(type !== undefined && { type }),
    ...(issuer !== undefined && { issuer }),
    ...(date !== undefined && { date }),
    ...(title !== undefined && { title }),
    ...(status !== undefined && { status }),
  };
}

function sectionPath({ sections }: Portal, id: string, link: (id: string) => NamedLink): NamedLink[] {
  const path: NamedLink[] = [];
  for (let at: string | undefined = id; at !== undefined; at = sections.get(at)?.parent)
    path.unshift(link(at));
  return path;
}

function sidebarsOf(
  portal: Portal,
  latest: readonly ArticleLine[],
  viewed: readonly ArticleLine[],
): Sidebars {
  const links = linkGroups(portal);
  const { settings, urls } = portal;
  if (settings.sidebars === "baked") return { mode: "baked", latest, mostViewed: viewed, links };
  return {
    mode: "fragments",
    latest: urls.fragment("latest"),
    mostViewed: urls.fragment("most-viewed"),
    links,
  };
}

function linkGroups({ links }: Portal): LinkGroup[] {
  const groups = new Map<string, NamedLink[]>();
  for (const { name, url, group = "" } of links) {
    const list = groups.get(group) ?? [];
    list.push({ name, url, external: true });
    groups.set(group, list);
  }
  return [...groups].map(([name, list]) => ({ ...(name !== "" && { name }), links: list }));
}

function frameOf({ portal, assets }: Site): Frame {
  const { settings, urls, sections, staticPages } = portal;
  const agency = settings.agency === undefined ? undefined : agencyNamed(portal, settings.agency);
  const all = [...sections.values()];
  const link = ({ id, name }: { readonly id: string; readonly name: string }) => ({
    name,
    url: urls.section(id),
  });
  const top = all.filter(({ parent }) => parent === undefined).map(link);
  return {
    portalName: settings.name,
    ...(agency !== undefined && { agencyName: agency }),
    ...(settings.description !== undefined && { description: settings.description }),
    language: settings.language,
    accent: settings.accent,
    ...shownFont(portal),
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
    menu:
      settings.menu.length === 0
        ? top
        : settings.menu.map(({ label, to }) => ({ name: label, ...menuTarget(portal, to) })),
    sections: all.map(link),
    staticPages: staticPages.map(({ slug, title }) => ({ name: title, url: urls.staticPage(slug) })),
    ...(settings.contact && { contact: settings.contact }),
    ...(settings.offline && { serviceWorker: urls.serviceWorker() }),
    assets,
  };
}

/** The portal's font as pages name it. */
export function shownFont({ font, urls }: Pick<Portal, "font" | "urls">): Pick<Frame, "font"> {
  if (font === undefined) return {};
  const { name, hash, weights } = font;
  return { font: { url: urls.font(hash, name), ...(weights && { weights }) } };
}

/** The name of the agency that portal.yaml names by id or by name. */
export function agencyNamed({ agencies }: Portal, written: string): string {
  return agencies.get(written)?.name ?? written;
}

function menuTarget({ urls, sections }: Portal, to: string): { url: string; external?: boolean } {
  if (/^https?:/.test(to)) return { url: to, external: true };
  if (to.startsWith("/")) return { url: urls.alias(to) };
  return { url: sections.has(to) ? urls.section(to) : urls.staticPage(to) };
}
