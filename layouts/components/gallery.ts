// Several pictures in a row: a grid, of which each opens over the whole window under an address of its own.
import { type Html, html, trusted } from "../html.ts";
import type { Strings } from "../strings.ts";
import { type PlacedPicture, picture } from "./picture.ts";

/** Where a picture stands among those of the page, all counted from 1. */
export interface GalleryPlace {
  readonly number: number;
  readonly first: number;
  readonly last: number;
}

/**
 * One picture of a gallery, with the beginning or end of the gallery where it is the first or the last. Opening is
 * `:target` alone (assets/styles/lightbox.css), so it works without a script; the picture is there once only.
 */
export function galleryPicture(
  shown: PlacedPicture | undefined,
  place: GalleryPlace,
  caption: { readonly caption?: string; readonly credit?: string },
  strings: Strings,
): Html {
  const { number, first, last } = place;
  const start = html`<div class="gallery" id="${galleryId(first)}" role="group" aria-label="${strings.gallery(last - first + 1)}">\n`;
  return html`${number === first && start}${shown && slide(shown, place, caption, strings)}${number === last && trusted("</div>\n")}`;
}

function slide(
  shown: PlacedPicture,
  { number, first, last }: GalleryPlace,
  { caption, credit }: { readonly caption?: string; readonly credit?: string },
  strings: Strings,
): Html {
  const step = (to: number, name: string, rel: "prev" | "next") =>
    to >= first && to <= last && html`<a href="#${pictureId(to)}" rel="${rel}">${name}</a> `;
  return html`<figure id="${pictureId(number)}" aria-label="${shown.alt}"><a href="#${pictureId(number)}"><span class="visually-hidden">${strings.enlarge}</span>${picture(
    shown,
    { place: "gallery", alt: shown.alt },
  )}</a><p class="slide">${step(number - 1, strings.previousPicture, "prev")}${step(number + 1, strings.nextPicture, "next")}<a href="#${galleryId(first)}">${strings.closePicture}</a></p>${
    (caption || credit) &&
    html`<figcaption>${caption}${credit && html` <small>${strings.pictureCredit}${credit}</small>`}</figcaption>`
  }</figure>\n`;
}

function pictureId(number: number): string {
  return `anh-${number}`;
}

function galleryId(first: number): string {
  return `bo-anh-${first}`;
}
