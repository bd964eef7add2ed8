// Official documents in a list: number, title, who issued them and when.
import type { CitedDocument } from "../../portal/pages/shown-article.ts";
import type { RegisteredDocument } from "../../portal/pages/document.ts";
import type { Url } from "../../portal/model/urls.ts";
import { type Html, html } from "../html.ts";
import type { Strings } from "../strings.ts";
import { calendarDate, shortDateText } from "./date.ts";

/** What every entry needs; one that the portal knows nothing about but its number has no address. */
export type ListedDocument = Omit<RegisteredDocument, "url"> & { readonly url?: Url };

/** A plain list. */
export function documentList(documents: readonly ListedDocument[], strings: Strings): Html {
  return html`<ul class="documents">${documents.map(
    (document) => html`<li>${documentLine(document, strings)}</li>`,
  )}</ul>`;
}

/** "Văn bản được trích dẫn": the documents of an article, each with the ways to its places in the text. */
export function citedDocuments(documents: readonly CitedDocument[], strings: Strings): Html {
  return html`<ul class="documents">${documents.map(
    (document, i) =>
      html`<li><div id="${entryId(i)}">${documentLine(document, strings)}</div>${placesIn(document, i, strings)}</li>`,
  )}</ul>`;
}

/** "Nghị quyết số 05-NQ/TU": how a document is called. */
export function documentName(
  { type, number }: Pick<ListedDocument, "type" | "number">,
  strings: Strings,
): string {
  return strings.documentNumber(type, number);
}

/** Name, title and facts of one document. @param note small print, such as how often it is cited. */
export function documentLine(document: ListedDocument, strings: Strings, note?: string): Html {
  const { url, title, issuer, date, status } = document;
  const name = documentName(document, strings);
  const facts = [
    date !== undefined && html`<span>${calendarDate(date, strings)}</span>`,
    issuer !== undefined && html`<span>${issuer}</span>`,
    status !== undefined && html`<span>${strings.documentStatus[status]}</span>`,
    note !== undefined && html`<span>${note}</span>`,
  ];
  return html`${url === undefined ? html`<strong>${name}</strong>` : html`<a href="${url}">${name}</a>`}${
    title && html`<p>${title}</p>`
  }${facts.some(Boolean) && html`<p class="meta">${facts}</p>`}`;
}

/** The text of a citation's card: title, issuer and date, status, a line each. */
export function documentCard(document: ListedDocument, strings: Strings): string {
  const { title, issuer, date, status } = document;
  const day = date === undefined ? undefined : shortDateText(date, strings);
  const lines = [
    title ?? documentName(document, strings),
    [issuer, day].filter((part) => part !== undefined).join("\u00a0· "),
    status === undefined ? "" : strings.documentStatus[status],
  ];
  return lines.filter((line) => line !== "").join("\n");
}

/** The id of a cited document's entry below the text; it describes the links above. */
export function entryId(document: number): string {
  return `vb-${document + 1}`;
}

/** The id of a place in the text. */
export function placeId(document: number, place: number): string {
  return `vb-${document + 1}-${place + 1}`;
}

function placesIn({ places }: CitedDocument, document: number, strings: Strings): Html | undefined {
  if (places.length === 0) return undefined;
  if (places.length === 1)
    return html`<p class="places"><a href="#${placeId(document, 0)}">${strings.onlyPlace}</a></p>`;
  const links = places.map(
    (_, place) => html` <a href="#${placeId(document, place)}">${strings.placeInText(place + 1)}</a>`,
  );
  return html`<p class="places">${strings.inText}${links}</p>`;
}
