// Knows abbreviations and their full forms, so that a search for one finds the other.
import { prepare, wordsOf } from "./words.ts";

/** A short form and everything that it stands for. */
export type AbbreviationRow = { readonly short: string; readonly long: readonly string[] };

/** What a portal has beyond the common abbreviations: those of its editors, and short names of its agencies. */
export function ownAbbreviations({
  abbreviations,
  agencies,
}: {
  readonly abbreviations: readonly { readonly short: string; readonly full: readonly string[] }[];
  readonly agencies: ReadonlyMap<string, { readonly name: string; readonly short?: string }>;
}): AbbreviationRow[] {
  const rows = abbreviations.map(({ short, full }) => ({ short, long: full }));
  for (const { name, short } of agencies.values()) {
    if (short !== undefined && keysOf(short).length === 1) rows.push({ short, long: [name] });
  }
  return rows;
}

/** Spellings by their first key; `short` is the one key that all of them are indexed under as well. */
export type Abbreviations = ReadonlyMap<
  string,
  readonly { readonly keys: readonly string[]; readonly short: string }[]
>;

/** A full form found in a text: words `from` up to `to` (exclusive) may be written `short`. */
export type FoundForm = { readonly short: string; readonly from: number; readonly to: number };

/** Makes the table; spellings of one word that equal their short form need no entry and vanish. */
export function abbreviations(rows: readonly AbbreviationRow[]): Abbreviations {
  const table = new Map<string, { keys: readonly string[]; short: string }[]>();
  for (const row of rows) {
    const short = keysOf(row.short).join("");
    if (short === "") continue;
    for (const spelling of [row.short, ...row.long]) {
      const keys = keysOf(spelling);
      const first = keys[0];
      if (first === undefined || (keys.length === 1 && first === short)) continue;
      const entries = table.get(first) ?? [];
      if (!entries.some((entry) => entry.keys.join(" ") === keys.join(" "))) entries.push({ keys, short });
      entries.sort((a, b) => b.keys.length - a.keys.length || (a.short < b.short ? -1 : 1));
      table.set(first, entries);
    }
  }
  return table;
}

/** Every full form in a run of words, also those that are part of a longer one. */
export function everyFullForm(keys: readonly string[], table: Abbreviations): FoundForm[] {
  const found: FoundForm[] = [];
  keys.forEach((key, at) => {
    for (const { keys: form, short } of table.get(key) ?? []) {
      if (form.every((key, i) => keys[at + i] === key)) found.push({ short, from: at, to: at + form.length });
    }
  });
  return found;
}

/** The full forms in a run of words, the longest first at each place, none overlapping another. */
export function fullForms(keys: readonly string[], table: Abbreviations): FoundForm[] {
  const found: FoundForm[] = [];
  for (let at = 0; at < keys.length; at++) {
    const entry = table
      .get(keys[at] ?? "")
      ?.find((entry) => entry.keys.every((key, i) => keys[at + i] === key));
    if (!entry) continue;
    found.push({ short: entry.short, from: at, to: at + entry.keys.length });
    at += entry.keys.length - 1;
  }
  return found;
}

function keysOf(text: string): string[] {
  return wordsOf(prepare(text)).map((word) => word.key);
}
