// Puts the parts of a site, built apart with --shard, together into the whole.
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { BuildOptions } from "./build-options.ts";
import { holdCache } from "./lock.ts";
import type { StepReport } from "./report.ts";
import { readManifest } from "./steps/manifest.ts";
import type { Changes } from "./steps/manifest.ts";
import { checkOutput, placesOf } from "./steps/places.ts";
import { publish, recoverPublished } from "./steps/publish.ts";
import { Stage } from "./steps/stage.ts";
import { UsageError } from "./usage-error.ts";

/** A part: its site, and the cache folder that holds its manifest. */
export interface SitePart {
  readonly site: string;
  readonly cache: string;
}

/**
 * Publishes the union of `parts` at `options.output`: byte for byte the site, and the manifest, of a build that was
 * not divided. @throws UsageError when a part is missing, or was built by another version of the program.
 */
export async function mergeSites(
  parts: readonly SitePart[],
  { output, cache }: Pick<BuildOptions, "output" | "cache">,
  report: StepReport,
): Promise<{ readonly files: number; readonly changes: Changes }> {
  const manifests = parts.map((part) => {
    const manifest = readManifest(part.cache);
    if (manifest === undefined)
      throw new UsageError(`${part.cache}: không có manifest.json (has no manifest.json)`);
    return { ...part, manifest };
  });
  const version = manifests[0]?.manifest.version ?? "";
  const other = manifests.find(({ manifest }) => manifest.version !== version);
  if (other)
    throw new UsageError(`${other.cache}: do phiên bản khác của bantin dựng (built by another version)`);
  checkOutput(output, cache);
  const letGo = await holdCache(cache, (process) => report.waiting(process));
  try {
    const places = placesOf(output, cache);
    const published = recoverPublished(places);
    const before = await published.intact();
    const stage = new Stage(join(places.work, "stage"), before);
    for (const { site, manifest } of manifests) {
      for (const [path, file] of Object.entries(manifest.files)) {
        if (before?.files[path]?.hash === file.hash) stage.enter(path, file);
        else stage.adopt(path, join(site, path), file);
      }
    }
    const next = stage.manifest(version);
    const changes = await publish(stage.folder, places, published, next);
    rmSync(stage.folder, { recursive: true, force: true });
    return { files: Object.keys(next.files).length, changes };
  } finally {
    letGo();
  }
}
