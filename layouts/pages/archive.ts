// The archive: years, and the months of a year.
import type { ArchiveProps, ArchiveYear } from "../../portal/pages/archive.ts";
import { documentShell } from "../components/document-shell.ts";
import { type Html, html } from "../html.ts";
import { type Strings, stringsOf } from "../strings.ts";

export function archivePage({ frame, head, sidebars, years }: ArchiveProps): Html {
  const strings = stringsOf(frame.language);
  const main = html`<header class="list-head"><h1>${head.title}</h1></header>
${years.length === 0 && html`<p>${strings.emptyArchive}</p>`}
${years.map((year) => archiveYear(year, strings))}`;
  return documentShell({ frame, head, strings, kind: "text", main, sidebars });
}

function archiveYear({ year, url, months }: ArchiveYear, strings: Strings): Html {
  return html`<section class="year"><h2><a href="${url}">${strings.archiveOf(year)}</a></h2><ul>${months.map(
    ({ month, url, articles }) =>
      html`<li><a href="${url}">${strings.month(Number(month))}</a> <small>${strings.articles(articles)}</small></li>`,
  )}</ul></section>`;
}
