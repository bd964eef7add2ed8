// Sound, film and PDF files in a text: a player or a card, with a link to the file below. Nothing is fetched unasked.
import type { ShownPicture } from "../../portal/pages/cards.ts";
import type { ShownMedia } from "../../portal/pages/media.ts";
import { type Html, html } from "../html.ts";
import type { Strings } from "../strings.ts";
import { fileFacts } from "./document-file.ts";
import { safeAddress } from "./link.ts";
import { previewSource } from "./preview-source.ts";

export interface MediaFigure {
  readonly media: ShownMedia;
  /** What it is: the accessible name of a player, the text of a card. */
  readonly name: string;
  /** Stands for a film until it plays. */
  readonly poster?: ShownPicture | undefined;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

/** A figure of an article or static page; `data-address` is what paper shows. */
export function mediaFigure({ media, name, poster, caption, credit }: MediaFigure, strings: Strings): Html {
  const { kind, url, address } = media;
  const facts = fileFacts(media, strings);
  const source = credit && html` <small>${strings.source} ${credit}</small>`;
  if (kind === "pdf") {
    const below = (caption || credit) && html`<figcaption>${caption}${source}</figcaption>`;
    return html`<figure class="media"><a class="file" href="${url}" data-address="${address}"><strong>${name}</strong> <small>${facts}</small></a>${below}</figure>\n`;
  }
  const link = html`<a href="${url}" data-address="${address}" download>${strings.downloadFile} (${facts})</a>`;
  return html`<figure class="media">${player(media, name, poster, strings)}<figcaption>${caption || name}${source} ${link}</figcaption></figure>\n`;
}

/** Whether a body holds a player or card: its styles must then be there before it, or it would change its size. */
export function holdsMedia(body: Html): boolean {
  return body.toString().includes('<figure class="media"');
}

function player(
  { kind, url, captions }: ShownMedia,
  name: string,
  poster: ShownPicture | undefined,
  strings: Strings,
): Html {
  const track =
    captions &&
    html`<track kind="captions" src="${captions.url}" srclang="${captions.lang}" label="${strings.captions}">`;
  const still = poster && previewSource(poster);
  return kind === "audio"
    ? html`<audio controls preload="none" src="${url}" aria-label="${name}"></audio>`
    : html`<video controls preload="none" playsinline${still && html` poster="${still.jpg}"`} src="${url}" aria-label="${name}">${track}</video>`;
}

/** The same for feed readers, which show no players of ours: a link and what is written below it. */
export function mediaLink({ media, name, caption, credit }: MediaFigure): Html {
  const words = [caption, credit].filter(Boolean).join(" – ");
  return html`<p>${inlineMedia(media, name)}${words !== "" && ` (${words})`}</p>\n`;
}

/** A file that a line of text names in its middle. */
export function inlineMedia({ address }: ShownMedia, name: string): Html {
  return html`<a href="${safeAddress(address)}">${name}</a>`;
}
