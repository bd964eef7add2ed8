// Finds the first place where a text is not well-formed XML 1.0 with namespaces, in one pass over it.

/** Where and why a text is no XML. `offset` counts UTF-16 units from the start. */
export interface XmlFault {
  readonly offset: number;
  readonly reason: XmlReason;
}

export type XmlReason =
  | "forbidden-character"
  | "unfinished-markup"
  | "document-type"
  | "late-declaration"
  | "text-outside-root"
  | "bad-reference"
  | "bad-text"
  | "bad-tag"
  | "repeated-attribute"
  | "undeclared-prefix"
  | "wrong-end-tag"
  | "several-roots"
  | "no-root";

/**
 * The first fault of `text`, or undefined if it is well-formed. Stricter than XML in one thing: a document type
 * declaration is a fault, since no feed or sitemap needs one and readers refuse it.
 * @see https://www.w3.org/TR/xml/ and https://www.w3.org/TR/xml-names/
 */
export function xmlFault(text: string): XmlFault | undefined {
  const forbidden = text.search(FORBIDDEN);
  if (forbidden >= 0) return { offset: forbidden, reason: "forbidden-character" };
  const open: OpenElement[] = [];
  let roots = 0;
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  const start = at;
  while (at < text.length) {
    const fault = (reason: XmlReason) => ({ offset: at, reason });
    if (text[at] !== "<") {
      const end = indexOrEnd(text, "<", at);
      const reason = textFault(text.slice(at, end), open.length > 0);
      if (reason !== undefined) return fault(reason);
      at = end;
      continue;
    }
    const aside = ASIDES.find(({ opening }) => text.startsWith(opening, at));
    if (aside !== undefined) {
      const end = text.indexOf(aside.closing, at + aside.opening.length);
      if (end < 0) return fault("unfinished-markup");
      const reason = aside.fault(text.slice(at + aside.opening.length, end), open.length > 0, at === start);
      if (reason !== undefined) return fault(reason);
      at = end + aside.closing.length;
      continue;
    }
    if (text.startsWith("<!", at)) return fault("document-type");
    const tag = text[at + 1] === "/" ? endTag(text, at, open) : startTag(text, at, open);
    if (typeof tag === "string") return fault(tag);
    if (tag.root && ++roots > 1) return fault("several-roots");
    at = tag.end;
  }
  if (open.length > 0) return { offset: at, reason: "unfinished-markup" };
  return roots === 0 ? { offset: at, reason: "no-root" } : undefined;
}

interface OpenElement {
  readonly name: string;
  /** Namespace prefixes that it declares. */
  readonly prefixes: readonly string[];
}

interface Tag {
  readonly end: number;
  readonly root: boolean;
}

const NAME_START =
  ":A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}" +
  "\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}";
const NAME = `[${NAME_START}][${NAME_START}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}]*`;
const SPACE = "[ \\t\\r\\n]";
const OPENING = new RegExp(`<(${NAME})`, "uy");
const CLOSING = new RegExp(`</(${NAME})${SPACE}*>`, "uy");
const ATTRIBUTE = new RegExp(`${SPACE}+(${NAME})${SPACE}*=${SPACE}*(?:"([^"<]*)"|'([^'<]*)')`, "uy");
const TAG_END = new RegExp(`${SPACE}*(/?)>`, "uy");
const CONTROLS = "\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F";
const FORBIDDEN = new RegExp(`[${CONTROLS}\\uFFFE\\uFFFF\\p{Cs}]`, "u");
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#(?:\d+|x[\da-fA-F]+));)/;
const CHARACTER_REFERENCE = /&#(?:(\d+)|x([\da-fA-F]+));/g;

/** Markup that is no element: comments, CDATA sections, processing instructions. */
const ASIDES = [
  {
    opening: "<!--",
    closing: "-->",
    fault: (inside: string): XmlReason | undefined =>
      inside.includes("--") || inside.endsWith("-") ? "bad-text" : undefined,
  },
  {
    opening: "<![CDATA[",
    closing: "]]>",
    fault: (_inside: string, inRoot: boolean): XmlReason | undefined =>
      inRoot ? undefined : "text-outside-root",
  },
  {
    opening: "<?",
    closing: "?>",
    fault: (inside: string, _inRoot: boolean, first: boolean): XmlReason | undefined =>
      /^xml(?![-.\w:])/i.test(inside) && !(first && inside.startsWith("xml "))
        ? "late-declaration"
        : undefined,
  },
] as const;

function startTag(text: string, at: number, open: OpenElement[]): Tag | XmlReason {
  const name = matchAt(OPENING, text, at)?.[1];
  if (name === undefined) return "bad-tag";
  const names = new Set<string>();
  let end = at + 1 + name.length;
  for (let found = matchAt(ATTRIBUTE, text, end); found; found = matchAt(ATTRIBUTE, text, end)) {
    const attribute = found[1] ?? "";
    if (names.has(attribute)) return "repeated-attribute";
    const reason = referenceFault(found[2] ?? found[3] ?? "");
    if (reason !== undefined) return reason;
    names.add(attribute);
    end += found[0].length;
  }
  const closing = matchAt(TAG_END, text, end);
  if (closing === null) return "bad-tag";
  const prefixes = [...names]
    .filter((attribute) => attribute.startsWith("xmlns:"))
    .map((key) => key.slice(6));
  const element = { name, prefixes };
  for (const used of [name, ...names]) if (!isDeclared(used, [...open, element])) return "undeclared-prefix";
  const root = open.length === 0;
  if (closing[1] === "") open.push(element);
  return { end: end + closing[0].length, root };
}

function endTag(text: string, at: number, open: OpenElement[]): Tag | XmlReason {
  const found = matchAt(CLOSING, text, at);
  if (found === null) return "bad-tag";
  return open.pop()?.name === found[1] ? { end: at + found[0].length, root: false } : "wrong-end-tag";
}

function textFault(text: string, inRoot: boolean): XmlReason | undefined {
  if (!inRoot) return /^[ \t\r\n]*$/.test(text) ? undefined : "text-outside-root";
  return text.includes("]]>") ? "bad-text" : referenceFault(text);
}

function referenceFault(text: string): XmlReason | undefined {
  if (!text.includes("&")) return undefined;
  if (BARE_AMPERSAND.test(text)) return "bad-reference";
  for (const [, decimal, hexadecimal] of text.matchAll(CHARACTER_REFERENCE)) {
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
    if (!(code <= 0x10ffff) || FORBIDDEN.test(String.fromCodePoint(code))) return "bad-reference";
  }
  return undefined;
}

function isDeclared(name: string, open: readonly OpenElement[]): boolean {
  const colon = name.indexOf(":");
  const prefix = colon < 0 ? "" : name.slice(0, colon);
  return (
    prefix === "" ||
    prefix === "xml" ||
    prefix === "xmlns" ||
    open.some((one) => one.prefixes.includes(prefix))
  );
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function indexOrEnd(text: string, part: string, from: number): number {
  const found = text.indexOf(part, from);
  return found < 0 ? text.length : found;
}
