// Reads HTML tag by tag in one pass, as browsers split it (WHATWG HTML, section 13.2.5), without building a tree.
import { decoded } from "./character-references.ts";

/** A start tag. Names are in lower case; only the attributes that `WANTED` names, and on…, are kept. */
export interface Tag {
  readonly name: string;
  /** Where its "<" stands. */
  readonly offset: number;
  /**
   * Name, value, name, value …: far quicker to make than a map, and tags are short. Ask with `attributeOf`.
   * Character references in values are undone.
   */
  readonly attributes: readonly string[];
  /** What stands inside of script, style, title and textarea; "" for others. */
  readonly text: string;
}

const WANTED: ReadonlySet<string> = new Set(
  "action alt content data formaction href http-equiv id imagesrcset method name poster property rel src srcset style type".split(
    " ",
  ),
);

/** Elements whose content holds no tags. */
const RAW: ReadonlySet<string> = new Set([
  "iframe",
  "noembed",
  "noframes",
  "script",
  "style",
  "textarea",
  "title",
  "xmp",
]);

/**
 * Calls `visit` for every start tag of `html`, in order. Takes any text, never throws, and needs time in
 * proportion to its length. Comments, end tags and plain text are passed over.
 */
export function scanHtml(html: string, visit: (tag: Tag) => void): void {
  let at = html.indexOf("<");
  let foreignDepth = 0;
  while (at >= 0) {
    const opening = at;
    const kind = html.charCodeAt(at + 1);
    if (isLetter(kind)) {
      const tag = readTag(html, at + 1);
      at = tag.end;
      if (tag.name === "svg" || tag.name === "math") foreignDepth += tag.selfClosing ? 0 : 1;
      let text = "";
      if (RAW.has(tag.name) && !(foreignDepth > 0 && tag.selfClosing)) {
        const end = rawEnd(html, tag.name, at);
        text = html.slice(at, end);
        at = end;
      }
      // A tag that the file's end cuts off is no tag for a browser.
      if (tag.closed) visit({ name: tag.name, offset: opening, attributes: tag.attributes, text });
    } else if (kind === SLASH && isLetter(html.charCodeAt(at + 2))) {
      const { name, end } = readTag(html, at + 2);
      if ((name === "svg" || name === "math") && foreignDepth > 0) foreignDepth--;
      at = end;
    } else if (html.startsWith("<!--", at)) at = commentEnd(html, at + 4);
    else if (kind === EXCLAMATION || kind === QUESTION || kind === SLASH) at = after(html, ">", at + 2);
    else at++;
    at = html.indexOf("<", at);
  }
}

/** The value of an attribute; of two with one name the first counts. */
export function attributeOf({ attributes }: Tag, name: string): string | undefined {
  for (let i = 0; i < attributes.length; i += 2) if (attributes[i] === name) return attributes[i + 1];
  return undefined;
}

const [SLASH, EXCLAMATION, QUESTION, EQUALS, GREATER, QUOTE, APOSTROPHE] = [47, 33, 63, 61, 62, 34, 39];
const NO_ATTRIBUTES: readonly string[] = [];

interface ReadTag {
  readonly name: string;
  readonly attributes: readonly string[];
  readonly selfClosing: boolean;
  readonly closed: boolean;
  /** Behind its ">". */
  readonly end: number;
}

function readTag(html: string, start: number): ReadTag {
  const { length } = html;
  let at = start;
  for (
    let code = html.charCodeAt(at);
    at < length && !isBlank(code) && code !== GREATER && code !== SLASH;
  ) {
    code = html.charCodeAt(++at);
  }
  const name = html.slice(start, at).toLowerCase();
  let attributes: string[] | undefined;
  let selfClosing = false;
  while (at < length) {
    const code = html.charCodeAt(at);
    if (code === GREATER)
      return { name, attributes: attributes ?? NO_ATTRIBUTES, selfClosing, closed: true, end: at + 1 };
    if (isBlank(code) || code === SLASH) {
      selfClosing = code === SLASH;
      at++;
      continue;
    }
    selfClosing = false;
    const from = at++;
    while (at < length && !endsName(html.charCodeAt(at))) at++;
    const to = at;
    let equals = at;
    while (equals < length && isBlank(html.charCodeAt(equals))) equals++;
    let [valueFrom, valueTo] = [at, at];
    if (html.charCodeAt(equals) === EQUALS) {
      at = equals + 1;
      while (at < length && isBlank(html.charCodeAt(at))) at++;
      const quote = html.charCodeAt(at);
      if (quote === QUOTE || quote === APOSTROPHE) {
        valueFrom = at + 1;
        const end = html.indexOf(quote === QUOTE ? '"' : "'", valueFrom);
        valueTo = end < 0 ? length : end;
        at = valueTo + 1;
      } else {
        valueFrom = at;
        while (at < length && !isBlank(html.charCodeAt(at)) && html.charCodeAt(at) !== GREATER) at++;
        valueTo = at;
      }
    }
    const attribute = html.slice(from, to).toLowerCase();
    if (!WANTED.has(attribute) && !attribute.startsWith("on")) continue;
    attributes ??= [];
    attributes.push(attribute, decoded(html.slice(valueFrom, valueTo)));
  }
  return { name, attributes: NO_ATTRIBUTES, selfClosing, closed: false, end: length };
}

function rawEnd(html: string, name: string, from: number): number {
  for (let at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
    const end = at + 2 + name.length;
    const code = html.charCodeAt(end);
    const closes = isBlank(code) || code === GREATER || code === SLASH;
    if (closes && html.slice(at + 2, end).toLowerCase() === name) return at;
  }
  return html.length;
}

function commentEnd(html: string, from: number): number {
  // "<!-->" and "<!--->" are whole comments.
  if (html.startsWith(">", from)) return from + 1;
  if (html.startsWith("->", from)) return from + 2;
  COMMENT_END.lastIndex = from;
  return COMMENT_END.exec(html) === null ? html.length : COMMENT_END.lastIndex;
}

const COMMENT_END = /--!?>/g;

function after(html: string, part: string, from: number): number {
  const found = html.indexOf(part, from);
  return found < 0 ? html.length : found + part.length;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13 && code !== 11);
}

function endsName(code: number): boolean {
  return isBlank(code) || code === SLASH || code === GREATER || code === EQUALS;
}
