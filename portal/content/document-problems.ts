// Turns what the checks of citations and prose find into problems with a place and, where it is safe, a fix.
import type { BlockFinding } from "../documents/checks.ts";
import { formatIssueDate } from "../documents/date-checks.ts";
import type { LocateText } from "./locate-text.ts";
import type { ProblemCode } from "./messages.ts";
import { warningAt } from "./problem.ts";
import type { Problem } from "./problem.ts";

/** A warning about an article's text. */
export interface TextProblem {
  readonly problem: Problem;
  readonly fix?: TextFix;
}

/** What mends it: at this place the file has `before`, on one line, which becomes `after`. */
export interface TextFix {
  readonly line: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
}

/** The problem of one finding in `text`, a block of `file`. */
export function textProblem(
  finding: BlockFinding,
  text: string,
  file: string,
  locate: LocateText,
): TextProblem {
  const { rule, block, start, end, params, fix } = finding;
  const place = { file, ...locate(block, start, end) };
  const code = rule === "two-dates" && fix ? "document-date-contradicts-register" : CODES[rule];
  const problem = warningAt(place, code, spoken(params, text, start, end));
  if (!fix || !SAFE.has(rule)) return { problem };
  const at = locate(block, fix.start, fix.end);
  const before = text.slice(fix.start, fix.end);
  // Where the text crosses a line or a mark, it has no exact place, and is left to people.
  if (at.column === undefined || locate(block, fix.end, fix.end + 1).line > at.line) return { problem };
  return { problem, fix: { line: at.line, column: at.column, before, after: fix.text } };
}

const CODES: Readonly<Record<BlockFinding["rule"], ProblemCode>> = {
  "two-dates": "document-two-dates",
  "type-contradicts-symbol": "document-type-contradicts-symbol",
  "type-contradicts-register": "document-type-contradicts-register",
  "no-date": "document-no-date",
  replaced: "document-replaced",
  "issuer-ended": "document-issuer-ended",
  "issuer-not-yet": "document-issuer-not-yet",
  "wrong-form": "document-wrong-form",
  "number-spelling": "document-number-spelling",
  "repeated-word": "repeated-word",
  "unclosed-quote": "unclosed-quote",
};

/** Mended by `--fix`; the others need somebody who knows the document. (Doubled words are mended by the line.) */
const SAFE: ReadonlySet<BlockFinding["rule"]> = new Set(["number-spelling"]);

/** How many characters of a text a message quotes. */
const QUOTED = 40;

/** Parameters as a message says them: dates as texts write them, and the words that are meant. */
function spoken(
  params: BlockFinding["params"],
  text: string,
  start: number,
  end: number,
): Record<string, string> {
  const said = Object.entries(params).map(([name, value]) => [
    name,
    DATES.has(name) ? formatIssueDate(value) : value,
  ]);
  const successor = params.successor === undefined || params.successor === "" ? "" : ` → ${params.successor}`;
  const words = text.slice(start, start + QUOTED).trim();
  return {
    ...Object.fromEntries(said),
    ...(params.successor !== undefined && { successor }),
    written: text.slice(start, end),
    words: text.length > start + QUOTED ? `${words} …` : words,
  };
}

const DATES: ReadonlySet<string> = new Set(["date", "other", "ended", "began"]);
