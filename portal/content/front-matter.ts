// Splits a Markdown file into its front matter and its body.
import { isUtf8, transcode } from "node:buffer";
import { problemAt } from "./problem.ts";
import type { Problem } from "./problem.ts";

/** A Markdown file taken apart; lines count from 1 in the file. */
export interface MarkdownFile {
  readonly frontMatter: string;
  /** Line of the first field. */
  readonly frontMatterLine: number;
  readonly body: string;
  readonly bodyLine: number;
}

/** Longest front matter and file that are read, in characters. */
const LONGEST_FRONT_MATTER = 65_536;
const LONGEST_FILE = 2_097_152;

/** Decodes UTF-8 strictly, drops a byte-order mark, makes every line end "\n"; a Problem if it is not UTF-8. */
export function decodeText(bytes: Uint8Array, file: string, longest = LONGEST_FILE): string | Problem {
  if (!isUtf8(bytes)) return problemAt({ file, line: firstBadLine(bytes) }, "not-utf8");
  // Several times as fast as TextDecoder for text that is not ASCII.
  const text = transcode(withoutMark(bytes), "utf8", "utf16le").toString("utf16le");
  if (text.length > longest) {
    return problemAt({ file, line: 1 }, "too-large", { value: `${text.length}`, limit: `${longest}` });
  }
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/** Splits at the two lines `---`; anything else in place of the first one is a Problem and is never run. */
export function splitFrontMatter(text: string, file: string): MarkdownFile | Problem {
  const opening = text.slice(0, text.indexOf("\n") === -1 ? text.length : text.indexOf("\n"));
  if (opening.trimEnd() !== "---") {
    const language = /^---\s*\S/.test(opening);
    return language
      ? problemAt({ file, line: 1 }, "front-matter-language", { value: opening })
      : problemAt({ file, line: 1 }, "front-matter-missing");
  }
  const start = opening.length + 1;
  CLOSING.lastIndex = Math.max(0, start - 1);
  const closing = CLOSING.exec(text);
  if (closing === null) return problemAt({ file, line: 1 }, "front-matter-open");
  const frontMatter = text.slice(start, closing.index + 1);
  if (frontMatter.length > LONGEST_FRONT_MATTER) {
    return problemAt({ file, line: 1 }, "too-large", {
      value: `${frontMatter.length}`,
      limit: `${LONGEST_FRONT_MATTER}`,
    });
  }
  return {
    frontMatter,
    frontMatterLine: 2,
    body: text.slice(closing.index + closing[0].length),
    bodyLine: countLines(frontMatter) + 3,
  };
}

const CLOSING = /\n---[ \t]*(?:\n|$)/g;

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}

/** The line with the first byte that is not UTF-8: found by looking line by line. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(10, start);
    const stop = end === -1 ? bytes.length : end + 1;
    if (!isUtf8(bytes.subarray(start, stop))) return line;
    start = stop;
    line++;
  }
  return line;
}
