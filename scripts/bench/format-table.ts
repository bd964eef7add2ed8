// Writes tables that read well on a terminal and in Markdown.

/**
 * A Markdown table with aligned columns: the first column to the left, all others (figures) to the right.
 * Rows may be shorter than the head; their missing cells are empty.
 */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(3, title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, column) => (column === 0 ? (row[column] ?? "").padEnd(width) : (row[column] ?? "").padStart(width))).join(" | ")} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? `:${"-".repeat(width + 1)}` : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  return [line(head), rule, ...rows.map(line)].join("\n");
}

/** Seconds for people: two decimals below ten, one below a hundred, none above; "–" when not measured. */
export function seconds(value: number | undefined): string {
  if (value === undefined) return "–";
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
}

/** Bytes as whole megabytes (10⁶), with a decimal below ten; "–" when not measured. */
export function megabytes(bytes: number | undefined): string {
  if (bytes === undefined) return "–";
  const value = bytes / 1e6;
  return value < 10 ? value.toFixed(1) : value.toFixed(0);
}

/** A whole number with a space between thousands, so that it reads the same everywhere. */
export function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, " ");
}

/** One figure as a share of another, "0.61"; "–" when either is unknown. */
export function ratio(value: number | undefined, base: number | undefined): string {
  if (value === undefined || base === undefined || base === 0) return "–";
  return (value / base).toFixed(value / base < 0.1 ? 3 : 2);
}
