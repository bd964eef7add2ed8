// The page for readers without a network: assets/scripts/offline.ts lists there what their browser has kept.
import type { OfflineProps } from "../../portal/pages/offline.ts";
import { documentShell } from "../components/document-shell.ts";
import { type Html, html } from "../html.ts";
import { stringsOf } from "../strings.ts";

export function offlinePage({ frame, head }: OfflineProps): Html {
  const strings = stringsOf(frame.language);
  const words = strings.offline;
  const main = html`<header class="list-head"><h1>${words.title}</h1><p class="sapo">${words.explained}</p></header><section class="cited"><h2 id="da-luu">${words.kept}</h2><ul class="lines" aria-labelledby="da-luu" data-kept="${words.savedList}"><li>${words.nothing}</li></ul></section>`;
  return documentShell({ frame, head, strings, kind: "text", main });
}
