// The page that stands where an article was withdrawn or has expired.
import type { Gone } from "../../portal/model/article.ts";
import type { GoneProps } from "../../portal/pages/gone.ts";
import { articleLines } from "../components/article-cards.ts";
import { fullDate } from "../components/date.ts";
import { documentShell } from "../components/document-shell.ts";
import { namedLink } from "../components/link.ts";
import { laterStyles } from "../components/page-styles.ts";
import { type Html, html } from "../html.ts";
import { type Strings, stringsOf } from "../strings.ts";

/** Says that the article is gone, since when and why; nothing of its text is shown. */
export function gonePage({ frame, head, sidebars, gone, sectionPage, older }: GoneProps): Html {
  const strings = stringsOf(frame.language);
  const main = html`<article><header><h1>${head.title}</h1></header><div class="note notice">${notice(gone, strings)}<p>${strings.goneExplained}</p></div></article>
${laterStyles(frame)}${
  older.length > 0 &&
  html`<section class="older"><h2>${strings.olderNews}</h2>${articleLines(older, strings)}<p class="more">${namedLink({ name: strings.moreIn(sectionPage.name), url: sectionPage.url })}</p></section>`
}`;
  return documentShell({ frame, head, strings, kind: "article", main, sidebars });
}

function notice(gone: Gone, strings: Strings): Html {
  if (gone.kind === "expired")
    return html`<p><b>${strings.expired}</b></p><p>${strings.expiredOn} ${fullDate(gone.date, strings)}</p>`;
  return html`<p><b>${strings.withdrawn}</b></p><p>${strings.withdrawnOn} ${fullDate(gone.date, strings)}</p><p>${strings.withdrawnReason} ${gone.reason}</p>`;
}
