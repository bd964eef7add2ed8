// The last accessibility check of the site, as accessibility.yaml records it.

/** Kinds of pages that readers see, in the order in which the statement names them. */
export const TRIED_KINDS = [
  "home",
  "article",
  "gone",
  "list",
  "document",
  "documents",
  "archive",
  "most-viewed",
  "search",
  "static-page",
  "design",
  "not-found",
] as const;

export type TriedKind = (typeof TRIED_KINDS)[number];

/** How hard a finding makes it for readers, worst first. */
export const IMPACTS = ["critical", "serious", "moderate", "minor"] as const;

export type Impact = (typeof IMPACTS)[number];

/** The schemes of colours that pages are tried in. */
export const COLOURS = ["light", "dark"] as const;

/** One rule that pages of one kind break. */
export interface AccessibilityFinding {
  /** The tool's name of the rule. */
  readonly rule: string;
  readonly impact: Impact;
  /** Whether the standard demands it; other rules are good practice. */
  readonly required: boolean;
  readonly kind: TriedKind;
  /** In how many places of the pages that were tried. */
  readonly places: number;
}

/** What was tried, when, and what was found. */
export interface AccessibilityCheck {
  /** ISO date. */
  readonly date: string;
  readonly standard: string;
  /** Name and version. */
  readonly tool: string;
  readonly kinds: readonly TriedKind[];
  /** Of the window, in pixels. */
  readonly widths: readonly number[];
  readonly colours: readonly (typeof COLOURS)[number][];
  readonly findings: readonly AccessibilityFinding[];
}
