// A film on another site: a link, until the reader asks for the film here.
import type { ForeignVideo } from "../../portal/model/foreign-video.ts";
import { type Html, html } from "../html.ts";
import type { Strings } from "../strings.ts";
import { safeAddress } from "./link.ts";

/**
 * Without a script the link opens the other site. With it (assets/scripts/reader/foreign-video.ts) a click puts a
 * frame here. Either way nothing of that site is fetched before, and the sentence says what comes after.
 */
export function foreignVideoCard(
  { site, player }: ForeignVideo,
  href: string,
  name: string,
  strings: Strings,
): Html {
  return html`<div class="foreign-video" data-player="${player}"><a href="${safeAddress(href)}" rel="external noopener">${name}</a><p>${strings.foreignVideo(site)}</p></div>\n`;
}

/** Whether a body holds such a film, and so its page must allow a frame. */
export function holdsForeignVideo(body: Html): boolean {
  return body.toString().includes('<div class="foreign-video"');
}
