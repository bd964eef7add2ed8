// The sample portal of content/, built once for all tests and served on this machine.
import { accessSync, constants, cpSync, existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { allPages } from "../../layouts/pages.ts";
import {
  onePageOfEachKind as oneOfEachKind,
  type SitePage,
} from "../../scripts/accessibility/pages-to-try.ts";
import { buildSite } from "../../scripts/build-site.ts";
import { PROJECT, programVersion } from "../../scripts/program-version.ts";
import { StepReport } from "../../scripts/report.ts";
import { openSite } from "../../scripts/steps/open-site.ts";

export { serve } from "../../scripts/accessibility/serve-site.ts";

export interface SampleSite {
  readonly folder: string;
  readonly base: string;
  readonly origin: string;
  readonly pages: readonly SitePage[];
}

/** Within this moment's reach the sample portal has published, scheduled, expired and withdrawn articles. */
const NOW = Date.parse("2026-10-15T00:00:00Z");
const REFERENCE = "/2022/02/vinh-long-trien-khai-quan-triet-nghi-quyet-nam-2022-cua-tinh-uy/";

/** Address of the reference article below the base path. */
export const REFERENCE_ARTICLE = REFERENCE;

class Silence extends StepReport {
  override progress(): void {}
  override done(): void {}
}

/**
 * Builds the sample portal in a folder that later runs find again: its pictures are made once.
 * @param address takes the place of the address in portal.yaml.
 */
export async function sampleSite(address = "https://bantin.example/"): Promise<SampleSite> {
  const { origin, pathname } = new URL(address);
  const base = pathname.replace(/\/$/, "");
  const folder = join(storeFolder(), base === "" ? "plain" : base.slice(1));
  const options = {
    content: join(PROJECT, "content"),
    output: join(folder, "site"),
    cache: join(folder, "cache"),
    address,
    now: NOW,
  };
  if (base !== "") borrowPictures(options.cache);
  await buildSite({ ...options, clean: false, json: false, language: "vi" }, new Silence());
  const { desk } = await openSite({ ...options, version: programVersion() });
  const pages = [...allPages(desk)].map(({ kind, url }) => ({ kind, url, file: desk.portal.urls.file(url) }));
  return { folder: options.output, base, origin, pages };
}

/** One page of each kind; of articles the reference. */
export function onePageOfEachKind({ pages, base }: SampleSite): readonly SitePage[] {
  return oneOfEachKind(pages, base, base + REFERENCE);
}

/** Beside the installed packages, which go away with them; where that cannot be written, in the temporary folder. */
function storeFolder(): string {
  const beside = join(PROJECT, "node_modules", ".cache", "bantin-tests");
  try {
    mkdirSync(beside, { recursive: true });
    accessSync(beside, constants.W_OK);
    return beside;
  } catch {
    return join(tmpdir(), "bantin-tests");
  }
}

function borrowPictures(cache: string): void {
  const from = join(storeFolder(), "plain", "cache");
  for (const name of ["pictures", "pictures.json"]) {
    if (!existsSync(join(cache, name)) && existsSync(join(from, name)))
      cpSync(join(from, name), join(cache, name), { recursive: true, preserveTimestamps: true });
  }
}
