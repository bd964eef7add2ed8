// What the verify step can find wrong with a built site.

/** Errors must not be published; warnings are worth a look. */
export const SEVERITY = {
  /** A link, picture, script … of the portal that is not there. params: address */
  "broken-link": "error",
  /** The page is there, but nothing on it has that id. params: address */
  "broken-fragment": "error",
  /** An address that runs code. params: address */
  "script-address": "error",
  /** Something that readers' browsers would fetch from another host. params: address */
  "external-resource": "error",
  /** An address in a feed that only works on the site. params: address */
  "relative-address": "error",
  /** params: id */
  "duplicate-id": "error",
  /** params: address */
  "missing-alt": "error",
  /** A page without a heading of the first rank. */
  "no-heading": "error",
  /** params: count */
  "several-headings": "error",
  /** An attribute that runs code. params: attribute */
  "event-handler": "error",
  /** A script in the page, which the content security policy forbids. */
  "inline-script": "error",
  /** A style attribute, which the content security policy forbids. */
  "inline-style": "error",
  /** Feed, sitemap or description that is no well-formed XML. params: reason */
  "bad-xml": "error",
  /** JSON file or structured data that cannot be read. params: reason */
  "bad-json": "error",
  /** The page of an article is larger than what arrives in the first round trip. params: bytes, most */
  "over-budget": "warning",
} as const;

export type FindingCode = keyof typeof SEVERITY;

/** One fault of a built site. */
export interface Finding {
  /** Relative to the site folder. */
  readonly file: string;
  /** Counted from 1. */
  readonly line?: number;
  readonly code: FindingCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A fault inside one text, before it is known which file and line that is. */
export interface Fault {
  readonly code: FindingCode;
  readonly offset: number;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Line of an offset, counted from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
}
