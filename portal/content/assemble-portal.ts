// Makes the Portal of content that was read and found valid.
import { newsEnds, recentNews } from "../indexes/recent-news.ts";
import { firstDayWithout } from "../indexes/former-agency.ts";
import { momentOf, parseMoment } from "../language/moment.ts";
import type { AccessibilityCheck } from "../model/accessibility.ts";
import type { Article, Gone } from "../model/article.ts";
import { mediaKind } from "../model/media.ts";
import type { MediaFile } from "../model/media.ts";
import type { Moment } from "../model/moment.ts";
import type { Portal, PortalFont, PortalSettings, StaticPage } from "../model/portal.ts";
import type { Urls } from "../model/urls.ts";
import type { ArticleSource } from "./article-source.ts";
import { articlesNamed, placeFinder, relatedIds } from "./check-articles.ts";
import type { Surroundings } from "./check-articles.ts";
import type { Citations } from "./citations.ts";
import { hashOf } from "./markdown-source.ts";
import { warningAt } from "./problem.ts";
import type { Problem } from "./problem.ts";
import type { Registers } from "./read-registers.ts";
import { resolveCitations } from "./resolve-citations.ts";
import { nameResolver } from "./resolve-names.ts";
import { translationsOf } from "./translations.ts";

/** Everything that was read and found valid. */
export interface PortalParts {
  readonly settings: PortalSettings;
  readonly urls: Urls;
  readonly registers: Registers;
  readonly sources: readonly ArticleSource[];
  readonly staticPages: readonly StaticPage[];
  readonly pageviews: ReadonlyMap<string, number>;
  readonly citations: Citations;
  readonly home: string | null;
  readonly around: Surroundings;
  readonly accessibility?: AccessibilityCheck;
  readonly font?: PortalFont;
}

/** Makes the Portal of valid content, for the moment `now`; names of plain spelling that clash are warned of. */
export function assemblePortal(
  {
    settings,
    urls,
    registers,
    sources,
    staticPages,
    pageviews,
    citations,
    home,
    around,
    accessibility,
    font,
  }: PortalParts,
  now: number,
  preview: boolean,
): { readonly portal: Portal; readonly warnings: readonly Problem[] } {
  const warnings: Problem[] = [];
  let reading: ArticleSource | undefined;
  const resolver = <Entry extends { readonly id: string; readonly name: string }>(
    register: ReadonlyMap<string, Entry>,
    field: string,
    make: (id: string, name: string) => Entry,
  ) =>
    nameResolver(register, make, (first, other) => {
      const place = placeFinder(around.root, reading?.file ?? "portal.yaml")([field]);
      warnings.push(warningAt(place, "names-alike", { value: first, other, register: `${field}.yaml` }));
    });
  const authors = resolver(registers.authors, "authors", (id, name) => ({ id, name }));
  const agencies = resolver(registers.agencies, "agency", (id, name) => ({ id, name }));
  const topics = resolver(registers.topics, "topics", (id, name) => ({ id, name }));
  const shown = sources
    .filter((source) => preview || (!source.draft && source.appears.ms <= now))
    .sort(oldestFirst);
  const articles: Article[] = [];
  const gone: Article[] = [];
  for (const source of shown) {
    reading = source;
    const end = goneOf(source, now);
    if (end !== undefined) {
      gone.push(Object.freeze({ ...articleOf(source, [], [], []), gone: end }));
      continue;
    }
    const related = source.related.length === 0 ? [] : relatedIds(source, around);
    const article = articleOf(
      source,
      source.authors.map(authors.idOf),
      source.topics.map(topics.idOf),
      related,
    );
    const translated = translationOf(source, around);
    if (translated !== undefined) article.translationOf = translated;
    if (source.agency !== undefined) article.agency = agencies.idOf(source.agency);
    articles.push(Object.freeze(article));
  }
  reading = undefined;
  if (settings.agency !== undefined) agencies.idOf(settings.agency);
  const newestFirst = Object.freeze(articles.reverse());
  const ends = [...registers.agencies.values()].flatMap(
    (agency) => parseMoment(firstDayWithout(agency) ?? "", settings.timeZone)?.ms ?? [],
  );
  const next = nextChange(sources, newestFirst, ends, now);
  const portal = Object.freeze({
    settings,
    urls,
    now: momentOf(now, settings.timeZone),
    sections: registers.sections,
    agencies: agencies.entries(),
    authors: authors.entries(),
    topics: topics.entries(),
    links: registers.links,
    abbreviations: registers.abbreviations,
    articles: newestFirst,
    gone: Object.freeze(gone.reverse()),
    staticPages,
    pageviews,
    ...(accessibility && { accessibility }),
    ...(font && { font }),
    translations: translationsOf(newestFirst),
    ...resolveCitations(newestFirst, citations, home),
    documentRules: hashOf(JSON.stringify([citations.key, home, citations.register])),
    ...filesOf(newestFirst, staticPages, around),
    ...(next !== undefined && { nextChange: momentOf(next, settings.timeZone) }),
  });
  return { portal, warnings };
}

function translationOf({ translationOf: written }: ArticleSource, around: Surroundings): string | undefined {
  return written === undefined ? undefined : articlesNamed(written, around)[0];
}

type Draft = { -readonly [Field in keyof Article]: Article[Field] };

/**
 * An article with what it has by itself, whatever the rest of the portal holds. Fields that not all have are added to
 * a record that all have alike: V8 finds nothing fast in records that are spread into one another.
 */
function articleOf(source: ArticleSource, authors: string[], topics: string[], related: string[]): Draft {
  const { id, summary, updated, cover, source: origin, lang } = source;
  const article: Draft = {
    id,
    slug: id.slice(8),
    file: source.file,
    hash: source.hash,
    face: source.face,
    title: source.title,
    date: source.date,
    section: source.section,
    authors,
    topics,
    related,
    documents: source.documents,
    citing: source.citing,
    figures: source.figures,
    featured: source.featured,
    aliases: source.aliases,
    updates: source.updates,
    words: source.words,
  };
  if (summary !== undefined) article.summary = summary;
  if (updated !== undefined) article.updated = updated;
  if (cover !== undefined) article.cover = cover;
  if (origin !== undefined) article.source = origin;
  if (lang !== undefined) article.lang = lang;
  return article;
}

function goneOf({ withdrawn, expires }: ArticleSource, now: number): Gone | undefined {
  if (withdrawn !== undefined && withdrawn.date.ms <= now) return { kind: "withdrawn", ...withdrawn };
  if (expires !== undefined && expires.ms <= now) return { kind: "expired", date: expires };
  return undefined;
}

/** The next instant after `now` at which an article appears, is withdrawn, expires, or is news no more, or of `others`. */
function nextChange(
  sources: readonly ArticleSource[],
  newestFirst: readonly Article[],
  others: readonly number[],
  now: number,
): number | undefined {
  const oldestNews = recentNews(newestFirst, now).at(-1);
  let next = oldestNews === undefined ? Number.POSITIVE_INFINITY : newsEnds(oldestNews);
  for (const moment of others) if (moment > now && moment < next) next = moment;
  for (const { draft, appears, expires, withdrawn } of sources) {
    if (draft) continue;
    for (const moment of [appears, expires, withdrawn?.date]) {
      if (moment !== undefined && moment.ms > now && moment.ms < next) next = moment.ms;
    }
  }
  return next === Number.POSITIVE_INFINITY ? undefined : next;
}

/** The pictures and other files that are shown. */
function filesOf(
  articles: readonly Article[],
  staticPages: readonly StaticPage[],
  { media: known }: Surroundings,
): Pick<Portal, "pictureFiles" | "media"> {
  const pictures = new Set<string>();
  const media = new Map<string, MediaFile>();
  const enter = ({ file }: { readonly file: string }) => {
    const one = mediaKind(file) === undefined ? undefined : known.at(file);
    if (one !== undefined) media.set(file, one);
    else pictures.add(file);
  };
  for (const { cover, figures } of articles) {
    if (cover) pictures.add(cover.file);
    figures.forEach(enter);
  }
  for (const { figures } of staticPages) figures.forEach(enter);
  return { pictureFiles: [...pictures].sort(), media };
}

/** Oldest first; articles of one instant by falling id, so that the reverse has rising ids. */
function oldestFirst(a: { date: Moment; id: string }, b: { date: Moment; id: string }): number {
  return a.date.ms - b.date.ms || (a.id < b.id ? 1 : -1);
}
