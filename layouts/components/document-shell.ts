// The document around every page: head, banner, breadcrumb, main part, sidebars, foot.
import type { Frame, PageHead, Sidebars } from "../../portal/pages/frame.ts";
import { type Html, html } from "../html.ts";
import type { Strings } from "../strings.ts";
import { breadcrumb } from "./breadcrumb.ts";
import { fetchedAhead } from "./fetched-ahead.ts";
import { headMetadata } from "./head-metadata.ts";
import { masthead } from "./masthead.ts";
import { oncePerFrame } from "./once-per-frame.ts";
import type { PageSubject } from "./page-subject.ts";
import { type FirstScreen, firstStyles, laterStyles, policyFor } from "./page-styles.ts";
import { sidebars } from "./sidebars.ts";
import { siteFooter } from "./site-footer.ts";

export interface Shell {
  readonly frame: Frame;
  readonly head: PageHead;
  readonly strings: Strings;
  /** Decides which styles stand in the page; also the body's class. */
  readonly kind: FirstScreen;
  /** Articles and the home page hold `laterStyles` where their first screen ends; elsewhere it follows this. */
  readonly main: Html;
  /** Whether the page may hold the player of another site, once its reader asks for a film. */
  readonly framed?: boolean;
  readonly sidebars?: Sidebars;
  /** What previews and search engines are told; an ordinary page, if nothing is said. */
  readonly subject?: PageSubject;
}

/**
 * A whole page. It has one style element, the same on every page of its kind, so that a content security
 * policy can name its hash; scripts come as files only. What all pages share is made once.
 */
export function documentShell(shell: Shell): Html {
  const { frame, head, strings, kind, main, framed = false, sidebars: bars } = shell;
  const { subject = { kind: "page" } } = shell;
  const start = oncePerFrame(frame, `start ${kind} ${framed}`, () => pageStart(frame, kind, framed));
  const style = oncePerFrame(frame, `style ${kind}`, () => firstStyles(frame, kind));
  return html`${start}${headMetadata(frame, head, subject)}
${style}
${oncePerFrame(frame, `body ${kind}`, () => bodyStart(kind, strings))}
${masthead(frame, head, strings)}
<div class="page">
${breadcrumb(frame, head, strings)}
<main id="noi-dung" tabindex="-1">
${main}
${kind !== "article" && kind !== "home" && laterStyles(frame)}</main>
${bars && shownSidebars(bars, shell)}
</div>
${oncePerFrame(frame, "end", () => pageEnd(frame, strings))}
</body>
</html>
`;
}

/** A page that is the whole of one of the lists does without its beginning. */
function shownSidebars(bars: Sidebars, { frame, head: { url }, strings }: Shell): Html {
  const own = url === frame.latest || url === frame.mostViewed;
  return own
    ? sidebars(bars, frame, strings, url)
    : oncePerFrame(frame, bars, () => sidebars(bars, frame, strings));
}

function pageStart(frame: Frame, kind: FirstScreen, framed: boolean): Html {
  return html`<!DOCTYPE html>
<html lang="${frame.language}" id="dau-trang">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${policyFor(frame, kind, framed)}`;
}

function bodyStart(kind: FirstScreen, strings: Strings): Html {
  return html`</head>
<body class="${kind}">
<a class="skip" href="#noi-dung">${strings.skipToContent}</a>`;
}

/** Scripts stand last: pictures are asked for before them. */
function pageEnd(frame: Frame, strings: Strings): Html {
  const script = frame.assets.scripts.page;
  return html`${siteFooter(frame, strings)}
${script && html`<script type="module" src="${script}"></script>\n`}${keeper(frame)}<script type="speculationrules">${fetchedAhead(frame.home)}</script>`;
}

/** The script that keeps pages for readers without a network, where the portal wants it. */
function keeper({ assets, serviceWorker }: Frame): Html | undefined {
  const { offline } = assets.scripts;
  if (serviceWorker === undefined || offline === undefined) return undefined;
  return html`<script type="module" src="${offline}" data-worker="${serviceWorker}"></script>\n`;
}
