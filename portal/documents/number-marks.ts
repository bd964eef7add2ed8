// The dashes, slashes, spaces and digits that document numbers are written with in real texts.

/** A dash or slash with the spaces around it; `end` is the offset after them, `spaced` says: spaces on both sides. */
export type Separator = { readonly mark: "-" | "/"; readonly end: number; readonly spaced: boolean };

/** The separator at `at`, or null. */
export function separatorAt(text: string, at: number): Separator | null {
  const start = skipSpaces(text, at);
  const character = text[start] ?? "";
  const mark = DASHES.has(character) ? "-" : SLASHES.has(character) ? "/" : null;
  if (!mark) return null;
  const end = skipSpaces(text, start + 1);
  return { mark, end, spaced: start > at && end > start + 1 };
}

/** The end of the digits at `at`, `most` of them. */
export function digitsEnd(text: string, at: number, most: number): number {
  let end = at;
  while (end < at + most && isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** Steps over at most three spaces. */
export function skipSpaces(text: string, at: number): number {
  let end = at;
  while (end < at + 3 && SPACES.has(text[end] ?? "")) end++;
  return end;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const SPACES: ReadonlySet<string> = new Set([" ", "\u00a0", "\u202f", "\u2009", "\t", "\n"]);
/** Hyphen, non-breaking hyphen, dashes, minus. */
export const DASHES: ReadonlySet<string> = new Set(["-", "‐", "‑", "‒", "–", "—", "−"]);
export const SLASHES: ReadonlySet<string> = new Set(["/", "⁄", "∕", "／"]);
