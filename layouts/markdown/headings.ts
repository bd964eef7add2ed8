// Gives headings their level below the page's title, and names that addresses can lead to.
import type { StateCore } from "markdown-it";
import { slugify } from "../../portal/language/slug.ts";
import { plainText } from "./tokens.ts";

/** The rule for headings: none is an h1, and equal ones have different names. */
export function nameHeadings(state: StateCore): void {
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
}
