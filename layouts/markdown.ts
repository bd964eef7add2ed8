// The one markdown-it: turns bodies into markup, and outlines them for the content's checks.
import MarkdownIt from "markdown-it";
import type { MarkdownIt as Markdown, RendererRule, StateInline, Token } from "markdown-it";
import type { Outline, OutlinedImage } from "../portal/content/outline.ts";
import { slugify } from "../portal/language/slug.ts";
import type { ShownPicture } from "../portal/pages/cards.ts";
import { foreignVideo } from "../portal/model/foreign-video.ts";
import type { MediaBySource, ShownMedia } from "../portal/pages/media.ts";
import { figure, inlinePicture } from "./components/figure.ts";
import { foreignVideoCard } from "./components/foreign-video.ts";
import { galleryPicture } from "./components/gallery.ts";
import { inlineMedia, mediaFigure, mediaLink } from "./components/media-figure.ts";
import { alonePicture, markPictures } from "./galleries.ts";
import { html, trusted } from "./html.ts";
import type { Html } from "./html.ts";
import type { Strings } from "./strings.ts";

/** What a body needs from around it. */
export interface BodyContext {
  /** Put in front of addresses that begin with "/": the base path, in feeds with scheme and host. */
  readonly root: string;
  /** Put in front of picture addresses, which have their base path already: "" or scheme and host. */
  readonly pictureRoot: string;
  /** Pictures by the path that the Markdown writes. */
  readonly figures: Readonly<Record<string, ShownPicture>>;
  /** Sound, film and PDF files, likewise. */
  readonly media?: MediaBySource | undefined;
  /** Places in the text to link, each named by its block's ordinal and offsets there. */
  readonly citations: readonly LinkedPlace[];
  /** Accessible name of a table that scrolls. */
  readonly tableLabel: string;
  /** Says which words are caption and which credit; left out in feeds. */
  readonly strings?: Strings;
}

export interface LinkedPlace {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly href: string;
  /** Further attributes of the link. */
  readonly attributes?: Readonly<Record<string, string>>;
}

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
    const prose = (token.children ?? [])
      .map((child) => (child.type === "text" ? child.content : " "))
      .join("");
    blocks.push({ text, line });
    for (const child of token.children ?? []) {
      if (child.type === "image") images.push({ src: sourceOf(child), alt: child.content, line });
      if (child.type === "link_open") links.push({ href: attribute(child, "href"), line });
    }
    for (const [kind, sign, pattern] of SHOWN_AS_TEXT) {
      if (!sign.test(prose)) continue;
      const found = pattern.exec(prose);
      if (found !== null) shownAsText.push({ kind, text: found[0].slice(0, 60), line });
    }
  }
  return { blocks, images, links, shownAsText };
}

/** Whether a link may stand in a page: to the web, a mail address, a telephone, or inside the portal. */
function isSafeLink(href: string): boolean {
  return /^(?:https?:\/\/|mailto:|tel:|#|\/(?![/\\])|(?![/\\])[^:]*$)/i.test(href.trim());
}

/** Each with a sign that is quickly looked for: most texts have none. */
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
  markdown.core.ruler.push("citations", (state) => {
    const context = contextOf(state.env);
    if (context === undefined || context.citations.length === 0) return;
    const blocks = state.tokens.filter((token) => token.type === "inline");
    for (const place of context.citations) {
      const block = blocks[place.block];
      if (block?.children) block.children = linked(block.children, place, state.Token);
    }
  });
  markdown.core.ruler.push("headings", (state) => {
    const headings = state.tokens.filter(
      (token) => token.type === "heading_open" || token.type === "heading_close",
    );
    const shift = headings.some((token) => token.tag === "h1") ? 1 : 0;
    const taken = new Set<string>();
    for (const [i, token] of state.tokens.entries()) {
      if (token.type !== "heading_open" && token.type !== "heading_close") continue;
      token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + shift)}`;
      if (token.type === "heading_close") continue;
      const name = `muc-${slugify(plainText(state.tokens[i + 1]), 60) || "0"}`;
      let free = name;
      for (let count = 2; taken.has(free); count++) free = `${name}-${count}`;
      taken.add(free);
      token.attrSet("id", free);
    }
  });
  markdown.core.ruler.push("figures", (state) => markPictures(state.tokens));
  markdown.core.ruler.push("foreign videos", (state) => {
    if (linkify && contextOf(state.env)?.strings !== undefined) markForeignVideos(state.tokens, state.Token);
  });

  markdown.renderer.rules.image = (tokens, index, _options, env) => {
    const token = tokens[index];
    const context = contextOf(env);
    if (token === undefined || context === undefined) return "";
    const media = context.media?.[sourceOf(token)];
    if (media !== undefined) return mediaMarkup(token, media, context);
    const picture = context.figures[sourceOf(token)];
    const shown = picture && { ...picture, alt: token.content, root: context.pictureRoot };
    const place = alonePicture(token);
    if (place?.isPoster === true && context.strings !== undefined) return "";
    if (place?.gallery !== undefined && context.strings !== undefined) {
      const below = captionAndCredit(attribute(token, "title"));
      return galleryPicture(shown, place.gallery, below, context.strings).toString();
    }
    if (shown === undefined) return "";
    if (place === undefined) return inlinePicture(shown).toString();
    return figure({
      picture: shown,
      ...(context.strings && { strings: context.strings }),
      ...captionAndCredit(attribute(token, "title")),
    }).toString();
  };
  markdown.renderer.rules.foreign_video = (tokens, index, _options, env) => {
    const token = tokens[index];
    const strings = contextOf(env)?.strings;
    const film = token && foreignVideo(attribute(token, "href"));
    return film && strings
      ? foreignVideoCard(film, attribute(token, "href"), token.content, strings).toString()
      : "";
  };
  markdown.renderer.rules.link_open = (tokens, index, options, env, self) => {
    const token = tokens[index];
    const href = token === undefined ? "" : attribute(token, "href");
    const context = contextOf(env);
    if (token !== undefined && context !== undefined && token.meta?.placed !== true) {
      if (href.startsWith("/")) token.attrSet("href", context.root + href);
      if (/^https?:/i.test(href)) token.attrSet("rel", "noopener");
    }
    return self.renderToken(tokens, index, options);
  };
  markdown.renderer.rules.table_open = (_tokens, _index, _options, env) =>
    html`<section class="table-scroll" aria-label="${contextOf(env)?.tableLabel ?? ""}" tabindex="0"><table>`.toString();
  markdown.renderer.rules.th_open = alignedCell;
  markdown.renderer.rules.td_open = alignedCell;
  markdown.renderer.rules.table_close = () => "</table></section>\n";
  return markdown;
}

/** The library's rule for running text, which asks of each letter whether it could begin markup, as one search. */
function skipText(state: StateInline, silent: boolean): boolean {
  MARKUP.lastIndex = state.pos;
  const end = Math.min(MARKUP.exec(state.src)?.index ?? state.posMax, state.posMax);
  if (end === state.pos) return false;
  if (!silent) state.pending += state.src.slice(state.pos, end);
  state.pos = end;
  return true;
}

const MARKUP = /[\n!#$%&*+\-:<=>@[\\\]^_`{}~]/g;

function mediaMarkup(token: Token, media: ShownMedia, { strings, figures }: BodyContext): string {
  const place = alonePicture(token);
  if (place === undefined) return inlineMedia(media, token.content).toString();
  const poster = place.poster === undefined ? undefined : figures[decoded(place.poster)];
  const shown = { media, name: token.content, poster, ...captionAndCredit(attribute(token, "title")) };
  return (strings === undefined ? mediaLink(shown) : mediaFigure(shown, strings)).toString();
}

/** Puts a card in the place of each paragraph that is nothing but a link to a film on another site. */
function markForeignVideos(tokens: readonly Token[], TokenClass: typeof Token): void {
  for (const [i, { type, children }] of tokens.entries()) {
    const [open, close] = [tokens[i - 1], tokens[i + 1]];
    const [link, text, end] = children ?? [];
    if (type !== "inline" || open?.type !== "paragraph_open" || close?.type !== "paragraph_close") continue;
    if (children?.length !== 3 || link?.type !== "link_open" || end?.type !== "link_close") continue;
    if (text === undefined || foreignVideo(attribute(link, "href")) === undefined) continue;
    const card = new TokenClass("foreign_video", "", 0);
    card.attrs = [["href", attribute(link, "href")]];
    card.content = textOf(text);
    children.splice(0, 3, card);
    open.hidden = close.hidden = true;
  }
}

/** The alignment of a cell as a class: the content security policy allows no style attributes. */
function alignedCell(...[tokens, index, options, _env, self]: Parameters<RendererRule>): string {
  const token = tokens[index];
  const alignment = token === undefined ? undefined : /text-align:(\w+)/.exec(attribute(token, "style"))?.[1];
  if (token !== undefined && alignment !== undefined) token.attrs = [["class", alignment]];
  return self.renderToken(tokens, index, options);
}

function contextOf(env: unknown): BodyContext | undefined {
  return typeof env === "object" && env !== null && "context" in env
    ? (env.context as BodyContext)
    : undefined;
}

function attribute(token: Token, name: string): string {
  return String(token.attrGet(name) ?? "");
}

/** The text of an inline token; its children's texts, joined, have the same length as what is rendered of them. */
function plainText(token: Token | undefined): string {
  let text = "";
  for (const child of token?.children ?? []) text += textOf(child);
  return text;
}

function textOf(child: Token): string {
  if (child.type === "softbreak" || child.type === "hardbreak") return " ";
  return child.type === "text" || child.type === "code_inline" ? child.content : "";
}

/** The path that an image's Markdown writes, percent-encoding undone. */
function sourceOf(image: Token): string {
  return decoded(attribute(image, "src"));
}

function decoded(src: string): string {
  try {
    return decodeURIComponent(src).normalize("NFC");
  } catch {
    return src;
  }
}

/** Splits the title of an image, "Caption | Ảnh: Credit". */
function captionAndCredit(title: string): { caption?: string; credit?: string } {
  const [caption = "", credit = ""] = title.split(/\s+\|\s+/, 2);
  const named = credit.replace(/^(?:ảnh|nguồn|photo|source)\s*:\s*/iu, "");
  return { ...(caption && { caption }), ...(named && { credit: named }) };
}

/**
 * Puts a link around a place. Where other markup cuts through it, only its last run of text is linked; where it
 * stands in a link or in code already, it only gets the id that leads there.
 */
function linked(children: readonly Token[], place: LinkedPlace, TokenClass: typeof Token): Token[] {
  const result: Token[] = [];
  const last = lastTextInside(children, place);
  let at = 0;
  let depth = 0;
  for (const [i, child] of children.entries()) {
    const length = textOf(child).length;
    if (child.type === "link_open") depth++;
    if (child.type === "link_close") depth--;
    const from = Math.max(place.start, at) - at;
    const to = Math.min(place.end, at + length) - at;
    if (i !== last) result.push(child);
    else if (depth > 0 || child.type !== "text") result.push(...named(child, place, TokenClass));
    else result.push(...cut(child, from, to, place, TokenClass));
    at += length;
  }
  return result;
}

/** Ordinal of the last token with text that the place reaches into: it holds the document's number. */
function lastTextInside(children: readonly Token[], place: LinkedPlace): number {
  let at = 0;
  let last = -1;
  for (const [i, child] of children.entries()) {
    const length = textOf(child).length;
    if (length > 0 && at < place.end && at + length > place.start) last = i;
    at += length;
  }
  return last;
}

function named(child: Token, { attributes }: LinkedPlace, TokenClass: typeof Token): Token[] {
  if (attributes?.id === undefined) return [child];
  const open = new TokenClass("span_open", "span", 1);
  open.attrs = [["id", attributes.id]];
  return [open, child, new TokenClass("span_close", "span", -1)];
}

function cut(child: Token, from: number, to: number, place: LinkedPlace, TokenClass: typeof Token): Token[] {
  const make = (content: string) => Object.assign(new TokenClass("text", "", 0), { content });
  const open = new TokenClass("link_open", "a", 1);
  open.attrs = [["href", place.href], ["class", "citation"], ...Object.entries(place.attributes ?? {})];
  open.meta = { placed: true };
  const inside = [make(child.content.slice(0, from)), open, make(child.content.slice(from, to))];
  return [...inside, new TokenClass("link_close", "a", -1), make(child.content.slice(to))];
}
