// Finds pictures that stand alone in their paragraphs, and rows of them, which are shown as galleries.
import { mediaKind } from "../../portal/model/media.ts";
import type { GalleryPlace } from "../components/gallery.ts";

/** What of a Markdown token matters here. */
interface Token {
  readonly type: string;
  readonly content: string;
  readonly children?: readonly Token[] | null;
  hidden: boolean;
  attrGet(name: string): string | number | null;
}

/** A picture that stands alone, and its place if it is one of a row. */
export interface AlonePicture {
  readonly gallery?: GalleryPlace;
  /** What the Markdown writes as the path of the picture that stands for a film until it plays. */
  readonly poster?: string;
  /** Whether it is such a picture, and not to be shown by itself. */
  readonly isPoster?: boolean;
}

const alone = new WeakMap<Token, AlonePicture>();

/** What `markPictures` found out about an image; undefined where it stands in the middle of text. */
export function alonePicture(image: Token): AlonePicture | undefined {
  return alone.get(image);
}

/** So many paragraphs of one picture each are a gallery; of a paragraph with several pictures one is enough. */
const ROW = 3;

/** Marks the images of paragraphs that hold nothing else, and hides the paragraphs around them. */
export function markPictures(tokens: readonly Token[]): void {
  let number = 0;
  for (let at = 0; at < tokens.length; at++) {
    const images: Token[] = [];
    let several = false;
    let found = imagesAlone(tokens, at);
    // Players and cards are too large for the grid of a gallery: they end a row of pictures, or make one of their own.
    const players = found.some(isMedia);
    for (; found.length > 0 && found.some(isMedia) === players; found = imagesAlone(tokens, at)) {
      images.push(...found);
      several ||= found.length > 1;
      markPoster(found);
      at += 3;
    }
    if (images.length === 0) continue;
    at--;
    if (!players && (several || images.length >= ROW)) {
      const place = { first: number + 1, last: number + images.length };
      for (const image of images) alone.set(image, { gallery: { ...place, number: ++number } });
    } else for (const image of images) if (!alone.has(image)) alone.set(image, {});
  }
}

/** A film and a picture in one paragraph: the picture is the film's poster. */
function markPoster(images: readonly Token[]): void {
  const [film, picture] = images;
  if (images.length !== 2 || film === undefined || picture === undefined || isMedia(picture)) return;
  if (mediaKind(sourceOf(film)) !== "video") return;
  alone.set(film, { poster: sourceOf(picture) });
  alone.set(picture, { isPoster: true });
}

function sourceOf(image: Token): string {
  return String(image.attrGet("src"));
}

function isMedia(image: Token): boolean {
  return mediaKind(sourceOf(image)) !== undefined;
}

/** The images of the paragraph that begins at `at`; none if there is anything else in it. */
function imagesAlone(tokens: readonly Token[], at: number): Token[] {
  const [open, inline, close] = tokens.slice(at, at + 3);
  if (open?.type !== "paragraph_open" || inline?.type !== "inline" || close?.type !== "paragraph_close")
    return [];
  const children = inline.children ?? [];
  const images = children.filter(({ type }) => type === "image");
  const blank = ({ type, content }: Token) =>
    type === "softbreak" || (type === "text" && content.trim() === "");
  if (!children.every((child) => child.type === "image" || blank(child))) return [];
  if (images.length > 0) open.hidden = close.hidden = true;
  return images;
}
