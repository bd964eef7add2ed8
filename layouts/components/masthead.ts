// The banner of every page: the portal's name, its menu and the way to the search.
import type { Frame, NamedLink, PageHead } from "../../portal/pages/frame.ts";
import { type Html, html } from "../html.ts";
import type { Strings } from "../strings.ts";
import { safeAddress } from "./link.ts";
import { searchForm } from "./search-form.ts";

/**
 * On phones the menu is a popover, which browsers open without a script; on wide screens, and where popovers
 * are unknown, the same list is always shown.
 */
export function masthead(frame: Frame, head: PageHead, strings: Strings): Html {
  return html`<header class="masthead"><a class="brand" href="${frame.home}">${
    frame.agencyName && html`<span>${frame.agencyName}</span> `
  }<strong>${frame.portalName}</strong></a><button class="opener" type="button" popovertarget="danh-muc">${strings.menu}</button><div id="danh-muc" popover><button class="closer" type="button" popovertarget="danh-muc" popovertargetaction="hide">${strings.close}</button>${searchForm(
    frame,
    strings,
    "tu-khoa",
    strings.searchPortal,
  )}<nav class="menu" aria-label="${strings.mainMenu}"><ul>${frame.menu.map((entry) => menuEntry(entry, head))}</ul></nav></div></header>`;
}

function menuEntry(entry: NamedLink, head: PageHead): Html {
  return html`<li><a href="${safeAddress(entry.url)}"${current(entry, head)}>${entry.name}</a></li>`;
}

/** The page itself, or the section that it stands in. */
function current(entry: NamedLink, head: PageHead): Html | false {
  if (entry.url === head.url) return html` aria-current="page"`;
  return head.breadcrumb.some(({ url }) => url === entry.url) && html` aria-current="true"`;
}
