// Builds the site: opens it, renders what is stale, and publishes the whole.
import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { ownStyle } from "../layouts/components/own-style.ts";
import { allPages } from "../layouts/pages.ts";
import type { RenderablePage } from "../layouts/pages.ts";
import { fetchedAhead } from "../layouts/components/fetched-ahead.ts";
import { describeProblem } from "../portal/content/messages.ts";
import { listContent } from "../portal/content/open-portal.ts";
import type { Problem } from "../portal/content/problem.ts";
import { PLAYER_HOSTS } from "../portal/model/foreign-video.ts";
import { bodyReader } from "./body-reader.ts";
import type { BuildOptions } from "./build-options.ts";
import { openCrew } from "./crew.ts";
import type { Crew } from "./crew.ts";
import { holdCache } from "./lock.ts";
import { PROJECT, programVersion } from "./program-version.ts";
import type { StepReport } from "./report.ts";
import { stageOwnFiles } from "./steps/own-files.ts";
import { headersFile } from "./steps/headers.ts";
import { makePictures } from "./steps/make-pictures.ts";
import { makeTitlePictures } from "./steps/make-title-pictures.ts";
import type { Changes } from "./steps/manifest.ts";
import { openSite } from "./steps/open-site.ts";
import type { OpenSite } from "./steps/open-site.ts";
import { rememberKeys } from "./steps/page-keys.ts";
import { planPages } from "./steps/plan.ts";
import type { PlannedPage } from "./steps/plan.ts";
import { checkApart, checkOutput, placesOf } from "./steps/places.ts";
import { publish, recoverPublished, republish } from "./steps/publish.ts";
import { prepareHands, renderPages } from "./steps/render.ts";
import type { SharedTask } from "./steps/render.ts";
import { stageSearch } from "./steps/search.ts";
import { stageScriptsAndStyles } from "./steps/service-worker.ts";
import { Stage } from "./steps/stage.ts";
import { WORTH_HANDS } from "./read-ahead.ts";
import { recallStandstill, rememberStandstill, stateOf } from "./steps/standstill.ts";
import { UsageError } from "./usage-error.ts";

/** What a build did. */
export interface BuildSummary {
  readonly articles: number;
  readonly pages: number;
  readonly rendered: number;
  readonly changes: Changes;
  readonly files: number;
  readonly warnings: readonly Problem[];
  /** When the content changes next without an edit (ISO), for whoever schedules builds. */
  readonly nextChange?: string;
}

/** One of `of` equal parts of a site, `part` counted from 1; parts are put together by merge-sites.ts. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

/** How much of the site is built. */
export interface Extent {
  readonly shard: Shard;
  /** False leaves the search index out: for measuring the pages by themselves. */
  readonly search: boolean;
}

const WHOLE: Extent = { shard: { part: 1, of: 1 }, search: true };

/**
 * Builds the site of `options.content`, or a part of it, into `options.output`. Whoever calls it says at its own good
 * end that it ended (`acknowledge` of steps/publish.ts). @throws ContentProblems, UsageError
 */
export async function buildSite(
  options: BuildOptions,
  report: StepReport,
  extent = WHOLE,
): Promise<BuildSummary> {
  if (statSync(options.content, { throwIfNoEntry: false })?.isDirectory() !== true) {
    const { message, hint } = describeProblem(
      { code: "folder-missing", params: { value: options.content } },
      options.language,
    );
    throw new UsageError(`${message}\n    → ${hint}`);
  }
  checkApart(options);
  checkOutput(options.output, options.cache);
  const letGo = await holdCache(options.cache, (other) => report.waiting(other));
  const crew = openCrew();
  try {
    return await buildHolding(options, report, extent, crew);
  } finally {
    crew.dismiss();
    letGo();
  }
}

async function buildHolding(
  options: BuildOptions,
  report: StepReport,
  { shard, search }: Extent,
  crew: Crew,
): Promise<BuildSummary> {
  const { content, cache, clean } = options;
  // Eleventy, and programs that are started, want a current folder that exists and is not "/".
  process.chdir(PROJECT);
  const places = placesOf(options.output, cache);
  const version = programVersion();
  const published = recoverPublished(places);
  const listing = listContent(content);
  const state = stateOf(listing, [version, content, places.output, options.address, shard, search]);
  const still = clean || state === undefined ? undefined : recallStandstill(cache, state, options.now);
  const same = still && (await published.intact());
  if (still && same) {
    report.done("content", `${still.articles} articles, nothing changed`);
    const changes = republish(places, same);
    return { ...still, rendered: 0, changes, files: Object.keys(same.files).length };
  }
  // They start while this process looks around.
  if ((clean || published.told?.version !== version) && listing.files.length >= WORTH_HANDS) crew.hands();
  const onProgress = (done: number, total: number) => report.progress("pictures", done, total);
  const task = sharedTask(options, version, join(places.work, "stage"));
  const onReadAhead = () => prepareHands(crew, task);
  const site = await openSite({ ...options, version, crew, listing, onProgress, onReadAhead });
  const { portal } = site.desk;
  const before = clean ? undefined : await published.intact();
  report.done("content", `${portal.articles.length} articles`);

  const mine = (position: number) => isMine(position, shard);
  const { stale, kept } = planPages(site.desk, version, before, cache, mine);
  report.done("plan", `${kept.length + stale.length} pages, ${stale.length} to render`);

  const stage = new Stage(task.folder, before);
  for (const { file, key } of kept) stage.keep(file, key);
  // Beside the pages, not after them: meanwhile other processes render.
  const [, indexed] = await Promise.all([
    renderInto(stage, site, stale, task, crew, report),
    search && shard.part === 1 ? stageSearch(portal, version, bodyReader(content), cache, stage, before) : 0,
  ]);
  if (before?.version !== version) {
    const made = ({ url }: RenderablePage) => stage.keyOf(portal.urls.file(url));
    rememberKeys(allPages(site.desk), made, cache, version);
  }
  report.done("render", `${stale.length} pages, ${indexed} articles indexed for the search`);
  if (shard.part === 1) {
    stageAssets(site, stage);
    stageOwnFiles(portal, content, stage);
  }
  await makePictures(site.desk, content, cache, stage, mine, onProgress);
  await makeTitlePictures(site.desk, cache, stage, mine);

  const next = stage.manifest(version);
  const changes = await publish(stage.folder, places, published, next);
  rmSync(stage.folder, { recursive: true, force: true });
  report.done("publish", `${changes.changed.length} files changed, ${changes.deleted.length} deleted`);
  const shown = {
    articles: portal.articles.length,
    pages: kept.length + stale.length,
    warnings: site.warnings,
    ...(portal.nextChange && { nextChange: portal.nextChange.iso }),
  };
  if (state !== undefined) rememberStandstill(cache, state, portal, shown);
  return { ...shown, rendered: stale.length, changes, files: Object.keys(next.files).length };
}

function isMine(position: number, { part, of }: Shard): boolean {
  return position % of === part - 1;
}

function sharedTask(
  { content, cache, now, address }: BuildOptions,
  version: string,
  folder: string,
): SharedTask {
  return { options: { content, cache, now, ...(address !== undefined && { address }) }, version, folder };
}

/** Renders the stale pages into the stage. */
async function renderInto(
  stage: Stage,
  site: OpenSite,
  stale: readonly PlannedPage[],
  task: SharedTask,
  crew: Crew,
  report: StepReport,
): Promise<void> {
  let done = 0;
  await renderPages(site, stale, task, crew, (files) => {
    for (const { file, ...written } of files) stage.enter(file, { ...written, cache: "page" });
    done += files.length;
    report.progress("render", done, stale.length);
  });
  if (done !== stale.length) throw new Error(`${stale.length - done} pages were not rendered`);
}

/** Styles, scripts and icons, and _headers, which tells hosts that read it about caching and the security policy. */
function stageAssets({ desk, assetFiles }: OpenSite, stage: Stage): void {
  const { urls, settings } = desk.portal;
  stageScriptsAndStyles(desk, assetFiles, stage);
  const styles = Object.values(desk.assets.firstStyles).map((style) => style + ownStyle(desk.frame));
  const headers = headersFile({
    base: urls.base,
    origin: urls.origin,
    styles,
    rules: fetchedAhead(urls.home()).toString(),
    // For all pages in one; those without such a film forbid every frame themselves.
    frames: PLAYER_HOSTS,
    feedback: settings.feedback,
  });
  stage.write("_headers", Buffer.from(headers), "page");
}
