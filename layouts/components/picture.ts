// A picture in the sizes that its place on the page needs.
import type { ShownPicture } from "../../portal/pages/cards.ts";
import { type Html, html } from "../html.ts";

/** A picture whose addresses may need scheme and host in front, as in feeds. */
export type PlacedPicture = ShownPicture & { readonly root?: string };

/** Where a picture stands: decides how wide it is shown, and so which variant the browser takes. */
export type PicturePlace = keyof typeof PLACES;

export interface PictureOptions {
  readonly place: PicturePlace;
  /** Empty where the text beside it already says everything. */
  readonly alt: string;
  /** True for the one picture that readers see first: fetched at once and before others. */
  readonly first?: boolean;
}

/**
 * `<picture>` with AVIF and JPEG. The dominant colour stands in an attribute that enhanced.css reads, because a
 * strict content security policy forbids style attributes.
 */
export function picture(shown: PlacedPicture, { place, alt, first = false }: PictureOptions): Html {
  const { sizes, widest } = PLACES[place];
  const sources = upTo(shown.sources, widest);
  const fallback = sources[Math.floor((sources.length - 1) / 2)] ?? sources[0];
  if (fallback === undefined) return html``;
  const root = shown.root ?? "";
  const list = (format: "avif" | "jpg") =>
    sources.map((one) => `${root}${one[format]} ${one.width}w`).join(", ");
  const urgency = first ? html` fetchpriority="high"` : html` loading="lazy" decoding="async"`;
  return html`<picture><source type="image/avif" srcset="${list("avif")}" sizes="${sizes}"><img src="${root}${fallback.jpg}" srcset="${list("jpg")}" sizes="${sizes}" width="${shown.width}" height="${shown.height}" alt="${alt}" data-colour="${shown.colour}"${urgency}></picture>`;
}

/**
 * The widths of the layout, as assets/styles/ sets them, and the widest variant worth offering (twice the widest
 * showing, in pixels). On phones pictures ask for up to an eighth less than they fill: nobody sees it at two
 * pixels and more to a point, and the picture is there one round trip earlier.
 */
const PLACES = {
  cover: {
    sizes: "(min-width: 78rem) 52rem, (min-width: 64rem) calc(100vw - 26rem), (min-width: 40rem) 100vw, 88vw",
    widest: 1664,
  },
  figure: { sizes: "(min-width: 44rem) 42rem, 88vw", widest: 1344 },
  lead: {
    sizes: "(min-width: 78rem) 44rem, (min-width: 64rem) 58vw, (min-width: 40rem) 100vw, 88vw",
    widest: 1664,
  },
  section: { sizes: "(min-width: 78rem) 25rem, (min-width: 40rem) 45vw, 88vw", widest: 900 },
  card: { sizes: "(min-width: 78rem) 18rem, (min-width: 40rem) 45vw, 30vw", widest: 900 },
  gallery: { sizes: "auto, (min-width: 44rem) 14rem, 45vw", widest: 1280 },
  portrait: { sizes: "(min-width: 30rem) 28rem, calc(100vw - 2rem)", widest: 896 },
  inline: { sizes: "(min-width: 44rem) 20rem, 50vw", widest: 640 },
  thumbnail: { sizes: "(min-width: 78rem) 14rem, 30vw", widest: 448 },
} as const;

/** The sources up to the first that is wide enough for `widest` pixels. */
function upTo(sources: ShownPicture["sources"], widest: number): ShownPicture["sources"] {
  const enough = sources.findIndex(({ width }) => width >= widest);
  return enough === -1 ? sources : sources.slice(0, enough + 1);
}
