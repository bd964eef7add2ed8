// The home page.
import type { Article } from "../model/article.ts";
import type { Desk } from "./desk.ts";
import { wideFeeds } from "./feed.ts";
import type { Page } from "./page.ts";
import type { ArticleCard, ArticleLine } from "./cards.ts";
import type { Frame, NamedLink, PageHead, Sidebars } from "./frame.ts";
import type { RegisteredDocument } from "./document.ts";

export interface HomeProps {
  readonly frame: Frame;
  readonly sidebars: Sidebars;
  readonly head: PageHead;
  /** The lead story and the second leads: featured ones first, then the newest. */
  readonly leads: readonly ArticleCard[];
  /** Each section with its newest articles that do not stand above; empty sections are left out. */
  readonly sections: readonly HomeSection[];
  /** The photo strip: articles with a picture that stand nowhere above. */
  readonly photos: readonly ArticleCard[];
  /** Official documents that were cited last. */
  readonly documents: readonly RegisteredDocument[];
}

export interface HomeSection {
  readonly section: NamedLink;
  readonly children: readonly NamedLink[];
  readonly cards: readonly ArticleCard[];
  readonly more: readonly ArticleLine[];
}

const LEADS = 5;
const CARDS = 3;
const MORE = 4;
const DOCUMENTS = 6;
/** A strip of fewer pictures than this is left out. */
const PHOTOS = { fewest: 4, most: 8 };

/** The home page. A section's articles are looked for among its newest only, so that the cost stays bounded. */
export function* homePages(desk: Desk): Generator<Page<HomeProps>> {
  const { portal, frame, sidebars } = desk;
  const leads = leadsOf(portal.articles);
  const url = portal.urls.home();
  const head: PageHead = {
    url,
    title: portal.settings.name,
    ...(portal.settings.description !== undefined && { description: portal.settings.description }),
    breadcrumb: [],
    ...wideFeeds(frame.home, portal),
  };
  const shown = new Set(leads);
  const sections = [...portal.sections.values()]
    .filter(({ parent }) => parent === undefined)
    .flatMap(({ id }) => homeSection(id, shown, desk) ?? []);
  const documents = recentDocuments(desk);
  const cards = leads.map(desk.card);
  const props = {
    frame,
    sidebars,
    head,
    leads: cards,
    sections,
    photos: photosOf(cards, sections, desk),
    documents,
  };
  yield { url, from: [props], props: () => props };
}

/** Featured articles of the last FEATURED_AMONG, then the newest. */
function leadsOf(articles: readonly Article[]): Article[] {
  const recent = articles.slice(0, FEATURED_AMONG);
  return [...recent.filter(({ featured }) => featured), ...recent.filter(({ featured }) => !featured)].slice(
    0,
    LEADS,
  );
}

const FEATURED_AMONG = 100;

/** The newest articles with a picture, of those that no card above shows one of; each picture once. */
function photosOf(
  leads: readonly ArticleCard[],
  sections: readonly HomeSection[],
  { portal, card }: Desk,
): ArticleCard[] {
  const shown = new Set([...leads, ...sections.flatMap(({ cards }) => cards)].map(pictureOf));
  const photos: ArticleCard[] = [];
  for (const article of portal.articles.slice(0, FEATURED_AMONG)) {
    const one = card(article);
    const picture = pictureOf(one);
    if (picture === undefined || shown.has(picture)) continue;
    shown.add(picture);
    photos.push(one);
    if (photos.length === PHOTOS.most) break;
  }
  return photos.length < PHOTOS.fewest ? [] : photos;
}

function pictureOf({ picture }: ArticleCard): string | undefined {
  return picture?.sources[0]?.avif;
}

function homeSection(id: string, shown: ReadonlySet<Article>, desk: Desk): HomeSection | undefined {
  const newest = (desk.indexes.groups.bySection.get(id) ?? []).slice(0, LEADS + CARDS + MORE);
  const rest = newest.filter((article) => !shown.has(article));
  if (rest.length === 0) return undefined;
  const children = [...desk.portal.sections.values()].filter(({ parent }) => parent === id);
  return {
    section: desk.sectionLink(id),
    children: children.map((child) => desk.sectionLink(child.id)),
    cards: rest.slice(0, CARDS).map(desk.card),
    more: rest.slice(CARDS, CARDS + MORE).map(desk.line),
  };
}

/** Documents of the newest articles, the last cited first. */
function recentDocuments({ portal, document }: Desk): RegisteredDocument[] {
  const slugs = new Set<string>();
  for (const { id } of portal.articles.slice(0, FEATURED_AMONG)) {
    for (const citation of portal.citations.get(id) ?? []) slugs.add(citation.document);
    if (slugs.size >= DOCUMENTS) break;
  }
  return [...slugs].slice(0, DOCUMENTS).flatMap((slug) => {
    const known = portal.documents.get(slug);
    return known === undefined ? [] : [document(known)];
  });
}
