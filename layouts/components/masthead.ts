// The banner of every page: the portal's name, its menu and the way to the search.
import type { Frame, NamedLink, PageHead } from "../../portal/pages/frame.ts";
import { type Html, html } from "../html.ts";
import type { Strings } from "../strings.ts";
import { safeAddress } from "./link.ts";
import { oncePerFrame } from "./once-per-frame.ts";
import { searchForm } from "./search-form.ts";

/**
 * On phones the menu is a popover, which browsers open without a script; on wide screens, and where popovers
 * are unknown, the same list is always shown.
 */
export function masthead(frame: Frame, head: PageHead, strings: Strings): Html {
  const here = standing(frame, head);
  return oncePerFrame(frame, `masthead ${here?.url} ${here?.current}`, () => banner(frame, here, strings));
}

/** Where in the menu a page stands: at an entry, or in the section that the entry leads to. */
interface Standing {
  readonly url: string;
  readonly current: "page" | "true";
}

function standing({ menu }: Frame, { url, breadcrumb }: PageHead): Standing | undefined {
  if (menu.some((entry) => entry.url === url)) return { url, current: "page" };
  const above = breadcrumb.find((step) => menu.some((entry) => entry.url === step.url));
  return above && { url: above.url, current: "true" };
}

function banner(frame: Frame, here: Standing | undefined, strings: Strings): Html {
  return html`<header class="masthead"><a class="brand" href="${frame.home}">${
    frame.agencyName && html`<span>${frame.agencyName}</span> `
  }<strong>${frame.portalName}</strong></a><button class="opener" type="button" popovertarget="danh-muc">${strings.menu}</button><div id="danh-muc" popover><button class="closer" type="button" popovertarget="danh-muc" popovertargetaction="hide">${strings.close}</button>${searchForm(
    frame,
    strings,
    "tu-khoa",
    strings.searchPortal,
  )}<nav class="menu" aria-label="${strings.mainMenu}"><ul>${frame.menu.map((entry) => menuEntry(entry, here))}</ul></nav></div></header>`;
}

function menuEntry({ name, url }: NamedLink, here: Standing | undefined): Html {
  return html`<li><a href="${safeAddress(url)}"${here?.url === url && html` aria-current="${here.current}"`}>${name}</a></li>`;
}
