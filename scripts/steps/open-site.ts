// The first step of every command: content folder → portal → site, ready to be asked for its pages.
import { join } from "node:path";
import { outlineMarkdown } from "../../layouts/markdown.ts";
import { accentStyle } from "../../layouts/components/accent.ts";
import { pageWordsOf } from "../../layouts/page-words.ts";
import { openPortal } from "../../portal/content/open-portal.ts";
import { sortProblems } from "../../portal/content/problem.ts";
import type { Problem } from "../../portal/content/problem.ts";
import { indexPortal } from "../../portal/indexes/indexes.ts";
import type { Picture } from "../../portal/model/picture.ts";
import type { Portal } from "../../portal/model/portal.ts";
import { setDesk } from "../../portal/pages/desk.ts";
import type { Desk } from "../../portal/pages/desk.ts";
import type { BuildOptions } from "../build-options.ts";
import { ContentProblems } from "../content-problems.ts";
import { PROJECT } from "../program-version.ts";
import { readAheadIn } from "../read-ahead.ts";
import { bundleAssets } from "./assets.ts";
import type { AssetFile } from "./assets.ts";
import { contentSecurityPolicy } from "./headers.ts";
import { pictureProblemAt } from "./make-pictures.ts";
import { describePictures } from "./pictures.ts";

/** A site whose every page can be made. */
export interface OpenSite {
  readonly desk: Desk;
  readonly assetFiles: readonly AssetFile[];
  readonly warnings: readonly Problem[];
  /** Names the program and everything else that pages depend on besides their props. */
  readonly version: string;
}

type SiteOptions = Pick<BuildOptions, "content" | "cache" | "now" | "address"> & { readonly version: string };

/** Opens the site. @throws ContentProblems with all problems when the content has errors. */
export async function openSite(
  options: SiteOptions,
  onProgress?: (done: number, total: number) => void,
): Promise<OpenSite> {
  const { portal, warnings } = await openValidPortal(options);
  const { pictures, problems } = await picturesOf(portal, options, onProgress);
  if (problems.length > 0) throw new ContentProblems(sortProblems([...problems, ...warnings]));
  const { assets, files } = await bundleAssets({
    assets: join(PROJECT, "assets"),
    cache: options.cache,
    accent: portal.settings.accent,
    urls: portal.urls,
  });
  const { feedback } = portal.settings;
  const policy = contentSecurityPolicy({ style: assets.css + accentStyle(portal.settings.accent), feedback });
  const site = { portal, indexes: indexPortal(portal), pictures, assets: { ...assets, policy } };
  const desk = setDesk(site, pageWordsOf(portal.settings.language));
  return { desk, assetFiles: files, warnings, version: options.version };
}

/** Opens the portal alone. @throws ContentProblems */
export async function openValidPortal(
  options: SiteOptions,
): Promise<{ portal: Portal; warnings: readonly Problem[] }> {
  const { portal, problems } = await openPortal({
    root: options.content,
    now: options.now,
    ...(options.address !== undefined && { address: options.address }),
    outlineMarkdown,
    cache: { folder: options.cache, key: options.version },
    readAhead: readAheadIn,
  });
  if (portal === undefined) throw new ContentProblems(problems);
  return { portal, warnings: problems };
}

async function picturesOf(
  portal: Portal,
  { content, cache }: SiteOptions,
  onProgress?: (done: number, total: number) => void,
) {
  const pictures = new Map<string, Picture>();
  if (portal.pictureFiles.length === 0) return { pictures, problems: [] };
  const paths = new Map(portal.pictureFiles.map((file) => [join(content, file), file]));
  const described = await describePictures([...paths.keys()], { cache, onProgress });
  for (const [path, picture] of described.pictures)
    pictures.set(paths.get(path) ?? path, Object.freeze(picture));
  const problems = [...described.problems].map(([path, problem]) => pictureProblemAt(path, problem, content));
  return { pictures, problems };
}
