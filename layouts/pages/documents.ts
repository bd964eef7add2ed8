// The register of official documents.
import type { DocumentsProps, RegisterLine } from "../../portal/pages/documents.ts";
import { shortDocumentFile } from "../components/document-file.ts";
import { documentLine } from "../components/document-list.ts";
import { documentShell } from "../components/document-shell.ts";
import { pager } from "../components/pager.ts";
import { type Html, html } from "../html.ts";
import { type Strings, stringsOf } from "../strings.ts";

/**
 * By year, with ways to each: so it reads without a script. The form that narrows the list is shown by
 * assets/scripts/documents.ts, which takes its choices from the entries.
 */
export function documentsPage(props: DocumentsProps): Html {
  const { frame, head, sidebars, years } = props;
  const strings = stringsOf(frame.language);
  const { number } = props.pager;
  const script = frame.assets.scripts.documents;
  const main = html`<header class="list-head">${
    number !== undefined && html`<p class="kicker">${strings.page(number)}</p>`
  }<h1>${strings.documents}</h1><p class="sapo">${strings.registerIntroduction}</p></header>
${
  years.length === 0
    ? html`<p>${strings.noDocuments}</p>`
    : html`<div data-register>${yearLinks(years, strings)}${filterForm(strings)}${years.map((year) => yearSection(year, strings))}</div>`
}
${pager(props.pager, strings)}${script && html`<script type="module" src="${script}"></script>`}`;
  return documentShell({ frame, head, strings, kind: "document", main, sidebars });
}

function yearLinks(years: DocumentsProps["years"], strings: Strings): Html | undefined {
  if (years.length < 2) return undefined;
  return html`<nav class="children" aria-label="${strings.yearOfIssue}"><ul>${years.map(
    ({ year }) => html`<li><a href="#${yearId(year)}">${year ?? strings.undated}</a></li>`,
  )}</ul></nav>`;
}

function yearSection({ year, documents }: DocumentsProps["years"][number], strings: Strings): Html {
  return html`<section><h2 id="${yearId(year)}">${year === undefined ? strings.undated : strings.archiveOf(year)}</h2><ul class="documents">${documents.map(
    (document) => registerEntry(document, strings),
  )}</ul></section>`;
}

/** What the form can ask for stands in the entry's attributes, in the words that its choices show. */
function registerEntry(document: RegisterLine, strings: Strings): Html {
  const { type, issuer, date, status, topics, citations, files } = document;
  const attribute = (name: string, value: string | undefined) =>
    value !== undefined && value !== "" && html` data-${name}="${value}"`;
  return html`<li${attribute("type", type)}${attribute("issuer", issuer)}${attribute("year", date?.slice(0, 4))}${attribute(
    "status",
    status && strings.documentStatus[status],
  )}${attribute("field", topics.join("|"))}>${documentLine(document, strings, strings.citations(citations))}${
    files.length > 0 &&
    html`<p class="meta">${files.map((file) => html`<span>${shortDocumentFile(file, document.number, strings)}</span>`)}</p>`
  }</li>`;
}

function filterForm(strings: Strings): Html {
  const fields = [
    ["type", strings.type],
    ["issuer", strings.issuer],
    ["year", strings.yearOfIssue],
    ["status", strings.status],
    ["field", strings.field],
  ] as const;
  return html`<fieldset class="filter" hidden><legend class="visually-hidden">${strings.filterDocuments}</legend>${fields.map(
    ([name, label]) =>
      html`<p><label for="loc-${name}">${label}</label><select id="loc-${name}" name="${name}"><option value="">${strings.any}</option></select></p>`,
  )}<output data-words="${strings.documentsShown}"></output></fieldset>`;
}

function yearId(year: string | undefined): string {
  return `nam-${year ?? "khac"}`;
}
