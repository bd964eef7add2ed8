// Builds the site: opens it, renders what is stale, and publishes the whole.
import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { accentStyle } from "../layouts/components/accent.ts";
import { describeProblem } from "../portal/content/messages.ts";
import type { Problem } from "../portal/content/problem.ts";
import { bodyReader } from "./body-reader.ts";
import type { BuildOptions } from "./build-options.ts";
import { holdCache } from "./lock.ts";
import { PROJECT, programVersion } from "./program-version.ts";
import type { StepReport } from "./report.ts";
import { stageDocumentFiles } from "./steps/document-files.ts";
import { headersFile } from "./steps/headers.ts";
import { makePictures } from "./steps/make-pictures.ts";
import { makeTitlePictures } from "./steps/make-title-pictures.ts";
import type { Changes } from "./steps/manifest.ts";
import { openSite } from "./steps/open-site.ts";
import type { OpenSite } from "./steps/open-site.ts";
import { planPages } from "./steps/plan.ts";
import type { Plan } from "./steps/plan.ts";
import { checkApart, checkOutput, placesOf } from "./steps/places.ts";
import { publish, recoverPublished } from "./steps/publish.ts";
import { WORTH_CHILDREN, renderInChildren, renderStale } from "./steps/render.ts";
import type { WrittenFile } from "./steps/render.ts";
import { stageSearch } from "./steps/search.ts";
import { Stage } from "./steps/stage.ts";
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
  try {
    return await buildHolding(options, report, extent);
  } finally {
    letGo();
  }
}

async function buildHolding(
  options: BuildOptions,
  report: StepReport,
  { shard, search }: Extent,
): Promise<BuildSummary> {
  const { content, cache, clean } = options;
  // Eleventy, and programs that are started, want a current folder that exists and is not "/".
  process.chdir(PROJECT);
  const places = placesOf(options.output, cache);
  const version = programVersion();
  const published = recoverPublished(places);
  const before = clean ? undefined : published.intact;
  const pictureProgress = (done: number, total: number) => report.progress("pictures", done, total);
  const site = await openSite({ ...options, version }, pictureProgress);
  const { portal } = site.desk;
  report.done("content", `${portal.articles.length} articles`);

  const plan = planPages(site.desk, version, before).filter(({ position }) => isMine(position, shard));
  const stale = plan.filter((page) => page.stale).length;
  report.done("plan", `${plan.length} pages, ${stale} to render`);

  const stage = new Stage(join(places.work, "stage"), before);
  // Pagefind works in a process of its own: beside the pages, not after them.
  const [, indexed] = await Promise.all([
    renderPages(plan, site, options, stage, report),
    search && shard.part === 1 ? stageSearch(portal, version, bodyReader(content), cache, stage, before) : 0,
  ]);
  report.done("render", `${stale} pages, ${indexed} articles indexed for the search`);
  if (shard.part === 1) {
    stageAssets(site, stage);
    stageDocumentFiles(portal, content, stage);
  }
  await makePictures(
    site.desk,
    content,
    cache,
    stage,
    (position) => isMine(position, shard),
    pictureProgress,
  );
  await makeTitlePictures(site.desk, cache, stage, (position) => isMine(position, shard));

  const next = stage.manifest(version);
  const changes = publish(stage.folder, places, published, next);
  rmSync(stage.folder, { recursive: true, force: true });
  report.done("publish", `${changes.changed.length} files changed, ${changes.deleted.length} deleted`);
  return {
    articles: portal.articles.length,
    pages: plan.length,
    rendered: stale,
    changes,
    files: Object.keys(next.files).length,
    warnings: site.warnings,
    ...(portal.nextChange && { nextChange: portal.nextChange.iso }),
  };
}

function isMine(position: number, { part, of }: Shard): boolean {
  return position % of === part - 1;
}

/** Renders the stale pages into the stage and keeps the others. */
async function renderPages(
  plan: Plan,
  { desk, version }: OpenSite,
  { content, cache, now, address }: BuildOptions,
  stage: Stage,
  report: StepReport,
): Promise<void> {
  const stale = new Map(plan.filter((page) => page.stale).map((page) => [page.file, page]));
  for (const { file, key } of plan) if (!stale.has(file)) stage.keep(file, key);
  const total = stale.size;
  const onWritten = (written: readonly WrittenFile[]) => {
    for (const { file, hash, size } of written) {
      stage.enter(file, { hash, size, cache: "page", key: stale.get(file)?.key ?? "" });
      stale.delete(file);
    }
    report.progress("render", total - stale.size, total);
  };
  if (total >= WORTH_CHILDREN) {
    const options = { content, cache, now, ...(address !== undefined && { address }) };
    await renderInChildren(plan, { options, version, folder: stage.folder }, onWritten);
  } else if (total > 0) {
    await renderStale(desk, plan, stage.folder, bodyReader(content), onWritten);
  }
  for (const file of stale.keys()) throw new Error(`${file} was not rendered`);
}

/** Styles, scripts and icons, and _headers, which tells hosts that read it about caching and the security policy. */
function stageAssets({ desk, assetFiles }: OpenSite, stage: Stage): void {
  const { urls, settings } = desk.portal;
  for (const { path, bytes } of assetFiles) stage.write(`assets/${path}`, bytes, "immutable");
  const styles = Object.values(desk.assets.firstStyles).map((style) => style + accentStyle(settings.accent));
  const headers = headersFile({ base: urls.base, origin: urls.origin, styles, feedback: settings.feedback });
  stage.write("_headers", Buffer.from(headers), "page");
}
