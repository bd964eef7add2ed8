// Renders links with the portal's base path, and tables that scroll by themselves.
import type { RendererRule } from "markdown-it";
import { html } from "../html.ts";
import { contextOf } from "./body-context.ts";
import { attribute } from "./tokens.ts";

/** A link's beginning: inside the portal below its base path, elsewhere without a handle on this page. */
export const renderLink: RendererRule = (tokens, index, options, env, self) => {
  const token = tokens[index];
  const href = token === undefined ? "" : attribute(token, "href");
  const context = contextOf(env);
  if (token !== undefined && context !== undefined && token.meta?.placed !== true) {
    if (href.startsWith("/")) token.attrSet("href", context.root + href);
    if (/^https?:/i.test(href)) token.attrSet("rel", "noopener");
  }
  return self.renderToken(tokens, index, options);
};

/** A table's beginning and end. */
export const openTable: RendererRule = (_tokens, _index, _options, env) =>
  html`<section class="table-scroll" aria-label="${contextOf(env)?.tableLabel ?? ""}" tabindex="0"><table>`.toString();
export const closeTable: RendererRule = () => "</table></section>\n";

/** The alignment of a cell as a class: the content security policy allows no style attributes. */
export const alignedCell: RendererRule = (tokens, index, options, _env, self) => {
  const token = tokens[index];
  const alignment = token === undefined ? undefined : /text-align:(\w+)/.exec(attribute(token, "style"))?.[1];
  if (token !== undefined && alignment !== undefined) token.attrs = [["class", alignment]];
  return self.renderToken(tokens, index, options);
};
