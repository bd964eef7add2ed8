// The auto-escaping html`…` tag: the only way in which layouts make markup.

/** Markup that is safe to place in a page. Only `html` and `trusted` make it. */
export class Html {
  readonly #markup: string;
  constructor(markup: string) {
    this.#markup = markup;
  }
  toString(): string {
    return this.#markup;
  }
}

/** What may stand in `${}`: text is escaped, markup kept, lists are joined; false, null and undefined vanish. */
export type Child = Html | string | number | false | null | undefined | readonly Child[];

/**
 * Builds markup from a template literal. Attribute values must be quoted in the template.
 * `true` is no Child, so that `${condition && …}` with a non-boolean condition does not compile by accident.
 */
export function html(parts: TemplateStringsArray, ...children: readonly Child[]): Html {
  let markup = parts[0] ?? "";
  for (let i = 0; i < children.length; i++) markup += markupOf(children[i]) + (parts[i + 1] ?? "");
  return new Html(markup);
}

/** Vouches for markup made elsewhere (markdown-it, JSON-LD). Search for this name to review every unescaped value. */
export function trusted(markup: string): Html {
  return new Html(markup);
}

/** Puts markup into XML as text, unescaped: a feed's whole articles. */
export function cdata(markup: string): Html {
  return trusted(`<![CDATA[${allowed(markup).replaceAll("]]>", "]]]]><![CDATA[>")}]]>`);
}

/** Escapes text for element content and quoted attributes, in HTML and XML alike; drops what XML 1.0 forbids. */
export function escapeText(text: string): string {
  if (!MAY_NEED_WORK.test(text)) return text;
  return allowed(text).replace(/[&<>"']/g, (char) => REPLACEMENT[char] ?? "");
}

/** Without what XML 1.0 forbids. */
function allowed(text: string): string {
  return UNUSUAL.test(text) ? text.replace(DROPPED, "") : text;
}

const FORBIDDEN = "\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uFFFE\\uFFFF";
const LONE_SURROGATE = "[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]";
const DROPPED = new RegExp(`[${FORBIDDEN}]|${LONE_SURROGATE}`, "g");
/** One character class each, which is tested several times as fast; paired surrogates pass it for nothing. */
const MAY_NEED_WORK = new RegExp(`[&<>"'${FORBIDDEN}\\uD800-\\uDFFF]`);
const UNUSUAL = new RegExp(`[${FORBIDDEN}\\uD800-\\uDFFF]`);

const REPLACEMENT: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function markupOf(child: Child): string {
  if (child === undefined || child === null || child === false) return "";
  if (typeof child === "string") return escapeText(child);
  if (typeof child === "number") return String(child);
  if (child instanceof Html) return child.toString();
  let markup = "";
  for (const item of child) markup += markupOf(item);
  return markup;
}
