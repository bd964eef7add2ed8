// Chooses the file of a picture that previews in feeds, search results and messages show.
import type { ShownPicture } from "../../portal/pages/cards.ts";

/** The smallest source that fills a preview, else the widest one. */
export function previewSource(picture: ShownPicture): ShownPicture["sources"][number] | undefined {
  return picture.sources.find((source) => source.width >= PREVIEW_WIDTH) ?? picture.sources.at(-1);
}

/** Previews show about this many pixels across; a wider file would only cost. */
const PREVIEW_WIDTH = 1200;
