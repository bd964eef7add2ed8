// Opens a content folder: the Portal, or every problem that its content has.
import { statSync } from "node:fs";
import { parseDocumentNumber } from "../documents/document-number.ts";
import { mediaKind } from "../model/media.ts";
import type { Portal, PortalSettings, StaticPage } from "../model/portal.ts";
import { urlsOf } from "../model/urls.ts";
import type { Urls } from "../model/urls.ts";
import type { ArticleReading, ArticleSource, ReadArticle } from "./article-source.ts";
import { assemblePortal } from "./assemble-portal.ts";
import { checkAddresses, checkArticle, figureProblems, placeFinder } from "./check-articles.ts";
import type { AddressClaim, Surroundings } from "./check-articles.ts";
import { openCitations } from "./citations.ts";
import { homeOf } from "./resolve-citations.ts";
import type { Citations } from "./citations.ts";
import { listFiles } from "./list-files.ts";
import type { Listing } from "./list-files.ts";
import { openMediaFiles } from "./media-files.ts";
import type { OutlineMarkdown } from "./outline.ts";
import { problemAt, sortProblems } from "./problem.ts";
import type { Problem } from "./problem.ts";
import { readAccessibility } from "./read-accessibility.ts";
import { bucketsOf, readBucket } from "./read-articles.ts";
import type { Buckets, ReadCache } from "./read-articles.ts";
import { readFont } from "./read-font.ts";
import { PAGEVIEWS, readPageviews } from "./read-pageviews.ts";
import { readRegisters, readSettings } from "./read-registers.ts";
import type { Registers } from "./read-registers.ts";
import { readStaticPages } from "./read-static-pages.ts";
import { readYamlFile } from "./read-yaml-file.ts";
import { checkTranslations } from "./translations.ts";
import { unknownId } from "./unknown-id.ts";

export interface PortalOptions {
  /** The content folder. */
  readonly root: string;
  /** The moment the portal is opened for, in milliseconds since 1970. */
  readonly now: number;
  /** Takes the place of `url` in portal.yaml. */
  readonly address?: string;
  /** The languages that the interface speaks; any is right where they are not told. */
  readonly spoken?: readonly string[];
  readonly outlineMarkdown: OutlineMarkdown;
  readonly cache?: ReadCache;
  readonly readAhead?: ReadAhead;
  /** Shows drafts and scheduled articles, too, as if they were published. */
  readonly preview?: boolean;
  /** What {@link listContent} gave, where it was asked already. */
  readonly listing?: Listing;
}

/**
 * Called before articles are read one by one: may have other processes read buckets into the same cache, and returns
 * those that it has read itself.
 */
export type ReadAhead = (
  buckets: Buckets,
  settings: ReadingSettings,
  reading: ArticleReading,
) => Promise<ReadonlyMap<string, readonly ReadArticle[]>>;

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

/** Lists every file of the content folder that means anything. */
export function listContent(root: string): Listing {
  return listFiles(root, "", isContentFile);
}

/** The article files of a listing, by bucket. */
export function articleBuckets({ files }: Listing): Buckets {
  return bucketsOf(files.filter(({ path }) => path.startsWith("articles/") && isPage(path)));
}

/** Reads the whole content folder and checks all of it, so that every problem shows in one run. */
export async function openPortal(options: PortalOptions): Promise<OpenedPortal> {
  const { root } = options;
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
    const problem = problemAt({ file: ".", line: 1 }, "folder-missing", { value: root });
    return { problems: [problem], sources: [], staticPages: [] };
  }
  const problems: Problem[] = [];
  const settings = readSettings(root, options, problems);
  const registers = readRegisters(root, problems);
  const listing = options.listing ?? listContent(root);
  problems.push(...listing.problems);
  const timeZone = settings?.timeZone ?? "Asia/Ho_Chi_Minh";
  const citations = openCitations(root, listing.files, problems, options.cache);
  const reads = await readArticles(options, listing, timeZone, citations);
  for (const read of reads) problems.push(...read.problems);
  const pages = listing.files.filter(({ path }) => path.startsWith("pages/") && isPage(path));
  const staticPages = readStaticPages(root, pages, timeZone, options.outlineMarkdown, problems);
  const urls = urlsOf(settings?.url ?? "https://example.invalid/");
  const sources = reads.flatMap(({ article }) => article ?? []);
  const media = openMediaFiles(root, listing.files, options.cache);
  const around = { ...surroundingsOf(root, urls, registers, listing, reads, citations), media };
  for (const { article, references } of reads) {
    const checked = article ?? references;
    if (checked !== undefined) problems.push(...checkArticle(checked, around));
  }
  problems.push(...checkTranslations(sources, around, settings?.language ?? "vi"));
  problems.push(...checkMenu(root, settings, registers, staticPages));
  problems.push(...checkStaticPages(staticPages, around));
  media.close();
  problems.push(...checkAddresses(claimsOf(sources, staticPages), urls, root));
  const font = settings?.font && readFont(root, settings.font, listing.files, problems);
  const pageviews = readPageviews(root, urls.base, problems);
  const accessibility = readAccessibility(root, problems);
  const sorted = sortProblems(problems);
  const home = homeOf(settings ?? {}, registers.agencies, citations.vocabulary);
  const read = { problems: sorted, sources, staticPages, citations, home };
  if (settings === undefined || sorted.some(({ severity }) => severity === "error")) return read;
  const more = {
    pageviews,
    citations,
    home,
    around,
    ...(accessibility && { accessibility }),
    ...(font && { font }),
  };
  const parts = { settings, urls, registers, sources, staticPages, ...more };
  const { portal, warnings } = assemblePortal(parts, options.now, options.preview ?? false);
  return { ...read, portal, problems: sortProblems([...sorted, ...warnings]) };
}

async function readArticles(
  options: PortalOptions,
  listing: Listing,
  timeZone: string,
  citations: Citations,
): Promise<ReadArticle[]> {
  const { root, cache, readAhead, outlineMarkdown } = options;
  const buckets = articleBuckets(listing);
  const keyed = cache && { ...cache, key: `${cache.key} ${root} ${timeZone} ${citations.key}` };
  const reading = { timeZone, outlineMarkdown, findCiting: citations.findCiting };
  const ahead = keyed && (await readAhead?.(buckets, { root, timeZone, cache: keyed }, reading));
  return [...buckets].flatMap(
    ([name, bucket]) => ahead?.get(name) ?? readBucket(root, name, bucket, reading, keyed),
  );
}

function surroundingsOf(
  root: string,
  urls: Urls,
  registers: Registers,
  listing: Listing,
  reads: readonly ReadArticle[],
  { vocabulary }: Citations,
): Omit<Surroundings, "media"> {
  const ids = new Set<string>();
  for (const { article, references } of reads) {
    const id =
      article?.id ?? /^articles\/(\d{4}\/\d{2}\/[^/]+?)(?:\/index)?\.md$/.exec(references?.file ?? "")?.[1];
    if (id !== undefined) ids.add(id);
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
  const isDocumentNumber = (written: string) => parseDocumentNumber(written, vocabulary.symbols) !== null;
  return { root, base: urls.base, sections: registers.sections, pictures, ids, idsBySlug, isDocumentNumber };
}

/** Own addresses first: an old address is the one to give way. */
function* claimsOf(
  sources: readonly ArticleSource[],
  staticPages: readonly StaticPage[],
): Generator<AddressClaim> {
  for (const { slug, file } of staticPages) yield { address: `/${slug}/`, file };
  for (const { id, file } of sources) yield { address: `/${id}/`, file };
  for (const { aliases, file, draft } of sources) {
    if (draft) continue;
    for (const [alias, address] of aliases.entries()) yield { address, file, alias };
  }
}

/** Entries of the menu that name a section or page which does not exist. */
function checkMenu(
  root: string,
  settings: PortalSettings | undefined,
  { sections }: Registers,
  staticPages: readonly StaticPage[],
): Problem[] {
  const known = new Set([...sections.keys(), ...staticPages.map(({ slug }) => slug)]);
  return (settings?.menu ?? []).flatMap(({ to }, i) => {
    if (/^https?:|^\//.test(to) || known.has(to) || sections.size === 0) return [];
    const yaml = readYamlFile(root, "portal.yaml", []);
    const place = yaml?.place(["menu", i, "to"]) ?? { file: "portal.yaml", line: 1 };
    return [unknownId(place, "menu", to, "sections.yaml", known)];
  });
}

function checkStaticPages(pages: readonly StaticPage[], around: Surroundings): Problem[] {
  return pages.flatMap(({ file, figures }) => {
    const place = placeFinder(around.root, file);
    return figures.flatMap((figure) => figureProblems(figure.file, () => place.inBody(figure.src), around));
  });
}

const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|svg|heic|tiff?|bmp)$/i;

function isContentFile(name: string): boolean {
  const isText =
    name.endsWith(".md") || /\.(?:woff2|vtt)$/i.test(name) || /\.ya?ml$/.test(name) || name === PAGEVIEWS;
  return isText || PICTURE.test(name) || mediaKind(name) !== undefined;
}

function isPage(path: string): boolean {
  return path.endsWith(".md") && !/(?:^|\/)README\.md$/i.test(path);
}
