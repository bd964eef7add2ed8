// The one markdown-it: turns bodies into markup, and outlines them for the content's checks.
import MarkdownIt from "markdown-it";
import type { MarkdownIt as Markdown, Token } from "markdown-it";
import type { Outline, OutlinedImage } from "../portal/content/outline.ts";
import { trusted } from "./html.ts";
import type { Html } from "./html.ts";
import { contextOf } from "./markdown/body-context.ts";
import type { BodyContext } from "./markdown/body-context.ts";
import { markForeignVideos, renderForeignVideo } from "./markdown/foreign-videos.ts";
import { markPictures } from "./markdown/galleries.ts";
import { nameHeadings } from "./markdown/headings.ts";
import { renderImage } from "./markdown/images.ts";
import { linkPlaces } from "./markdown/linked-places.ts";
import { alignedCell, closeTable, openTable, renderLink } from "./markdown/links-and-tables.ts";
import { skipText } from "./markdown/running-text.ts";
import { attribute, plainText, sourceOf } from "./markdown/tokens.ts";

export type { BodyContext, LinkedPlace } from "./markdown/body-context.ts";

/** Renders a body: HTML in it is shown as text, unsafe links are left out, pictures become figures. */
export function renderBody(markdown: string, context: BodyContext): Html {
  const source = cleaned(markdown);
  return trusted(markdownFor(source).render(source, { context }));
}

/** The parts of a body that refer to something; ordinals and offsets of its blocks are those `renderBody` uses. */
export function outlineMarkdown(markdown: string): Outline {
  const blocks: { text: string; line: number }[] = [];
  const images: OutlinedImage[] = [];
  const links: { href: string; line: number }[] = [];
  const shownAsText: { kind: "html" | "template" | "link"; text: string; line: number }[] = [];
  const source = cleaned(markdown);
  for (const token of markdownFor(source).parse(source, {})) {
    if (token.type !== "inline") continue;
    const line = token.map?.[0] ?? 0;
    const text = plainText(token);
    blocks.push({ text, line });
    for (const child of token.children ?? []) {
      if (child.type === "image") images.push({ src: sourceOf(child), alt: child.content, line });
      if (child.type === "link_open") links.push({ href: attribute(child, "href"), line });
    }
    if (MAY_BE_SHOWN.test(token.content))
      for (const found of shownIn(token)) shownAsText.push({ ...found, line });
  }
  return { blocks, images, links, shownAsText };
}

/** What of a block looks like markup and is shown as text. */
function shownIn(token: Token): Pick<Outline["shownAsText"][number], "kind" | "text">[] {
  const prose = (token.children ?? []).map((child) => (child.type === "text" ? child.content : " ")).join("");
  return SHOWN_AS_TEXT.flatMap(([kind, sign, pattern]) => {
    const found = sign.test(prose) ? pattern.exec(prose) : null;
    return found === null ? [] : [{ kind, text: found[0].slice(0, 60) }];
  });
}

/** Whether a link may stand in a page: to the web, a mail address, a telephone, or inside the portal. */
function isSafeLink(href: string): boolean {
  return /^(?:https?:\/\/|mailto:|tel:|#|\/(?![/\\])|(?![/\\])[^:]*$)/i.test(href.trim());
}

/** Without one of these in the Markdown nothing of the kind can be shown: most texts have none. */
const MAY_BE_SHOWN = /[<{&]|\]\(/;

/** Each with a sign that is quickly looked for. */
const SHOWN_AS_TEXT = [
  ["html", /</, /<\/?[a-zA-Z][^<>]{0,80}>|<!--/],
  ["template", /[{<]/, /\{\{|\{%|<%|\$\{/],
  ["link", /\]\(/, /(?<=\[[^\]]{0,200}\]\(\s{0,4}<?)(?:[^()\s>]|\([^()\s]*\))+/],
] as const;

/** NFC, without control characters and those that turn the direction of the text around them. */
export function cleaned(markdown: string): string {
  const text = markdown.normalize("NFC");
  return UNWANTED.test(text) ? text.replace(new RegExp(UNWANTED, "g"), "") : text;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for; \p{Cc} takes twice as long.
const UNWANTED = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

/** Looking for bare addresses costs a third of parsing, so it is done only where there can be one. */
function markdownFor(source: string): Markdown {
  return /:\/\/|mailto:/.test(source) ? LINKING : PLAIN;
}

const LINKING = makeMarkdown(true);
const PLAIN = makeMarkdown(false);

function makeMarkdown(linkify: boolean): Markdown {
  const markdown = new MarkdownIt({ html: false, linkify, typographer: true, quotes: "“”‘’" });
  markdown.disable(["replacements"]);
  markdown.validateLink = isSafeLink;
  markdown.inline.ruler.at("text", skipText);
  markdown.core.ruler.push("citations", linkPlaces);
  markdown.core.ruler.push("headings", nameHeadings);
  markdown.core.ruler.push("figures", (state) => markPictures(state.tokens));
  markdown.core.ruler.push("foreign videos", (state) => {
    if (linkify && contextOf(state.env)?.strings !== undefined) markForeignVideos(state.tokens, state.Token);
  });
  Object.assign(markdown.renderer.rules, {
    image: renderImage,
    foreign_video: renderForeignVideo,
    link_open: renderLink,
    table_open: openTable,
    table_close: closeTable,
    th_open: alignedCell,
    td_open: alignedCell,
  });
  return markdown;
}
