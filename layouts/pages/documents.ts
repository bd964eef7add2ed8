// The register of official documents.
import type { DocumentsProps } from "../../portal/pages/document.ts";
import { documentList } from "../components/document-list.ts";
import { documentShell } from "../components/document-shell.ts";
import { pager } from "../components/pager.ts";
import { type Html, html } from "../html.ts";
import { stringsOf } from "../strings.ts";

export function documentsPage(props: DocumentsProps): Html {
  const { frame, head, sidebars, documents } = props;
  const strings = stringsOf(frame.language);
  const { number } = props.pager;
  const main = html`<header class="list-head">${
    number !== undefined && html`<p class="kicker">${strings.page(number)}</p>`
  }<h1>${strings.documents}</h1><p class="sapo">${strings.registerIntroduction}</p></header>
${
  documents.length === 0
    ? html`<p>${strings.noDocuments}</p>`
    : documentList(documents, strings, ({ citations }) => strings.citations(citations))
}
${pager(props.pager, strings)}`;
  return documentShell({ frame, head, strings, kind: "text", main, sidebars });
}
