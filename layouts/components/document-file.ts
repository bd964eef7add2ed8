// A file of an official document, with what a reader wants to know before opening it.
import type { ShownFile } from "../../portal/pages/document.ts";
import { type Html, html } from "../html.ts";
import type { Strings } from "../strings.ts";
import { namedLink, safeAddress } from "./link.ts";

/** "nghi-quyet-05.pdf (PDF, 1,2 MB, 14 trang)". */
export function documentFile(file: ShownFile, strings: Strings): Html {
  const { url, name, bytes } = file;
  const facts = fileFacts(file, strings);
  return html`${namedLink({ name, url, ...(bytes === undefined && { external: true }) })}${facts !== "" && ` (${facts})`}`;
}

/** "PDF, 1,2 MB, 14 trang", where the list around says of which document. */
export function shortDocumentFile(file: ShownFile, document: string, strings: Strings): Html {
  const facts = fileFacts(file, strings) || file.name;
  return html`<a href="${safeAddress(file.url)}" aria-label="${`${facts} – ${document}`}"${
    file.bytes === undefined && html` rel="external"`
  }>${facts}</a>`;
}

/** "PDF, 1,2 MB, 14 trang". */
export function fileFacts({ name, bytes, size, pages }: Omit<ShownFile, "url">, strings: Strings): string {
  return [
    /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toUpperCase(),
    bytes === undefined ? size : strings.fileSize(bytes),
    pages === undefined ? undefined : strings.pages(pages),
  ]
    .filter((fact) => fact !== undefined)
    .join(", ");
}
