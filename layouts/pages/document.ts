// The page of an official document.
import type { CitingArticle, DocumentProps } from "../../portal/pages/document.ts";
import { shortDate } from "../components/date.ts";
import { documentFactTable } from "../components/document-facts.ts";
import { documentList, documentName } from "../components/document-list.ts";
import { documentShell } from "../components/document-shell.ts";
import { langAttribute } from "../components/language.ts";
import { documentTimeline } from "../components/document-timeline.ts";
import { pager } from "../components/pager.ts";
import { type Html, html } from "../html.ts";
import { type Strings, stringsOf } from "../strings.ts";

/** Its facts, the documents around it, and every article that cites it. */
export function documentPage(props: DocumentProps): Html {
  const { frame, head, sidebars, document, alongside } = props;
  const strings = stringsOf(frame.language);
  const { number } = props.pager;
  const main = html`<article><header class="list-head"><p class="kicker">${strings.documentKind}${
    document.status && html` · ${strings.documentStatus[document.status]}`
  }${number !== undefined && html` · ${strings.page(number)}`}</p><h1>${documentName(document, strings)}</h1>${
    document.title && html`<p class="sapo">${document.title}</p>`
  }</header>${
    number === undefined &&
    html`
${documentFactTable(document, strings)}
${documentTimeline(document.timeline, strings)}`
  }
</article>
${citingArticles(props, strings)}
${pager(props.pager, strings)}
${
  alongside.length > 0 &&
  html`<section class="cited"><h2>${strings.alongside}</h2>${documentList(alongside, strings)}</section>`
}`;
  const subject = { kind: "document" as const, document };
  return documentShell({ frame, head, strings, kind: "document", main, sidebars, subject });
}

const FORMAT_NAMES = { atom: "Atom", rss: "RSS", json: "JSON" } as const;
const SEPARATOR = html`&nbsp;· `;

function citingArticles({ citing, count, feeds }: DocumentProps, strings: Strings): Html {
  const years = citing.map(
    ({ year, articles }) =>
      html`<h3>${strings.archiveOf(year)}</h3><ul class="lines">${articles.map((article) => citingLine(article, strings))}</ul>`,
  );
  return html`<section class="citing"><h2>${strings.citingArticles}</h2>${
    count !== undefined && count > 0 && html`<p class="meta">${strings.citations(count)}</p>`
  }${citing.length === 0 ? html`<p>${strings.notCited}</p>` : years}<p class="meta">${strings.followDocument} ${feeds.map(({ format, url }, i) => html`${i > 0 && SEPARATOR}<a href="${url}">${FORMAT_NAMES[format]}</a>`)}</p></section>`;
}

function citingLine({ url, title, date, lang, sentence }: CitingArticle, strings: Strings): Html {
  return html`<li><a href="${url}"${langAttribute(lang)}>${title}</a> ${shortDate(date, strings)}${
    sentence &&
    html`<blockquote>${sentence.before}<mark>${sentence.cited}</mark>${sentence.after}</blockquote>`
  }</li>`;
}
