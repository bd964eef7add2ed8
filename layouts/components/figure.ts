// A picture with what is written below it: caption and credit.
import { type Html, html } from "../html.ts";
import type { Strings } from "../strings.ts";
import { langAttribute } from "./language.ts";
import { type PicturePlace, type PlacedPicture, picture } from "./picture.ts";

export interface Figure {
  readonly picture: PlacedPicture;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  /** Says which is caption and which credit, to those who listen; left out in feeds. */
  readonly strings?: Strings;
  readonly place?: PicturePlace & ("cover" | "figure");
  /** Language of what is said, where it is not the page's. */
  readonly lang?: string | undefined;
}

/**
 * A figure of an article or static page. A picture with neither caption nor credit has no `<figcaption>`. Upright
 * pictures are shown narrower, so that they fit on a screen; very tall ones in a text are charts that need their width.
 */
export function figure({ picture: shown, caption, credit, strings, place = "figure", lang }: Figure): Html {
  const portrait =
    shown.height > shown.width * 1.1 && (place === "cover" || shown.height < shown.width * 2.1);
  const image = picture(shown, {
    place: portrait ? "portrait" : place,
    alt: shown.alt,
    first: place === "cover",
  });
  const label = (words: string | undefined) => words && html`<span class="visually-hidden">${words}</span>`;
  const below = [
    caption && html`${label(strings?.pictureCaption)}${caption}`,
    credit && html` <small>${strings?.pictureCredit}${credit}</small>`,
  ];
  return html`<figure class="${place}${portrait && " portrait"}"${langAttribute(lang)}>${image}${below.some(Boolean) && html`<figcaption>${below}</figcaption>`}</figure>\n`;
}

/** A picture in the middle of a line of text. */
export function inlinePicture(shown: PlacedPicture): Html {
  return picture(shown, { place: "inline", alt: shown.alt });
}
