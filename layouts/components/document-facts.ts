// The table of what is known of an official document.
import type { DocumentFacts } from "../../portal/pages/document.ts";
import { type Child, type Html, html } from "../html.ts";
import type { Strings } from "../strings.ts";
import { calendarDate } from "./date.ts";
import { documentFile } from "./document-file.ts";
import { namedLink } from "./link.ts";

export function documentFactTable(document: DocumentFacts, strings: Strings): Html {
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
    [
      strings.files,
      document.files.length > 0
        ? document.files.map((file) => html`<p>${documentFile(file, strings)}</p>`)
        : undefined,
    ],
    [
      strings.topics,
      document.topics.length > 0
        ? document.topics.map((topic) => html`<p>${namedLink(topic)}</p>`)
        : undefined,
    ],
  ];
  return html`<section><h2 class="visually-hidden">${strings.facts}</h2><dl class="fact-table">${rows.map(
    ([name, value]) => value !== undefined && html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl></section>`;
}
