// A page of content/pages/: about, contact, accessibility …
import type { Body } from "../../portal/pages/page.ts";
import type { StaticPageProps } from "../../portal/pages/static-page.ts";
import { accessibilityStatement } from "../components/accessibility-statement.ts";
import { bodyText } from "../components/body-text.ts";
import { fullDate } from "../components/date.ts";
import { documentShell } from "../components/document-shell.ts";
import { holdsForeignVideo } from "../components/foreign-video.ts";
import { holdsMedia } from "../components/media-figure.ts";
import { laterStyles } from "../components/page-styles.ts";
import { type Html, html } from "../html.ts";
import { stringsOf } from "../strings.ts";

export function staticPage(props: StaticPageProps, text: (body: Body) => string): Html {
  const { frame, head, sidebars, title, summary, updated, statement } = props;
  const strings = stringsOf(frame.language);
  const body = bodyText(text(props.body), props, frame, strings);
  const framed = holdsForeignVideo(body);
  const early = framed || holdsMedia(body);
  const main = html`<article><header><h1>${title}</h1>${summary && html`<p class="sapo">${summary}</p>`}</header>${early && laterStyles(frame)}<div class="prose">${body}${
    statement && accessibilityStatement(statement.check, frame, strings)
  }</div>${updated && html`<p class="meta">${strings.updated} ${fullDate(updated, strings)}</p>`}</article>`;
  return documentShell({
    frame,
    head,
    strings,
    kind: "text",
    main,
    framed,
    sidebars,
  });
}
