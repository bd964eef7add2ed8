// Renders what stands in a body as its own block: pictures, galleries, sound, film.
import type { RendererRule, Token } from "markdown-it";
import type { ShownMedia } from "../../portal/pages/media.ts";
import { figure, inlinePicture } from "../components/figure.ts";
import { galleryPicture } from "../components/gallery.ts";
import { inlineMedia, mediaFigure, mediaLink } from "../components/media-figure.ts";
import { contextOf } from "./body-context.ts";
import type { BodyContext } from "./body-context.ts";
import { alonePicture } from "./galleries.ts";
import { attribute, decoded, sourceOf } from "./tokens.ts";

/** An image of the Markdown: a figure, a picture of a gallery or in a line, or a player. */
export const renderImage: RendererRule = (tokens, index, _options, env) => {
  const token = tokens[index];
  const context = contextOf(env);
  if (token === undefined || context === undefined) return "";
  const media = context.media?.[sourceOf(token)];
  if (media !== undefined) return mediaMarkup(token, media, context);
  const picture = context.figures[sourceOf(token)];
  const shown = picture && { ...picture, alt: token.content, root: context.pictureRoot };
  const place = alonePicture(token);
  if (place?.isPoster === true && context.strings !== undefined) return "";
  if (place?.gallery !== undefined && context.strings !== undefined) {
    const below = captionAndCredit(attribute(token, "title"));
    return galleryPicture(shown, place.gallery, below, context.strings).toString();
  }
  if (shown === undefined) return "";
  if (place === undefined) return inlinePicture(shown).toString();
  return figure({
    picture: shown,
    ...(context.strings && { strings: context.strings }),
    ...captionAndCredit(attribute(token, "title")),
  }).toString();
};

function mediaMarkup(token: Token, media: ShownMedia, { strings, figures }: BodyContext): string {
  const place = alonePicture(token);
  if (place === undefined) return inlineMedia(media, token.content).toString();
  const poster = place.poster === undefined ? undefined : figures[decoded(place.poster)];
  const shown = { media, name: token.content, poster, ...captionAndCredit(attribute(token, "title")) };
  return (strings === undefined ? mediaLink(shown) : mediaFigure(shown, strings)).toString();
}

/** Splits the title of an image, "Caption | Ảnh: Credit". */
function captionAndCredit(title: string): { caption?: string; credit?: string } {
  const [caption = "", credit = ""] = title.split(/\s+\|\s+/, 2);
  const named = credit.replace(/^(?:ảnh|nguồn|photo|source)\s*:\s*/iu, "");
  return { ...(caption && { caption }), ...(named && { credit: named }) };
}
