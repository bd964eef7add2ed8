// The site as dev shows it: opened from the content, each page made when it is asked for.
//
// This module is what changes while dev runs: the server loads it anew, with all it imports, when code is edited.
import { extname, join } from "node:path";
import { fullDateText } from "../../layouts/components/date.ts";
import { pageWordsOf } from "../../layouts/page-words.ts";
import { PAGE_KINDS } from "../../layouts/pages.ts";
import type { RenderablePage } from "../../layouts/pages.ts";
import { stringsOf } from "../../layouts/strings.ts";
import type { ArticleSource } from "../../portal/content/article-source.ts";
import type { Problem } from "../../portal/content/problem.ts";
import { indexPortal } from "../../portal/indexes/indexes.ts";
import type { Portal } from "../../portal/model/portal.ts";
import { setDesk } from "../../portal/pages/desk.ts";
import type { Desk } from "../../portal/pages/desk.ts";
import { bodyReader } from "../body-reader.ts";
import { PROJECT } from "../program-version.ts";
import { bundleAssets } from "../steps/assets.ts";
import { readContent } from "../steps/read-content.ts";
import type { ContentOptions } from "../steps/read-content.ts";
import { enliven } from "./live-files.ts";
import type { Unpublished } from "./live-files.ts";
import { picturesOnDemand } from "./picture-on-demand.ts";
import { readingVersion } from "./reading-version.ts";
import { faultPage, problemsPage } from "./trouble-page.ts";
import { DEV_WORDS } from "./words.ts";

export interface PreviewOptions extends Omit<ContentOptions, "version" | "articleCache"> {
  readonly language: "vi" | "en";
  /** Names this opening: pages made from another one are out of date. */
  readonly state: string;
}

/** What is sent for an address. */
export interface Answer {
  readonly status: 200 | 301 | 404 | 500;
  /** Media type; for a redirection, the address it leads to. */
  readonly type: string;
  readonly body: string | Uint8Array;
  /** The address names the content: it may be kept for ever. */
  readonly lasting?: boolean;
}

export interface Preview {
  readonly problems: readonly Problem[];
  readonly articles: number;
  readonly unpublished: number;
  /** Where the portal begins, "/tin/". */
  readonly home: string;
  /** What stands at `path`, percent-encoding undone. No file is ever looked up by it. */
  answer(path: string): Promise<Answer>;
}

/** Opens the site. Faulty content gives a preview whose every page lists the problems. */
export async function openPreview(options: PreviewOptions): Promise<Preview> {
  const { language, state, now } = options;
  const { portal, problems, sources, pictures } = await readContent({
    ...options,
    version: VERSION,
    articleCache: join(options.cache, "dev"),
  });
  const counts = { problems, articles: sources.length };
  if (portal === undefined || problems.some(({ severity }) => severity === "error")) {
    const body = enliven(problemsPage(problems, language), state, "", new Map());
    return { ...counts, unpublished: 0, home: "/", answer: async () => ({ status: 500, type: HTML, body }) };
  }
  const { assets, files } = await bundleAssets({
    assets: join(PROJECT, "assets"),
    cache: options.cache,
    accent: portal.settings.accent,
    urls: portal.urls,
  });
  const site = { portal, indexes: indexPortal(portal), pictures, assets };
  const desk = setDesk(site, pageWordsOf(portal.settings.language));
  const unpublished = options.preview ? unpublishedOf(sources, portal, now, language) : new Map();
  const pictureAt = picturesOnDemand({ ...options, urls: portal.urls, pictures });
  const assetFiles = new Map(files.map(({ path, bytes }) => [portal.urls.asset(path) as string, bytes]));
  return {
    ...counts,
    unpublished: unpublished.size,
    home: portal.urls.home(),
    answer: async (path) => {
      const asset = assetFiles.get(path);
      if (asset !== undefined) return { status: 200, type: mediaType(path), body: asset, lasting: true };
      const picture = await pictureAt(path);
      if (picture !== undefined) return { status: 200, type: mediaType(path), body: picture, lasting: true };
      return pageAnswer(path, desk, options, unpublished);
    },
  };
}

const VERSION = readingVersion();

const HTML = "text/html; charset=utf-8";

function pageAnswer(
  path: string,
  desk: Desk,
  { content, language, state }: PreviewOptions,
  unpublished: ReadonlyMap<string, Unpublished>,
): Answer {
  const { urls } = desk.portal;
  const inside = path === urls.base || path.startsWith(urls.home());
  const page = inside ? pageAt(urls.file(urls.alias(path.slice(urls.base.length) || "/")), desk) : undefined;
  if (page !== undefined && page.url === `${path}/`) return { status: 301, type: page.url, body: "" };
  const shown = page ?? pageAt(urls.file(urls.notFound()), desk);
  if (shown === undefined) return { status: 404, type: "text/plain", body: "404" };
  try {
    const markup = shown.render(bodyReader(content));
    const body = enliven(markup, state, shown.url, unpublished);
    return { status: page === undefined ? 404 : 200, type: mediaType(urls.file(shown.url)), body };
  } catch (error) {
    return { status: 500, type: HTML, body: enliven(faultPage(error, language), state, "", new Map()) };
  }
}

/** Pages are found by the file they would be written to, as a static host finds them. */
function pageAt(file: string, desk: Desk): RenderablePage | undefined {
  for (const { pages } of PAGE_KINDS) {
    for (const page of pages(desk)) if (desk.portal.urls.file(page.url) === file) return page;
  }
  return undefined;
}

/** Articles that only the preview shows, by their address. */
function unpublishedOf(
  sources: readonly ArticleSource[],
  { urls, settings }: Portal,
  now: number,
  language: "vi" | "en",
) {
  const words = DEV_WORDS[language];
  const strings = stringsOf(settings.language);
  const found = new Map<string, Unpublished>();
  for (const source of sources) {
    if (source.draft) found.set(urls.article(source), { word: words.draft, note: words.draftNote });
    else if (source.appears.ms > now) {
      const note = words.scheduledNote(fullDateText(source.appears, strings));
      found.set(urls.article(source), { word: words.scheduled, note });
    }
  }
  return found;
}

function mediaType(file: string): string {
  return MEDIA_TYPES[extname(file)] ?? HTML;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".avif": "image/avif",
  ".css": "text/css; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
};
