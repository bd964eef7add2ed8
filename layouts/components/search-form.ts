// A plain form that leads to the search page, with or without JavaScript.
import type { Frame } from "../../portal/pages/frame.ts";
import { type Html, html } from "../html.ts";
import type { Strings } from "../strings.ts";

/**
 * The script of every page makes the field suggest once the reader turns to it (assets/scripts/search/suggestion-box.ts).
 * @param id names the field; it and the label are unique on the page.
 */
export function searchForm(frame: Frame, strings: Strings, id: string, label = strings.search): Html {
  return html`<form class="search" role="search" action="${frame.search}" aria-label="${label}"><label class="visually-hidden" for="${id}">${strings.searchFor}</label><input id="${id}" name="q" type="search" placeholder="${strings.searchPlaceholder}" autocomplete="off" data-suggestions="${frame.search}du-lieu/" data-suggestions-label="${strings.searchPage.suggestions}"><button type="submit">${strings.search}</button></form>`;
}
