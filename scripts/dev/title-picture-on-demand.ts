// Paints the picture of an article's title when a browser asks for it.
import type { Desk } from "../../portal/pages/desk.ts";
import { type TitlePicture, titlePictureOf } from "../../portal/pages/preview.ts";
import { hasLetters, paintTitle } from "../steps/pictures/title-picture.ts";

/** Answers addresses of titles' pictures with their bytes; undefined for any other, and on a machine without letters. */
export function titlePicturesOnDemand(desk: Desk): (path: string) => Promise<Uint8Array | undefined> {
  let pictures: ReadonlyMap<string, TitlePicture> | undefined;
  return async (path) => {
    if (!ADDRESS.test(path) || desk.portal.settings.socialPictures !== "titles") return undefined;
    pictures ??= new Map(
      desk.portal.articles.flatMap((article) => {
        const picture = titlePictureOf(article, desk);
        return picture === undefined ? [] : [[picture.url, picture] as const];
      }),
    );
    const asked = pictures.get(path);
    return asked !== undefined && (await hasLetters()) ? paintTitle(asked) : undefined;
  };
}

const ADDRESS = /\/[0-9a-f]{16}-[^/]*\.png$/;
