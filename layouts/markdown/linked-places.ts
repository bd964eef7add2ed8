// Puts links around places in a body that are known by their offsets in its text: citations of documents.
import type { StateCore, Token } from "markdown-it";
import { contextOf } from "./body-context.ts";
import type { LinkedPlace } from "./body-context.ts";
import { textOf } from "./tokens.ts";

/** The rule that links the places of the context. */
export function linkPlaces(state: StateCore): void {
  const context = contextOf(state.env);
  if (context === undefined || context.citations.length === 0) return;
  const blocks = state.tokens.filter((token) => token.type === "inline");
  for (const place of context.citations) {
    const block = blocks[place.block];
    if (block?.children) block.children = linked(block.children, place, state.Token);
  }
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
