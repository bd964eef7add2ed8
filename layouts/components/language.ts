// Texts in another language than the portal's, and the ways between an article's translations.
import type { Translation } from "../../portal/pages/article.ts";
import { type Html, html } from "../html.ts";
import type { Strings } from "../strings.ts";
import { languageName } from "../strings/language-names.ts";

/** ` lang="km"` for a text in another language than the page's; nothing for all others. */
export function langAttribute(lang: string | undefined): Html | undefined {
  return lang === undefined ? undefined : html` lang="${lang}"`;
}

/** The same article in other languages, each named in its own; empty without any. */
export function languageSwitch(translations: readonly Translation[], strings: Strings): Html {
  if (translations.length === 0) return html``;
  return html`<p class="meta">${strings.readIn} ${translations.map(
    ({ url, lang }, i) =>
      html`${i > 0 && " · "}<a href="${url}" hreflang="${lang}" lang="${lang}">${languageName(lang)}</a>`,
  )}</p>`;
}
