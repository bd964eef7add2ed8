// Learns from titles which words and pairs of words the portal uses, for "did you mean".
import type { Vocabulary } from "./files.ts";
import { prepare, wordsOf } from "./words.ts";

const MOST = 4_000;

/**
 * The words and neighbouring pairs that stand in at least two titles (at least one, in few titles), in their most
 * frequent spelling, lower case, with how often; the most frequent first, at most 4,000.
 */
export function titleVocabulary(titles: readonly string[]): Vocabulary {
  const spellings = new Map<string, Map<string, number>>();
  const count = (key: string, spelling: string): void => {
    const counts = spellings.get(key) ?? new Map<string, number>();
    spellings.set(key, counts.set(spelling, (counts.get(spelling) ?? 0) + 1));
  };
  for (const title of titles) {
    const text = prepare(title);
    const words = wordsOf(text).map((word) => ({
      key: word.key,
      text: text.slice(word.start, word.end).toLowerCase(),
    }));
    words.forEach((word, at) => {
      const next = words[at + 1];
      count(word.key, word.text);
      if (next) count(`${word.key} ${next.key}`, `${word.text} ${next.text}`);
    });
  }
  const least = titles.length < 200 ? 1 : 2;
  return [...spellings.values()]
    .map((counts): [string, number] => {
      const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      return [sorted[0]?.[0] ?? "", sorted.reduce((sum, [, times]) => sum + times, 0)];
    })
    .filter(([, times]) => times >= least)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST);
}
