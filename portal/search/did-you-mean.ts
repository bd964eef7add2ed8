// Guesses what was meant by words that no article has, from the portal's own titles and from keystrokes.
import { syllableKey } from "../language/syllable.ts";
import type { Vocabulary } from "./files.ts";
import { fromKeystrokes } from "./keystrokes.ts";
import type { Query } from "./query.ts";

/** Folded spellings that can be Vietnamese syllables, which nobody means as keystrokes (aa, ee, oo are keystrokes). */
const PLAIN_SYLLABLE =
  /^(?!.*(?:aa|ee|oo))(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/;

/**
 * The query with every word that cannot be a syllable read as Telex or VNI keystrokes ("vixnh long" → "vĩnh long"),
 * or undefined when that changes nothing.
 * @param only read these words of the query so; any, if left out.
 */
export function retyped(query: Query, only?: readonly string[]): string | undefined {
  let changed = false;
  const words = query.words.map((word) => {
    const typed = query.text.slice(word.start, word.end);
    const asTyped = PLAIN_SYLLABLE.test(word.key) || (only !== undefined && !only.includes(typed));
    const meant = asTyped ? undefined : fromKeystrokes(typed);
    changed ||= meant !== undefined;
    return meant ?? typed;
  });
  return changed ? words.join(" ") : undefined;
}

/**
 * The query with each missing word replaced by the nearest word of the vocabulary: one letter more, less, other or
 * swapped (only with words of three letters and more, for one letter of two is another word). Among several, the
 * one that stands beside its neighbours in titles wins, then the most frequent. Undefined when any has no such word.
 */
export function didYouMean(
  query: Query,
  missing: readonly string[],
  vocabulary: Vocabulary,
): string | undefined {
  if (missing.length === 0) return undefined;
  const entries = vocabulary.map(([text, times]) => ({
    text,
    times,
    key: text.split(" ").map(syllableKey).join(" "),
  }));
  const pairs = new Map(entries.filter(({ key }) => key.includes(" ")).map((entry) => [entry.key, entry]));
  const singles = entries.filter(({ key }) => !key.includes(" "));
  const words = query.words.map((word) => query.text.slice(word.start, word.end));
  for (const [at, word] of query.words.entries()) {
    if (!missing.includes(words[at] ?? "")) continue;
    const before = query.words[at - 1]?.key ?? "";
    const after = query.words[at + 1]?.key ?? "";
    const score = (key: string, times: number) =>
      (pairs.get(`${before} ${key}`)?.times ?? 0) * 1e6 +
      (pairs.get(`${key} ${after}`)?.times ?? 0) * 1e6 +
      times;
    const near = word.key.length < 3 ? [] : singles.filter(({ key }) => oneEditApart(word.key, key));
    near.sort((a, b) => score(b.key, b.times) - score(a.key, a.times) || (a.text < b.text ? -1 : 1));
    if (!near[0]) return undefined;
    words[at] = near[0].text;
  }
  return words.join(" ");
}

/** True when one letter inserted, removed, changed, or swapped with its neighbour makes one word the other. */
export function oneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const restA = a.slice(start, a.length - end);
  const restB = b.slice(start, b.length - end);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
