// The way through a list of several pages.
import type { Pager } from "../../portal/pages/list.ts";
import { type Html, html } from "../html.ts";
import type { Strings } from "../strings.ts";

/** Empty when there is only one page. */
export function pager({ number, newest, newer, older, oldest }: Pager, strings: Strings): Html {
  if (!newest && !newer && !older && !oldest) return html``;
  const step = (url: string | undefined, name: string, rel?: "prev" | "next") =>
    url !== undefined && html`<li><a href="${url}"${rel && html` rel="${rel}"`}>${name}</a></li>`;
  return html`<nav class="pager" aria-label="${strings.pager}"><ul>${step(newest, strings.newest)}${step(
    newer,
    strings.newer,
    "prev",
  )}${number !== undefined && html`<li aria-current="page">${strings.page(number)}</li>`}${step(
    older,
    strings.older,
    "next",
  )}${step(oldest, strings.oldest)}</ul></nav>`;
}
