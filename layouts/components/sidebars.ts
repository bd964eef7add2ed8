// The column beside the main part: "Mới nhất", "Xem nhiều nhất", "Liên kết website".
import type { Url } from "../../portal/model/urls.ts";
import type { Frame, LinkGroup, Sidebars } from "../../portal/pages/frame.ts";
import { type Html, html } from "../html.ts";
import type { Strings } from "../strings.ts";
import { articleLines, rankedLines } from "./article-cards.ts";
import { namedLink } from "./link.ts";

/**
 * Both ways of filling the column. Fragments name their address; assets/scripts/page.ts fetches them into the
 * room that is kept free, and without JavaScript the link to the list's own page stays.
 * @param without the page of a list that is not to be shown.
 */
export function sidebars(bars: Sidebars, frame: Frame, strings: Strings, without?: Url): Html {
  const [latest, mostViewed] =
    bars.mode === "baked"
      ? [articleLines(bars.latest, strings), rankedLines(bars.mostViewed, strings)]
      : [awaited(bars.latest), awaited(bars.mostViewed)];
  const shows = (lines: "latest" | "mostViewed") =>
    frame[lines] !== without && (bars.mode === "fragments" || bars[lines].length > 0);
  return html`<aside class="side" aria-label="${strings.sidebar}">${
    shows("latest") && section(strings.latest, latest, { name: strings.allLatest, url: frame.latest })
  }${
    shows("mostViewed") &&
    section(strings.mostViewed, mostViewed, { name: strings.allMostViewed, url: frame.mostViewed })
  }${
    bars.links.length > 0 &&
    html`<section class="site-links"><h2>${strings.links}</h2>${bars.links.map(linkGroup)}</section>`
  }</aside>`;
}

function section(heading: string, content: Html, more: { name: string; url: string }): Html {
  return html`<section><h2>${heading}</h2>${content}<p class="more">${namedLink(more)}</p></section>`;
}

function awaited(address: string): Html {
  return html`<div class="awaited" data-fragment="${address}"></div>`;
}

function linkGroup({ name, links }: LinkGroup): Html {
  return html`${name && html`<h3>${name}</h3>`}<ul>${links.map((link) => html`<li>${namedLink(link)}</li>`)}</ul>`;
}
