// The whole text of an article for feed readers, where no style sheet and no address of the page holds.
import { mediaType } from "../../portal/model/media.ts";
import type { ShownArticle } from "../../portal/pages/shown-article.ts";
import type { FeedEntry, FeedProps } from "../../portal/pages/feed.ts";
import type { Frame, NamedLink } from "../../portal/pages/frame.ts";
import type { Body } from "../../portal/pages/page.ts";
import { escapeText, html, type Html } from "../html.ts";
import { renderBody } from "../markdown.ts";
import { stringsOf } from "../strings.ts";
import { absoluteUrl } from "./absolute.ts";
import { previewSource } from "./preview-source.ts";

/** Fetches the Markdown of a body. */
export type TextOf = (body: Body) => string;

/** Summary, cover with its caption, and body, with every address absolute. Remembered while the article is. */
export function feedText({ frame }: Pick<FeedProps, "frame">, entry: FeedEntry, text: TextOf): string {
  const known = remembered.get(entry.article);
  if (known !== undefined && known.frame === frame && known.text === text) return known.markup;
  const markup = feedMarkup(frame, entry, text);
  remembered.set(entry.article, { frame, text, markup });
  return markup;
}

const remembered = new WeakMap<ShownArticle, { frame: Frame; text: TextOf; markup: string }>();

function feedMarkup(frame: Frame, entry: FeedEntry, text: TextOf): string {
  const { article } = entry;
  const { origin } = frame;
  const strings = stringsOf(frame.language);
  const body = renderBody(text(article.body), {
    root: origin + frame.home.replace(/\/$/, ""),
    pictureRoot: origin,
    figures: article.figures,
    media: article.media,
    citations: article.documents.flatMap((document) =>
      document.places.map((place) => ({
        ...place,
        href: absoluteUrl(origin, document.url),
        attributes: { title: document.title ?? strings.documentNumber(document.type, document.number) },
      })),
    ),
    tableLabel: article.title,
  });
  // A feed reader shows many articles in one place: "#note" alone would lead nowhere.
  const page = escapeText(absoluteUrl(origin, entry.url));
  const markup = html`${article.summary && html`<p><strong>${article.summary}</strong></p>\n`}${cover(article, origin, strings.pictureCredit)}${body}`;
  return markup.toString().replaceAll(' href="#', ` href="${page}#`);
}

/** Sound and film of an article, for programs that play what feeds bring. */
export function enclosures({ media }: ShownArticle): readonly Enclosure[] {
  if (media === undefined) return [];
  return Object.values(media).flatMap(({ kind, name, title, bytes, address }) => {
    const type = kind === "pdf" ? undefined : mediaType(name);
    return type === undefined ? [] : [{ type, bytes, address, title: title || name }];
  });
}

export interface Enclosure {
  readonly address: string;
  readonly type: string;
  readonly bytes: number;
  readonly title: string;
}

/** Who answers for an article: its authors, else its agency, else nobody (the feed's author counts then). */
export function signedBy(article: ShownArticle): readonly NamedLink[] {
  return article.authors.length > 0 || article.agency === undefined ? article.authors : [article.agency];
}

/** Address of the cover in a size for previews. */
export function coverAddress({ cover }: ShownArticle, origin: string): string | undefined {
  const source = cover && previewSource(cover);
  return source && absoluteUrl(origin, source.jpg);
}

function cover(article: ShownArticle, origin: string, creditLabel: string): Html | undefined {
  const address = coverAddress(article, origin);
  if (article.cover === undefined || address === undefined) return undefined;
  const { alt, caption, credit } = article.cover;
  const words = [caption, credit && creditLabel + credit].filter((part) => part !== undefined && part !== "");
  return html`<figure><img src="${address}" alt="${alt}">${
    words.length > 0 && html`<figcaption>${words.join(" – ")}</figcaption>`
  }</figure>\n`;
}
