// Share and print: buttons that only a script can make work, so only a script shows them.
import { type Html, html } from "../html.ts";
import type { Strings } from "../strings.ts";

/** assets/scripts/page.ts removes `hidden`; where a browser cannot share, its button copies the address. */
export function readingTools(strings: Strings): Html {
  return html`<div class="tools" role="group" aria-label="${strings.tools}" data-tools hidden><button type="button" data-tool="share" data-done="${strings.linkCopied}">${strings.share}</button><button type="button" data-tool="print">${strings.print}</button><span role="status"></span></div>`;
}
