// Makes the variants of the portal's pictures and puts the new ones into the stage.
import { basename, join } from "node:path";
import type { Picture } from "../../portal/model/picture.ts";
import type { Desk } from "../../portal/pages/desk.ts";
import { leadOf } from "../../portal/pages/preview.ts";
import { ContentProblems } from "../content-problems.ts";
import { makeVariants } from "./pictures.ts";
import { problemOfPicture } from "./pictures/problem-of-picture.ts";
import { cropFiles, variantFiles } from "./pictures/variants.ts";
import type { Stage } from "./stage.ts";

/**
 * Stages every variant of the pictures whose position `mine` accepts; those that the last build has not are made.
 * @throws ContentProblems for pictures that cannot be read after all.
 */
export async function makePictures(
  desk: Desk,
  content: string,
  cache: string,
  stage: Stage,
  mine: (position: number) => boolean,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const wanted = new Map<string, Picture>();
  const missing = new Set<string>();
  const leads = leadHashes(desk);
  const folder = picturesFolder(desk);
  const byHash = new Map([...desk.pictures].map(([file, picture]) => [picture.hash, { file, picture }]));
  for (const [position, { file, picture }] of [...byHash.values()].entries()) {
    if (!mine(position)) continue;
    const crops = leads.has(picture.hash) ? cropFiles(picture) : [];
    for (const { name } of [...variantFiles(picture), ...crops]) {
      const path = `${folder}${name}`;
      if (stage.keep(path)) continue;
      missing.add(path);
      wanted.set(join(content, file), picture);
    }
  }
  if (missing.size === 0) return;
  const { problems } = await makeVariants(wanted, { cache, leads, onProgress });
  if (problems.size > 0)
    throw new ContentProblems(
      [...problems].map(([path, problem]) => problemOfPicture(path, problem, content)),
    );
  for (const path of missing) stage.take(path, join(cache, "pictures", basename(path)), "immutable");
}

/** Hashes of the pictures that stand for articles in previews. */
export function leadHashes({ portal, pictures }: Desk): ReadonlySet<string> {
  const hashes = portal.articles.map((article) => pictures.get(leadOf(article)?.file ?? "")?.hash);
  return new Set(hashes.filter((hash) => hash !== undefined));
}

/** Where the site keeps pictures: the variants are named there as in the cache. */
function picturesFolder({ portal: { urls } }: Desk): string {
  const path = urls.file(urls.crop("", "1x1"));
  return path.slice(0, path.lastIndexOf("/") + 1);
}
