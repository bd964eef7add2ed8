// Finds the first place where a text is not well-formed XML 1.0 with namespaces, in one pass over it.
import { ATTRIBUTE, CLOSING, FORBIDDEN, OPENING, TAG_END } from "./xml-grammar.ts";
import { referenceFault, textFault, type XmlReason } from "./xml-text.ts";

/** Where and why a text is no XML. `offset` counts UTF-16 units from the start. */
export interface XmlFault {
  readonly offset: number;
  readonly reason: XmlReason;
}

/**
 * The first fault of `text`, or undefined if it is well-formed. Stricter than XML in one thing: a document type
 * declaration is a fault, since no feed or sitemap needs one and readers refuse it.
 * @see https://www.w3.org/TR/xml/ and https://www.w3.org/TR/xml-names/
 */
export function xmlFault(text: string): XmlFault | undefined {
  const forbidden = text.search(FORBIDDEN);
  if (forbidden >= 0) return { offset: forbidden, reason: "forbidden-character" };
  const open: OpenElement[] = [];
  const declared = new Map([
    ["xml", 1],
    ["xmlns", 1],
    ["", 1],
  ]);
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
    const tag = text[at + 1] === "/" ? endTag(text, at, open, declared) : startTag(text, at, open, declared);
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

/** How many open elements declare each namespace prefix. */
type Declared = Map<string, number>;

interface Tag {
  readonly end: number;
  readonly root: boolean;
}

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

function startTag(text: string, at: number, open: OpenElement[], declared: Declared): Tag | XmlReason {
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
  declare(declared, prefixes, 1);
  for (const used of [name, ...names]) if (!declared.get(prefixOf(used))) return "undeclared-prefix";
  const root = open.length === 0;
  if (closing[1] === "") open.push({ name, prefixes });
  else declare(declared, prefixes, -1);
  return { end: end + closing[0].length, root };
}

function endTag(text: string, at: number, open: OpenElement[], declared: Declared): Tag | XmlReason {
  const found = matchAt(CLOSING, text, at);
  if (found === null) return "bad-tag";
  const element = open.pop();
  if (element === undefined || element.name !== found[1]) return "wrong-end-tag";
  declare(declared, element.prefixes, -1);
  return { end: at + found[0].length, root: false };
}

function declare(declared: Declared, prefixes: readonly string[], change: 1 | -1): void {
  for (const prefix of prefixes) declared.set(prefix, (declared.get(prefix) ?? 0) + change);
}

function prefixOf(name: string): string {
  return name.slice(0, Math.max(0, name.indexOf(":")));
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function indexOrEnd(text: string, part: string, from: number): number {
  const found = text.indexOf(part, from);
  return found < 0 ? text.length : found;
}
