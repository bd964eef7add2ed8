// Writes data as JSON and plain text for machines, such that no text in it can break out of its place.
import { trusted, type Html } from "../html.ts";

/** JSON of `value`, well-formed whatever its texts hold: forbidden controls and lone surrogates are left out. */
export function json(value: unknown): Html {
  const text = JSON.stringify(value);
  if (!MAY_NEED_WORK.test(text)) return trusted(text);
  return trusted(JSON.stringify(value, (_, item) => (typeof item === "string" ? cleanText(item) : item)));
}

/** Controls and lone surrogates are escaped in JSON: asking for these escapes is faster than asking each text. */
const MAY_NEED_WORK = /\\[ubf]|[\ufffe\uffff]/;

/** JSON that may stand inside a script element: no text in it can close the element or open a comment. */
export function jsonForScript(value: unknown): Html {
  return trusted(json(value).toString().replaceAll("<", "\\u003c"));
}

/** A line of a plain-text file: controls and line breaks are left out, so that a value stays on its line. */
export function plainLine(text: string): Html {
  return trusted(cleanText(text).replace(/[\p{Cc}\u2028\u2029]/gu, ""));
}

/** Text cut to `longest` characters, between words where there is room for one. */
export function shortened(text: string, longest: number): string {
  const characters = [...text];
  if (characters.length <= longest) return text;
  const cut = characters.slice(0, longest + 1).join("");
  const end = cut.lastIndexOf(" ");
  return end > 0 ? cut.slice(0, end) : characters.slice(0, longest).join("");
}

function cleanText(text: string): string {
  return text.replace(FORBIDDEN, "");
}

/** What XML 1.0 forbids too: one rule for all that machines read. */
const CONTROLS = "\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F";
const FORBIDDEN = new RegExp(`[${CONTROLS}\\uFFFE\\uFFFF\\p{Cs}]`, "gu");
