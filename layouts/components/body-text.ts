// The Markdown of an article or static page, as running text with figures and linked citations.
import type { CitedDocument } from "../../portal/pages/shown-article.ts";
import type { ShownPicture } from "../../portal/pages/cards.ts";
import type { Frame } from "../../portal/pages/frame.ts";
import type { MediaBySource } from "../../portal/pages/media.ts";
import type { Html } from "../html.ts";
import { renderBody } from "../markdown.ts";
import type { Strings } from "../strings.ts";
import { documentCard, entryId, placeId } from "./document-list.ts";

export interface BodyParts {
  readonly figures: Readonly<Record<string, ShownPicture>>;
  readonly media?: MediaBySource;
  readonly documents?: readonly CitedDocument[];
}

/** @param markdown the source, front matter removed. */
export function bodyText(
  markdown: string,
  { figures, media, documents = [] }: BodyParts,
  frame: Frame,
  strings: Strings,
): Html {
  return renderBody(markdown, {
    root: frame.home.replace(/\/$/, ""),
    pictureRoot: "",
    figures,
    media,
    citations: documents.flatMap((document, i) =>
      document.places.map((place, j) => ({
        ...place,
        href: document.url,
        attributes: {
          id: placeId(i, j),
          "aria-describedby": entryId(i),
          "data-card": documentCard(document, strings),
        },
      })),
    ),
    tableLabel: strings.table,
    strings,
  });
}
