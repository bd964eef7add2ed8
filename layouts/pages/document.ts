// The page of an official document.
import type { DocumentProps } from "../../portal/pages/document.ts";
import { calendarDate, shortDate } from "../components/date.ts";
import { documentList, documentName } from "../components/document-list.ts";
import { documentShell } from "../components/document-shell.ts";
import { namedLink } from "../components/link.ts";
import { pager } from "../components/pager.ts";
import { type Child, type Html, html } from "../html.ts";
import { type Strings, stringsOf } from "../strings.ts";

/** Its facts, the documents it changes, and every article that cites it. */
export function documentPage(props: DocumentProps): Html {
  const { frame, head, sidebars, document, citing, alongside } = props;
  const strings = stringsOf(frame.language);
  const documents = (heading: string, list: DocumentProps["alongside"]) =>
    list.length > 0 &&
    html`<section class="cited"><h2>${heading}</h2>${documentList(list, strings)}</section>`;
  const main = html`<article><header class="list-head"><p class="kicker">${strings.documentKind}${
    document.status && html` · ${strings.documentStatus[document.status]}`
  }</p><h1>${documentName(document, strings)}</h1>${document.title && html`<p class="sapo">${document.title}</p>`}</header>
${documentFacts(document, strings)}
${documents(strings.replacedBy, document.replacedBy)}${documents(strings.replaces, document.replaces)}${documents(strings.amends, document.amends)}</article>
<section class="older"><h2>${strings.citingArticles}</h2>${
    citing.length === 0 ? html`<p>${strings.notCited}</p>` : citingArticles(citing, strings)
  }</section>
${pager(props.pager, strings)}
${documents(strings.alongside, alongside)}`;
  return documentShell({ frame, head, strings, kind: "text", main, sidebars });
}

function documentFacts(document: DocumentProps["document"], strings: Strings): Html {
  const day = (iso: string | undefined) => iso && calendarDate(iso, strings);
  const rows: readonly (readonly [string, Child])[] = [
    [strings.number, document.number],
    [strings.type, document.type],
    [strings.issuer, document.issuer],
    [strings.issuedOn, day(document.date)],
    [strings.signer, document.signer],
    [strings.effectiveFrom, day(document.effectiveFrom)],
    [strings.effectiveTo, day(document.effectiveTo)],
    [strings.status, document.status && strings.documentStatus[document.status]],
    [strings.officialText, document.source && namedLink({ ...document.source, external: true })],
  ];
  return html`<section><h2 class="visually-hidden">${strings.facts}</h2><dl class="fact-table">${rows.map(
    ([name, value]) => value !== undefined && html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl></section>`;
}

function citingArticles(citing: DocumentProps["citing"], strings: Strings): Html {
  return html`<ul class="lines">${citing.map(
    ({ url, title, date, sentence }) =>
      html`<li><a href="${url}">${title}</a> ${shortDate(date, strings)}${sentence && html`<blockquote>${sentence}</blockquote>`}</li>`,
  )}</ul>`;
}
