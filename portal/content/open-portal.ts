// Opens a content folder: the Portal, or every problem that its content has.
import { statSync } from "node:fs";
import { momentOf } from "../language/moment.ts";
import type { Article, Gone } from "../model/article.ts";
import type { Moment } from "../model/moment.ts";
import type { Portal, PortalSettings, StaticPage } from "../model/portal.ts";
import { urlsOf } from "../model/urls.ts";
import type { Urls } from "../model/urls.ts";
import type { ArticleSource, ReadArticle } from "./article-source.ts";
import { checkAddresses, checkArticle, placeFinder, relatedIds } from "./check-articles.ts";
import type { Surroundings } from "./check-articles.ts";
import { openCitations } from "./citations.ts";
import { homeOf, resolveCitations } from "./resolve-citations.ts";
import type { Citations } from "./citations.ts";
import { listFiles } from "./list-files.ts";
import type { Listing } from "./list-files.ts";
import type { OutlineMarkdown } from "./outline.ts";
import { problemAt, sortProblems } from "./problem.ts";
import type { Problem } from "./problem.ts";
import { bucketsOf, readBucket } from "./read-articles.ts";
import type { Buckets, ReadCache } from "./read-articles.ts";
import { readPageviews } from "./read-pageviews.ts";
import { readRegisters, readSettings } from "./read-registers.ts";
import type { Registers } from "./read-registers.ts";
import { readStaticPages } from "./read-static-pages.ts";
import { nameResolver } from "./resolve-names.ts";

export interface PortalOptions {
  /** The content folder. */
  readonly root: string;
  /** The moment the portal is opened for, in milliseconds since 1970. */
  readonly now: number;
  /** Takes the place of `url` in portal.yaml. */
  readonly address?: string;
  readonly outlineMarkdown: OutlineMarkdown;
  readonly cache?: ReadCache;
  /** Called before articles are read one by one: may read buckets in other processes into the same cache. */
  readonly readAhead?: (buckets: Buckets, reading: ReadingSettings) => Promise<void>;
  /** Shows drafts and scheduled articles, too, as if they were published. */
  readonly preview?: boolean;
}

/** What another process needs to read articles as this one does. */
export interface ReadingSettings {
  readonly root: string;
  readonly timeZone: string;
  readonly cache: ReadCache;
}

/** The portal is there unless a problem is an error; warnings come with it. */
export interface OpenedPortal {
  readonly portal?: Portal;
  /** Sorted by place. */
  readonly problems: readonly Problem[];
  /** Whatever could be read by itself, published or not, even when there is no portal. */
  readonly sources: readonly ArticleSource[];
  readonly staticPages: readonly StaticPage[];
  /** What is known of official documents, and the portal's own place. */
  readonly citations?: Citations;
  readonly home?: string | null;
}

/** Reads the whole content folder and checks all of it, so that every problem shows in one run. */
export async function openPortal(options: PortalOptions): Promise<OpenedPortal> {
  const { root } = options;
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
    const problem = problemAt({ file: root, line: 1 }, "folder-missing", { value: root });
    return { problems: [problem], sources: [], staticPages: [] };
  }
  const problems: Problem[] = [];
  const settings = readSettings(root, options.address, problems);
  const registers = readRegisters(root, problems);
  const listing = listFiles(root, "", isContentFile);
  problems.push(...listing.problems);
  const timeZone = settings?.timeZone ?? "Asia/Ho_Chi_Minh";
  const citations = openCitations(root, listing.files, problems);
  const reads = await readArticles(options, listing, timeZone, citations);
  for (const read of reads) problems.push(...read.problems);
  const pages = listing.files.filter(({ path }) => path.startsWith("pages/") && isPage(path));
  const staticPages = readStaticPages(root, pages, timeZone, options.outlineMarkdown, problems);
  const urls = urlsOf(settings?.url ?? "https://example.invalid/");
  const sources = reads.flatMap(({ article }) => article ?? []);
  const around = surroundingsOf(root, urls, registers, listing, sources, reads);
  for (const source of sources) problems.push(...checkArticle(source, around));
  problems.push(...checkStaticPages(staticPages, around));
  problems.push(...checkAddresses(claimsOf(sources, staticPages), root));
  const pageviews = readPageviews(root, urls.base, problems);
  const sorted = sortProblems(problems);
  const home = homeOf(settings ?? {}, registers.agencies, citations.vocabulary);
  const read = { problems: sorted, sources, staticPages, citations, home };
  if (settings === undefined || sorted.some(({ severity }) => severity === "error")) return read;
  const parts = { settings, urls, registers, sources, staticPages, pageviews, citations, home, around };
  return { portal: assemble(parts, options), ...read };
}

async function readArticles(
  options: PortalOptions,
  listing: Listing,
  timeZone: string,
  citations: Citations,
): Promise<ReadArticle[]> {
  const { root, cache, readAhead, outlineMarkdown } = options;
  const files = listing.files.filter(({ path }) => path.startsWith("articles/") && isPage(path));
  const buckets = bucketsOf(files);
  const keyed = cache && { ...cache, key: `${cache.key} ${timeZone} ${citations.key}` };
  if (keyed && readAhead) await readAhead(buckets, { root, timeZone, cache: keyed });
  const reading = { timeZone, outlineMarkdown, findCiting: citations.findCiting };
  return [...buckets].flatMap(([name, bucket]) => readBucket(root, name, bucket, reading, keyed));
}

interface Parts {
  readonly settings: PortalSettings;
  readonly urls: Urls;
  readonly registers: Registers;
  readonly sources: readonly ArticleSource[];
  readonly staticPages: readonly StaticPage[];
  readonly pageviews: ReadonlyMap<string, number>;
  readonly citations: Citations;
  readonly home: string | null;
  readonly around: Surroundings;
}

function assemble(
  { settings, urls, registers, sources, staticPages, pageviews, citations, home, around }: Parts,
  { now, preview = false }: PortalOptions,
): Portal {
  const authors = nameResolver(registers.authors, (id, name) => ({ id, name }));
  const agencies = nameResolver(registers.agencies, (id, name) => ({ id, name }));
  const topics = nameResolver(registers.topics, (id, name) => ({ id, name }));
  const shown = sources
    .filter((source) => preview || (!source.draft && source.appears.ms <= now))
    .sort(oldestFirst);
  const articles: Article[] = [];
  const gone: Article[] = [];
  for (const source of shown) {
    const article = Object.freeze({
      ...articleOf(source),
      authors: source.authors.map(authors.idOf),
      topics: source.topics.map(topics.idOf),
      related: source.related.length === 0 ? [] : relatedIds(source, around),
      ...(source.agency !== undefined && { agency: agencies.idOf(source.agency) }),
      ...goneOf(source, now),
    });
    (article.gone ? gone : articles).push(article);
  }
  if (settings.agency !== undefined) agencies.idOf(settings.agency);
  articles.reverse();
  gone.reverse();
  const next = nextChange(sources, now);
  return Object.freeze({
    settings,
    urls,
    now: momentOf(now, settings.timeZone),
    sections: registers.sections,
    agencies: agencies.entries(),
    authors: authors.entries(),
    topics: topics.entries(),
    links: registers.links,
    articles,
    gone,
    staticPages,
    pageviews,
    ...resolveCitations(articles, citations, home),
    pictureFiles: picturesOf(articles, staticPages),
    ...(next !== undefined && { nextChange: momentOf(next, settings.timeZone) }),
  });
}

function articleOf(source: ArticleSource): Article {
  const {
    file,
    hash,
    face,
    id,
    title,
    summary,
    date,
    updated,
    section,
    cover,
    figures,
    featured,
    aliases,
    updates,
    words,
  } = source;
  return {
    id,
    slug: id.slice(8),
    file,
    hash,
    face,
    title,
    ...(summary !== undefined && { summary }),
    date,
    ...(updated && { updated }),
    section,
    authors: source.authors,
    topics: source.topics,
    documents: source.documents,
    citing: source.citing,
    ...(cover && { cover }),
    figures,
    related: source.related,
    featured,
    aliases,
    updates,
    ...(source.source && { source: source.source }),
    words,
  };
}

function goneOf({ withdrawn, expires }: ArticleSource, now: number): { gone?: Gone } {
  if (withdrawn !== undefined && withdrawn.date.ms <= now)
    return { gone: { kind: "withdrawn", ...withdrawn } };
  if (expires !== undefined && expires.ms <= now) return { gone: { kind: "expired", date: expires } };
  return {};
}

/** The next instant after `now` at which an article appears, is withdrawn or expires. */
function nextChange(sources: readonly ArticleSource[], now: number): number | undefined {
  let next = Number.POSITIVE_INFINITY;
  for (const { draft, appears, expires, withdrawn } of sources) {
    if (draft) continue;
    for (const moment of [appears, expires, withdrawn?.date]) {
      if (moment !== undefined && moment.ms > now && moment.ms < next) next = moment.ms;
    }
  }
  return next === Number.POSITIVE_INFINITY ? undefined : next;
}

function surroundingsOf(
  root: string,
  urls: Urls,
  registers: Registers,
  listing: Listing,
  sources: readonly ArticleSource[],
  reads: readonly ReadArticle[],
): Surroundings {
  const ids = new Set(sources.map(({ id }) => id));
  for (const { article, problems } of reads) {
    const broken =
      article === undefined
        ? /^articles\/(\d{4}\/\d{2}\/[^/]+?)(?:\/index)?\.md$/.exec(problems[0]?.file ?? "")?.[1]
        : undefined;
    if (broken !== undefined) ids.add(broken);
  }
  const idsBySlug = new Map<string, string[]>();
  for (const id of ids) {
    const slug = id.slice(8);
    const same = idsBySlug.get(slug);
    if (same) same.push(id);
    else idsBySlug.set(slug, [id]);
  }
  const pictures = new Set(
    listing.files.filter(({ path }) => PICTURE.test(path)).map(({ path }) => path.normalize("NFC")),
  );
  return { root, base: urls.base, sections: registers.sections, pictures, ids, idsBySlug };
}

function* claimsOf(sources: readonly ArticleSource[], staticPages: readonly StaticPage[]) {
  for (const { slug, file } of staticPages) yield { address: `/${slug}/`, file };
  for (const { id, file } of sources) yield { address: `/${id}/`, file };
  for (const { aliases, file, draft } of sources) {
    if (!draft) for (const address of aliases) yield { address, file };
  }
}

function checkStaticPages(pages: readonly StaticPage[], { pictures, root }: Surroundings): Problem[] {
  return pages.flatMap(({ file, figures }) =>
    figures
      .filter((figure) => !pictures.has(figure.file))
      .map((figure) =>
        problemAt(placeFinder(root, file).inBody(figure.src), "picture-missing", {
          value: figure.src,
          near: "",
        }),
      ),
  );
}

function picturesOf(articles: readonly Article[], staticPages: readonly StaticPage[]): string[] {
  const files = new Set<string>();
  for (const { cover, figures } of articles) {
    if (cover) files.add(cover.file);
    for (const { file } of figures) files.add(file);
  }
  for (const { figures } of staticPages) for (const { file } of figures) files.add(file);
  return [...files].sort();
}

/** Oldest first; articles of one instant by falling id, so that the reverse has rising ids. */
function oldestFirst(a: { date: Moment; id: string }, b: { date: Moment; id: string }): number {
  return a.date.ms - b.date.ms || (a.id < b.id ? 1 : -1);
}

const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|svg|heic|tiff?|bmp)$/i;

function isContentFile(name: string): boolean {
  return PICTURE.test(name) || name.endsWith(".md") || /\.ya?ml$/.test(name);
}

function isPage(path: string): boolean {
  return path.endsWith(".md") && !/(?:^|\/)README\.md$/i.test(path);
}
