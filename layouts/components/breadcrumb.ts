// The way from the home page down to the page's parent.
import type { Frame, PageHead } from "../../portal/pages/frame.ts";
import { type Html, html } from "../html.ts";
import type { Strings } from "../strings.ts";
import { namedLink } from "./link.ts";

/** The breadcrumb; the page itself is its own heading and not repeated. Empty on the home page. */
export function breadcrumb(frame: Frame, head: PageHead, strings: Strings): Html {
  if (head.url === frame.home) return html``;
  const way = [{ name: strings.home, url: frame.home }, ...head.breadcrumb];
  return html`<nav class="breadcrumb" aria-label="${strings.breadcrumb}"><ol>${way.map(
    (step) => html`<li>${namedLink(step)}</li>`,
  )}</ol></nav>`;
}
