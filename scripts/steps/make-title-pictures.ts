// Paints the pictures of titles that portal.yaml asks for and puts the new ones into the stage.
import { existsSync, readdirSync, rmSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Desk } from "../../portal/pages/desk.ts";
import { type TitlePicture, titlePictureOf } from "../../portal/pages/preview.ts";
import { sideBySide } from "./pictures/side-by-side.ts";
import { hasLetters, paintTitle } from "./pictures/title-picture.ts";
import { writeWhole } from "./pictures/write-whole.ts";
import type { Stage } from "./stage.ts";

/**
 * Stages the pictures whose position `mine` accepts; those that neither the last build nor the cache has are painted.
 * @throws Error on a machine without letters: empty boxes must not be published.
 */
export async function makeTitlePictures(
  desk: Desk,
  cache: string,
  stage: Stage,
  mine: (position: number) => boolean,
): Promise<void> {
  const wanted = new Map<string, TitlePicture>();
  for (const [position, article] of desk.portal.articles.entries()) {
    const picture = mine(position) ? titlePictureOf(article, desk) : undefined;
    if (picture === undefined) continue;
    const path = desk.portal.urls.file(picture.url);
    if (!stage.keep(path)) wanted.set(path, picture);
  }
  if (wanted.size === 0) return;
  const folder = join(cache, "pictures");
  await mkdir(folder, { recursive: true });
  const inCache = (path: string) => join(folder, basename(path));
  // Those of titles that were changed since would lie there for ever.
  const current = new Set(desk.portal.articles.map((article) => titlePictureOf(article, desk)?.url));
  for (const name of readdirSync(folder)) {
    const url = TITLE_PICTURE.exec(name)?.[1];
    if (url !== undefined && !current.has(desk.portal.urls.titlePicture(url))) rmSync(join(folder, name));
  }
  const unpainted = [...wanted].filter(([path]) => !existsSync(inCache(path)));
  if (unpainted.length > 0 && !(await hasLetters())) throw new Error(NO_LETTERS);
  await sideBySide(unpainted, async ([path, picture]) => {
    await writeWhole(inCache(path), await paintTitle(picture));
  });
  for (const path of wanted.keys()) stage.take(path, inCache(path), "immutable");
}

const TITLE_PICTURE = /^([0-9a-f]{16})-tieu-de\.png$/;

const NO_LETTERS =
  "socialPictures: titles – máy này không có phông chữ tiếng Việt; hãy cài một phông (ví dụ fonts-noto-core) hoặc bỏ mục này (this machine has no font with Vietnamese letters; install one or take the field out)";
