// Finds pictures that stand alone in their paragraphs, and rows of them, which are shown as galleries.
import type { GalleryPlace } from "./components/gallery.ts";

/** What of a Markdown token matters here. */
interface Token {
  readonly type: string;
  readonly content: string;
  readonly children?: readonly Token[] | null;
  hidden: boolean;
}

/** A picture that stands alone, and its place if it is one of a row. */
export interface AlonePicture {
  readonly gallery?: GalleryPlace;
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
    for (let found = imagesAlone(tokens, at); found.length > 0; found = imagesAlone(tokens, at)) {
      images.push(...found);
      several ||= found.length > 1;
      at += 3;
    }
    if (images.length === 0) continue;
    at--;
    if (several || images.length >= ROW) {
      const place = { first: number + 1, last: number + images.length };
      for (const image of images) alone.set(image, { gallery: { ...place, number: ++number } });
    } else for (const image of images) alone.set(image, {});
  }
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
