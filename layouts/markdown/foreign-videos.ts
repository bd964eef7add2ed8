// Shows a paragraph that is nothing but a link to a film on another site as a card, which loads it on demand.
import type { RendererRule, Token } from "markdown-it";
import { foreignVideo } from "../../portal/model/foreign-video.ts";
import { foreignVideoCard } from "../components/foreign-video.ts";
import { contextOf } from "./body-context.ts";
import { attribute, textOf } from "./tokens.ts";

/** Puts a card in the place of each paragraph that is nothing but a link to a film on another site. */
export function markForeignVideos(tokens: readonly Token[], TokenClass: typeof Token): void {
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

/** The card. */
export const renderForeignVideo: RendererRule = (tokens, index, _options, env) => {
  const token = tokens[index];
  const strings = contextOf(env)?.strings;
  const film = token && foreignVideo(attribute(token, "href"));
  return film && strings
    ? foreignVideoCard(film, attribute(token, "href"), token.content, strings).toString()
    : "";
};
