// Makes the variants of the portal's pictures and puts the new ones into the stage.
import { basename, join } from "node:path";
import { problemAt } from "../../portal/content/problem.ts";
import type { Problem } from "../../portal/content/problem.ts";
import type { Picture } from "../../portal/model/picture.ts";
import type { Urls } from "../../portal/model/urls.ts";
import type { Desk } from "../../portal/pages/desk.ts";
import { ContentProblems } from "../content-problems.ts";
import { makeVariants } from "./pictures.ts";
import type { PictureProblem } from "./pictures/describe-bytes.ts";
import type { Stage } from "./stage.ts";

/**
 * Stages every variant of the pictures whose position `mine` accepts; those that the last build has not are made.
 * @throws ContentProblems for pictures that cannot be read after all.
 */
export async function makePictures(
  { portal, pictures }: Desk,
  content: string,
  cache: string,
  stage: Stage,
  mine: (position: number) => boolean,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const wanted = new Map<string, Picture>();
  const missing = new Set<string>();
  const byHash = new Map([...pictures].map(([file, picture]) => [picture.hash, { file, picture }]));
  for (const [position, { file, picture }] of [...byHash.values()].entries()) {
    if (!mine(position)) continue;
    for (const path of variantPaths(picture, portal.urls)) {
      if (stage.keep(path)) continue;
      missing.add(path);
      wanted.set(join(content, file), picture);
    }
  }
  if (missing.size === 0) return;
  const { problems } = await makeVariants(wanted, { cache, onProgress });
  if (problems.size > 0)
    throw new ContentProblems(
      [...problems].map(([path, problem]) => pictureProblemAt(path, problem, content)),
    );
  for (const path of missing) stage.take(path, join(cache, "pictures", basename(path)), "immutable");
}

function variantPaths({ hash, widths }: Picture, urls: Urls): string[] {
  return widths.flatMap((width) =>
    (["avif", "jpg"] as const).map((format) => urls.file(urls.picture(hash, width, format))),
  );
}

/** The problem of a picture file, named by its absolute path, as a problem of the content. */
function pictureProblemAt(path: string, { code, params }: PictureProblem, content: string): Problem {
  const file = path.slice(content.length + 1);
  return problemAt({ file, line: 1 }, code, { ...params, value: basename(file) });
}
