// The site as dev shows it: opened from the content, each page made when it is asked for.
//
// This module is what changes while dev runs: the server loads it anew, with all it imports, when code is edited.
import { join } from "node:path";
import { pageWordsOf } from "../../layouts/page-words.ts";
import type { RenderablePage } from "../../layouts/pages.ts";
import type { Problem } from "../../portal/content/problem.ts";
import { indexPortal } from "../../portal/indexes/indexes.ts";
import type { Urls } from "../../portal/model/urls.ts";
import { setDesk } from "../../portal/pages/desk.ts";
import type { Desk } from "../../portal/pages/desk.ts";
import { bodyReader } from "../body-reader.ts";
import { PROJECT, readingVersion } from "../program-version.ts";
import { bundleAssets } from "../steps/assets.ts";
import { ownFiles, readOwnFile, type ServedFile } from "../steps/own-files.ts";
import { readContent } from "../steps/read-content.ts";
import type { ContentOptions, ReadContent } from "../steps/read-content.ts";
import { undoing } from "../steps/service-worker.ts";
import { pageFinder } from "./find-page.ts";
import type { FindPage } from "./find-page.ts";
import { enliven } from "./live-files.ts";
import type { LivePage } from "./live-files.ts";
import { HTML, mediaType } from "./media-type.ts";
import { picturesOnDemand } from "./picture-on-demand.ts";
import { reviseDesk } from "./revise-desk.ts";
import { titlePicturesOnDemand } from "./title-picture-on-demand.ts";
import { problemsPage } from "./trouble-page.ts";
import { unpublishedOf } from "./unpublished.ts";

export interface PreviewOptions extends ContentOptions {
  readonly language: "vi" | "en";
}

/** What is sent for an address. */
export interface Answer {
  readonly status: 200 | 301 | 404 | 500;
  /** Media type; for a redirection, the address it leads to. */
  readonly type: string;
  readonly body: string | Uint8Array;
  /** Names what is to be seen on a page. */
  readonly state?: string;
  /** The address names the content: it may be kept for ever. */
  readonly lasting?: boolean;
}

export interface Preview {
  readonly problems: readonly Problem[];
  readonly articles: number;
  readonly unpublished: number;
  /** Where the portal begins, "/tin/". */
  readonly home: string;
  /**
   * What stands at `path`, percent-encoding undone. No file is ever looked up by it.
   * @throws Error when a layout fails.
   */
  answer(path: string): Promise<Answer>;
  /** For another opening of the same content. */
  readonly known?: KnownContent;
  /** This site with some articles read anew, at once; undefined where only a whole opening can tell what changes. */
  revised(paths: readonly string[]): Preview | undefined;
}

/** What was read, and by which code. */
export interface KnownContent {
  readonly version: string;
  readonly read: ReadContent;
}

/**
 * Opens the site. Faulty content gives a preview whose every page lists the problems.
 * @param before what another preview knows of the same content: not read again, unless the code that reads changed.
 */
export async function openPreview(options: PreviewOptions, before?: KnownContent): Promise<Preview> {
  const { language, now, content, cache } = options;
  const known = before?.version === VERSION ? before : { version: VERSION, read: await readContent(options) };
  const { portal, problems, sources, pictures } = known.read;
  if (portal === undefined || problems.some(({ severity }) => severity === "error")) {
    return { ...problemsPreview(problems, sources.length, language), known };
  }
  const { assets, files } = await bundleAssets({
    assets: join(PROJECT, "assets"),
    cache,
    accent: portal.settings.accent,
    urls: portal.urls,
  });
  // A preview that browsers keep would be shown in place of the next one.
  const scripts = Object.fromEntries(Object.entries(assets.scripts).filter(([name]) => name !== "offline"));
  const site = { portal, indexes: indexPortal(portal), pictures, assets: { ...assets, scripts } };
  const desk = setDesk(site, pageWordsOf(portal.settings.language));
  const unpublished = options.preview ? unpublishedOf(sources, portal, now, language) : new Map();
  const pictureAt = picturesOnDemand({ ...options, urls: portal.urls, pictures });
  const assetFiles = new Map<string, Uint8Array>(
    files.map(({ path, bytes }) => [portal.urls.asset(path), bytes]),
  );
  const served = new Map<string, ServedFile>(ownFiles(portal));
  const fileAt = (path: string) => {
    const file = served.get(path);
    return file && readOwnFile(content, file);
  };
  const text = bodyReader(content);
  const worker: string = portal.urls.serviceWorker();
  const previewOf = (shown: Desk): Preview => {
    const findPage = pageFinder(shown);
    const titlePictureAt = titlePicturesOnDemand(shown);
    return {
      known,
      revised,
      problems,
      articles: sources.length,
      unpublished: unpublished.size,
      home: portal.urls.home(),
      answer: async (path) => {
        const file =
          assetFiles.get(path) ?? fileAt(path) ?? (await pictureAt(path)) ?? (await titlePictureAt(path));
        if (file !== undefined) return { status: 200, type: mediaType(path), body: file, lasting: true };
        if (path === worker) return { status: 200, type: mediaType(path), body: undoing(portal) };
        return pageAnswer(path, findPage, portal.urls, (page) => {
          return enliven(page.render(text), page.url, unpublished);
        });
      },
    };
  };
  const revised: Preview["revised"] = (paths) => {
    const revision = reviseDesk(desk, sources, content, paths);
    if (revision === undefined) return undefined;
    if ("problems" in revision) return problemsPreview(revision.problems, sources.length, language);
    return previewOf(revision.desk);
  };
  return previewOf(desk);
}

const VERSION = readingVersion();

function problemsPreview(problems: readonly Problem[], articles: number, language: "vi" | "en"): Preview {
  const answer: Answer = { status: 500, type: HTML, ...enliven(problemsPage(problems, language)) };
  return {
    problems,
    articles,
    unpublished: 0,
    home: "/",
    answer: async () => answer,
    revised: () => undefined,
  };
}

function pageAnswer(
  path: string,
  findPage: FindPage,
  urls: Urls,
  render: (page: RenderablePage) => LivePage,
): Answer {
  const page = findPage(path);
  if (page !== undefined && page.url === `${path}/`) return { status: 301, type: page.url, body: "" };
  const shown = page ?? findPage(urls.notFound());
  if (shown === undefined) return { status: 404, type: "text/plain", body: "404" };
  return { status: page === undefined ? 404 : 200, type: mediaType(urls.file(shown.url)), ...render(shown) };
}
