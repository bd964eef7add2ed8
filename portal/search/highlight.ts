// Finds the words of a query in a text as it was written, marks and all, for highlighting and for opening the passage.
import { isCommon } from "./common-syllables.ts";
import { prepare, type Word, wordsOf } from "./words.ts";

/** A stretch of text; `found` where it is part of an answer. Joined, the stretches are the text. */
export type Stretch = { readonly text: string; readonly found: boolean };

/**
 * Divides a text at the words of a query. Runs of the query's words are found with what stands between them; a
 * common syllable counts only beside another word of the query, so that not every "của" lights up.
 */
export function stretches(text: string, query: readonly Word[]): Stretch[] {
  const prepared = prepare(text);
  const parts: Stretch[] = [];
  let at = 0;
  for (const run of runsOf(wordsOf(prepared), query)) {
    if (run.start > at) parts.push({ text: prepared.slice(at, run.start), found: false });
    parts.push({ text: prepared.slice(run.start, run.end), found: true });
    at = run.end;
  }
  if (at < prepared.length) parts.push({ text: prepared.slice(at), found: false });
  return parts;
}

/**
 * The fragment directive (`:~:text=`, WICG scroll-to-text-fragment) that lets a page open at the longest run of a
 * query's words in a text that stands on it; undefined when no two words of it follow each other there.
 */
export function textFragment(text: string, query: readonly Word[]): string | undefined {
  const prepared = prepare(text.replace(/…$/, ""));
  const runs = runsOf(wordsOf(prepared), query).sort((a, b) => b.words - a.words || a.start - b.start);
  const [longest] = runs;
  if (!longest || longest.words < 2) return undefined;
  return directive(prepared.slice(longest.start, longest.end));
}

/**
 * The same for a text that is not at hand: the words of a query as they were typed, or those in quotes. A page
 * without them opens at its beginning. Undefined for less than two words.
 */
export function typedFragment({
  text,
  words,
}: {
  readonly text: string;
  readonly words: readonly Word[];
}): string | undefined {
  const quoted = /["“”](.+?)["“”]/.exec(text)?.[1]?.trim();
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length < 2) return undefined;
  return directive(quoted ?? text.slice(first.start, last.end));
}

/** Hyphens and commas divide the parts of a directive. */
function directive(text: string): string {
  return `:~:text=${encodeURIComponent(text).replaceAll("-", "%2D")}`;
}

type Run = { readonly start: number; readonly end: number; readonly words: number };

function runsOf(words: readonly Word[], query: readonly Word[]): Run[] {
  const wanted = new Set(query.map((word) => word.key));
  const pairs = new Set(
    query.flatMap((word, at) => (query[at + 1] ? [`${word.key} ${query[at + 1]?.key}`] : [])),
  );
  const runs: Run[] = [];
  let first = 0;
  while (first < words.length) {
    let last = first;
    while (pairs.has(`${words[last]?.key} ${words[last + 1]?.key}`)) last++;
    const key = words[first]?.key ?? "";
    const start = words[first]?.start;
    const end = words[last]?.end;
    if (
      start !== undefined &&
      end !== undefined &&
      wanted.has(key) &&
      (last > first || !isCommon(key) || query.length === 1)
    ) {
      runs.push({ start, end, words: last - first + 1 });
    }
    first = last + 1;
  }
  return runs;
}
