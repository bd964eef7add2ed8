// Official documents in a list: number, title, who issued them and when.
import type { RegisteredDocument } from "../../portal/pages/document.ts";
import { type Html, html } from "../html.ts";
import type { Strings } from "../strings.ts";
import { calendarDate } from "./date.ts";

/** What every entry needs; cited and registered documents both have it. */
export type ListedDocument = Omit<RegisteredDocument, "status"> & Partial<Pick<RegisteredDocument, "status">>;

/** @param note small print for one document, such as how often it is cited. */
export function documentList<Entry extends ListedDocument>(
  documents: readonly Entry[],
  strings: Strings,
  note?: (document: Entry) => string,
): Html {
  return html`<ul class="documents">${documents.map((document) => documentEntry(document, strings, note?.(document)))}</ul>`;
}

/** "Nghị quyết số 05-NQ/TU": how a document is called. */
export function documentName(
  { type, number }: Pick<ListedDocument, "type" | "number">,
  strings: Strings,
): string {
  return strings.documentNumber(type, number);
}

function documentEntry(document: ListedDocument, strings: Strings, note: string | undefined): Html {
  const { url, title, issuer, date, status } = document;
  const facts = [
    date !== undefined && html`<span>${calendarDate(date, strings)}</span>`,
    issuer !== undefined && html`<span>${issuer}</span>`,
    status !== undefined && html`<span>${strings.documentStatus[status]}</span>`,
    note !== undefined && html`<span>${note}</span>`,
  ];
  return html`<li><a href="${url}">${documentName(document, strings)}</a>${title && html`<p>${title}</p>`}${
    facts.some(Boolean) && html`<p class="meta">${facts}</p>`
  }</li>`;
}
