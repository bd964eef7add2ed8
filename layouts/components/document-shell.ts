// The document around every page: head, banner, breadcrumb, main part, sidebars, foot.
import type { Frame, PageHead, Sidebars } from "../../portal/pages/frame.ts";
import { type Html, html, trusted } from "../html.ts";
import type { Strings } from "../strings.ts";
import { accentStyle } from "./accent.ts";
import { breadcrumb } from "./breadcrumb.ts";
import { headMetadata } from "./head-metadata.ts";
import { masthead } from "./masthead.ts";
import type { PageSubject } from "./page-subject.ts";
import { sidebars } from "./sidebars.ts";
import { siteFooter } from "./site-footer.ts";

export interface Shell {
  readonly frame: Frame;
  readonly head: PageHead;
  readonly strings: Strings;
  /** Names the page's composition in assets/styles/compositions.css. */
  readonly kind: "article" | "home" | "list" | "text";
  readonly main: Html;
  readonly sidebars?: Sidebars;
  /** What previews and search engines are told; an ordinary page, if nothing is said. */
  readonly subject?: PageSubject;
}

/**
 * A whole page. There is one style element, the same on every page of a build, so that a content security
 * policy can name its hash; scripts come as files only.
 */
export function documentShell(shell: Shell): Html {
  const { frame, head, strings, kind, main, subject = { kind: "page" } } = shell;
  const script = frame.assets.scripts.page;
  return html`<!DOCTYPE html>
<html lang="${frame.language}" id="dau-trang">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${headMetadata(frame, head, subject)}
<style>${trusted(frame.assets.css + accentStyle(frame.accent))}</style>
${script && html`<script type="module" src="${script}"></script>`}
</head>
<body class="${kind}">
<a class="skip" href="#noi-dung">${strings.skipToContent}</a>
${masthead(frame, head, strings)}
<div class="page">
${breadcrumb(frame, head, strings)}
<main id="noi-dung" tabindex="-1">
${main}
</main>
${shell.sidebars && sidebars(shell.sidebars, frame, strings)}
</div>
${siteFooter(frame, strings)}
</body>
</html>
`;
}
