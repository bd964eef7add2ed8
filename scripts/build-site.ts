// Builds the site: opens it, renders what is stale, and publishes the whole.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { accentStyle } from "../layouts/components/accent.ts";
import { hashOf } from "../portal/content/markdown-source.ts";
import type { Problem } from "../portal/content/problem.ts";
import { bodyReader } from "./body-reader.ts";
import type { BuildOptions } from "./build-options.ts";
import { holdCache } from "./lock.ts";
import { programVersion } from "./program-version.ts";
import type { StepReport } from "./report.ts";
import { CACHE_RULES } from "./steps/manifest.ts";
import type { CacheRule, Changes, Manifest, ManifestFile } from "./steps/manifest.ts";
import { openSite } from "./steps/open-site.ts";
import type { OpenSite } from "./steps/open-site.ts";
import { headersFile } from "./steps/headers.ts";
import { makePictures } from "./steps/make-pictures.ts";
import { planPages } from "./steps/plan.ts";
import type { Plan } from "./steps/plan.ts";
import { checkOutput, placesOf, publish, recoverPublished } from "./steps/publish.ts";
import { WORTH_CHILDREN, renderInChildren, renderStale } from "./steps/render.ts";
import type { WrittenFile } from "./steps/render.ts";

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

/** Builds the site of `options.content` into `options.output`. @throws ContentProblems, UsageError */
export async function buildSite(options: BuildOptions, report: StepReport): Promise<BuildSummary> {
  checkOutput(options.output);
  const letGo = await holdCache(options.cache, (other) => report.done("chờ / wait", `${other}`));
  try {
    return await buildHolding(options, report);
  } finally {
    letGo();
  }
}

async function buildHolding(options: BuildOptions, report: StepReport): Promise<BuildSummary> {
  const { content, cache, clean } = options;
  const places = placesOf(options.output, cache);
  const version = programVersion();
  const published = recoverPublished(places);
  const before = clean ? undefined : published;
  const site = await openSite({ ...options, version }, (done, total) =>
    report.progress("pictures", done, total),
  );
  const { portal } = site.desk;
  report.done("content", `${portal.articles.length} articles`);
  const plan = planPages(site.desk, version, before);
  const stale = plan.filter((page) => page.stale).length;
  report.done("plan", `${plan.length} pages, ${stale} to render`);

  const stage = join(places.work, "stage");
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  const files = new Map<string, ManifestFile>();
  await renderPages(plan, site, options, stage, before, files, report);
  report.done("render", `${stale} pages`);
  stageAssets(site, stage, before, files);
  stageHeaders(site, stage, before, files);
  await makePictures(site.desk, content, cache, stage, before, files, (done, total) =>
    report.progress("pictures", done, total),
  );

  const next: Manifest = { version, rules: CACHE_RULES, files: sortedRecord(files) };
  const changes = publish(stage, places, published, next);
  rmSync(stage, { recursive: true, force: true });
  report.done("publish", `${changes.changed.length} files changed, ${changes.deleted.length} deleted`);
  return {
    articles: portal.articles.length,
    pages: plan.length,
    rendered: stale,
    changes,
    files: files.size,
    warnings: site.warnings,
    ...(portal.nextChange && { nextChange: portal.nextChange.iso }),
  };
}

/** Renders the stale pages into the stage, and enters all pages into `files`. */
async function renderPages(
  plan: Plan,
  { desk, version }: OpenSite,
  options: BuildOptions,
  stage: string,
  before: Manifest | undefined,
  files: Map<string, ManifestFile>,
  report: StepReport,
): Promise<void> {
  const written = new Map<string, WrittenFile>();
  const stale = plan.filter((page) => page.stale).length;
  const onWritten = (batch: readonly WrittenFile[]) => {
    for (const file of batch) written.set(file.file, file);
    report.progress("render", written.size, stale);
  };
  if (stale >= WORTH_CHILDREN) {
    const { content, cache, now, address } = options;
    const task = {
      options: { content, cache, now, ...(address !== undefined && { address }) },
      version,
      folder: stage,
    };
    await renderInChildren(plan, task, onWritten);
  } else if (stale > 0) {
    await renderStale(desk, plan, stage, bodyReader(options.content), onWritten);
  }
  for (const { file, key, stale: fresh } of plan) {
    const made = written.get(file);
    const kept = before?.files[file];
    if (fresh && made !== undefined)
      files.set(file, { hash: made.hash, size: made.size, cache: "page", key });
    else if (!fresh && kept !== undefined) files.set(file, kept);
    else throw new Error(`${file} was not rendered`);
  }
}

/** Enters a file whose bytes are at hand, and stages it unless the last build has the same. */
function stageBytes(
  file: string,
  bytes: Uint8Array,
  cache: CacheRule,
  stage: string,
  before: Manifest | undefined,
  files: Map<string, ManifestFile>,
): void {
  const hash = hashOf(bytes);
  files.set(file, { hash, size: bytes.length, cache, key: hash });
  if (before?.files[file]?.hash === hash) return;
  mkdirSync(dirname(join(stage, file)), { recursive: true });
  writeFileSync(join(stage, file), bytes);
}

/** The file _headers, which tells hosts that read it about cache rules and the content security policy. */
function stageHeaders(
  { desk }: OpenSite,
  stage: string,
  before: Manifest | undefined,
  files: Map<string, ManifestFile>,
): void {
  const { urls, settings } = desk.portal;
  const style = desk.assets.css + accentStyle(settings.accent);
  const text = headersFile({ base: urls.base, origin: urls.origin, style, feedback: settings.feedback });
  stageBytes("_headers", Buffer.from(text), "page", stage, before, files);
}

function stageAssets(
  { assetFiles }: OpenSite,
  stage: string,
  before: Manifest | undefined,
  files: Map<string, ManifestFile>,
): void {
  for (const { path, bytes } of assetFiles) {
    stageBytes(`assets/${path}`, bytes, "immutable", stage, before, files);
  }
}

function sortedRecord(files: ReadonlyMap<string, ManifestFile>): Record<string, ManifestFile> {
  return Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
