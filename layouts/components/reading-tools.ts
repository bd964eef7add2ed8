// Print, copy the address, share: buttons that only a script can make work, so only a script shows them.
import { type Html, html } from "../html.ts";
import type { Strings } from "../strings.ts";

/** assets/scripts/page.ts removes `hidden` from the group, and from the share button where browsers can share. */
export function readingTools(strings: Strings): Html {
  return html`<div class="tools" role="group" aria-label="${strings.tools}" data-tools hidden><button type="button" data-tool="share" hidden>${strings.share}</button><button type="button" data-tool="copy" data-done="${strings.linkCopied}">${strings.copyLink}</button><button type="button" data-tool="print">${strings.print}</button><span role="status"></span></div>`;
}
