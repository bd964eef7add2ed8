// What may stand in the text and the attribute values of XML.
import { BARE_AMPERSAND, CHARACTER_REFERENCE, FORBIDDEN } from "./xml-grammar.ts";

/** Why a text is no well-formed XML. */
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

/** Why this text between two tags is no XML; only blanks may stand outside of the root element. */
export function textFault(text: string, inRoot: boolean): XmlReason | undefined {
  if (!inRoot) return /^[ \t\r\n]*$/.test(text) ? undefined : "text-outside-root";
  return text.includes("]]>") ? "bad-text" : referenceFault(text);
}

/** Why the references of a text or attribute value are no XML: those of HTML, such as &nbsp;, are unknown to it. */
export function referenceFault(text: string): XmlReason | undefined {
  if (!text.includes("&")) return undefined;
  if (BARE_AMPERSAND.test(text)) return "bad-reference";
  for (const [, decimal, hexadecimal] of text.matchAll(CHARACTER_REFERENCE)) {
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
    if (!(code <= 0x10ffff) || FORBIDDEN.test(String.fromCodePoint(code))) return "bad-reference";
  }
  return undefined;
}
