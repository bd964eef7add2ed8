// What dev adds to the pages that it shows: a script that reloads them, a style, and notes on what is not published.
import { hash } from "node:crypto";
import { escapeText } from "../../layouts/html.ts";

/** Addresses of the server's own; no page of a portal begins so. */
export const LIVE = { events: "/~dev/events", script: "/~dev/live.js", style: "/~dev/live.css" } as const;

/** Tells the server which page is shown and in which state, and reloads it when the server says that it has changed. */
export const LIVE_SCRIPT = `const { state } = document.currentScript.dataset;
const shown = new URLSearchParams({ path: location.pathname, state });
new EventSource("${LIVE.events}?" + shown).onmessage = () => location.reload();
`;

export const LIVE_STYLE = `[data-dev]::before{content:attr(data-dev) " · ";color:#a15c00;font-size:.85em;font-weight:600}
.dev-note{position:sticky;top:0;z-index:99;margin:0;padding:.5rem 1rem;background:#ffe9b8;color:#3d2a00;font:600 1rem/1.4 system-ui,sans-serif;text-align:center}
.dev-trouble{margin:0;padding:2rem 1rem;background:#fdf7f5;color:#2a1613;font:1rem/1.55 system-ui,sans-serif}
.dev-trouble main{max-width:52rem;margin:auto}
.dev-trouble h1{margin:0;color:#9b1c22;font-size:1.6rem}
.dev-trouble ol{padding:0;list-style:none}
.dev-trouble li{margin:1rem 0;padding:.75rem 1rem;border-left:.3rem solid #c8a13a;background:#fff;box-shadow:0 1px 3px #0002}
.dev-trouble li.error{border-color:#c2272e}
.dev-trouble li p{margin:.25rem 0 0}
.dev-trouble code,.dev-trouble pre{font:.9rem/1.5 ui-monospace,monospace;overflow-wrap:anywhere;white-space:pre-wrap}
.dev-trouble code{color:#6b4a45}
.dev-trouble .hint{color:#185a34}
@media (prefers-color-scheme:dark){.dev-trouble{background:#1c1615;color:#f1e6e3}.dev-trouble li{background:#2a2120}.dev-trouble h1{color:#ff9a92}.dev-trouble code{color:#d8b9b3}.dev-trouble .hint{color:#93d8ac}}
@media print{.dev-note{display:none}}
`;

/** An article that readers do not see: a word for links to it, a sentence for its own page. */
export interface Unpublished {
  readonly word: string;
  readonly note: string;
}

/** A page as dev shows it; `state` names what is to be seen on it. */
export interface LivePage {
  readonly body: string;
  readonly state: string;
}

/**
 * Adds notes and the script to the page at `address`; `unpublished` holds articles by address. Fragments and files
 * that are no pages of their own come back as they are.
 */
export function enliven(
  markup: string,
  address = "",
  unpublished: ReadonlyMap<string, Unpublished> = new Map(),
): LivePage {
  const head = markup.indexOf("</head>");
  if (head === -1) return { body: markup, state: stateOf(markup) };
  const note = unpublished.get(address)?.note;
  const body = marked(markup.slice(head), unpublished).replace(/<body[^>]*>/, (tag) =>
    note === undefined ? tag : `${tag}<p class="dev-note" role="note">${escapeText(note)}</p>`,
  );
  const state = stateOf(markup.slice(0, head) + body);
  const added = `<link rel="stylesheet" href="${LIVE.style}"><script src="${LIVE.script}" data-state="${state}" defer></script>`;
  return { body: markup.slice(0, head) + added + body, state };
}

function stateOf(markup: string): string {
  return hash("sha1", markup).slice(0, 12);
}

/** Marks links to articles that readers do not see yet. */
function marked(markup: string, unpublished: ReadonlyMap<string, Unpublished>): string {
  if (unpublished.size === 0) return markup;
  return markup.replace(/<a\b[^>]*?\shref="([^"]*)"/g, (link, address: string) => {
    const word = unpublished.get(address)?.word;
    return word === undefined ? link : `${link} data-dev="${escapeText(word)}"`;
  });
}
