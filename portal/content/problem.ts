// Something wrong in the content, said as data; portal/content/messages.ts puts it into words.
import type { ProblemCode } from "./messages.ts";

/** One thing that an editor should mend. An error stops the build, a warning does not. */
export interface Problem {
  readonly severity: "error" | "warning";
  /** Path inside the content folder. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column?: number;
  readonly code: ProblemCode;
  /** The values that the message quotes. */
  readonly params: Readonly<Record<string, string>>;
}

/** Where in a file something stands. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

/** An error at a place. */
export function problemAt(
  place: Place,
  code: ProblemCode,
  params: Readonly<Record<string, string>> = {},
): Problem {
  return { severity: "error", ...place, code, params };
}

/** A warning at a place. */
export function warningAt(
  place: Place,
  code: ProblemCode,
  params: Readonly<Record<string, string>> = {},
): Problem {
  return { severity: "warning", ...place, code, params };
}

/** Sorts by file, line, column and code, so that a report reads from top to bottom and never changes its order. */
export function sortProblems(problems: Iterable<Problem>): Problem[] {
  const once = new Map([...problems].map((problem) => [JSON.stringify(problem), problem]));
  return [...once.values()].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compare(a.code, b.code),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
