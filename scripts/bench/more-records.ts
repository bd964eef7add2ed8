// Makes as many articles as wanted of a few thousand real ones, so that the search is measured on a large archive.
import type { SearchRecord } from "../../portal/search/record.ts";
import { randomOf } from "./random.ts";

/** Share of paragraphs that end as one of another article does. */
const MIXED = 0.5;

/**
 * So many articles, spread evenly over the same time: the given ones in turn, each time with other titles, and with
 * paragraphs that begin as theirs do and end as others'. Every seam brings neighbours that stood nowhere, about as
 * many an article as a real archive of this size still brings. Texts are made when they are asked for, since all of
 * them would take more memory than what is measured.
 */
export function moreRecords(records: readonly SearchRecord[], count: number, seed: number): SearchRecord[] {
  const from = Date.parse(`${records[0]?.date.slice(0, 10)}T00:00Z`);
  const to = Date.parse(`${records.at(-1)?.date.slice(0, 10)}T00:00Z`);
  return Array.from({ length: count }, (_, at): SearchRecord => {
    const day = new Date(from + Math.floor((at / count) * (to - from)));
    const date = `${day.toISOString().slice(0, 10)}T08:00`;
    const source = records[at % records.length];
    if (source === undefined) throw new RangeError("nothing to make articles of");
    const first = at < records.length;
    return {
      ...source,
      url: `/${date.slice(0, 4)}/${date.slice(5, 7)}/bai-${at}/`,
      date,
      title: first ? source.title : joined(source.title, randomOf(seed, at).pick(records).title),
      get text() {
        return first ? source.text : mixed(source.text, records, seed, at);
      },
    };
  });
}

function mixed(text: string, records: readonly SearchRecord[], seed: number, at: number): string {
  const random = randomOf(seed, at, 1);
  const paragraphs = text.split("\n");
  const others = paragraphs.map(() => random.pick(records).text);
  return paragraphs
    .map((paragraph, number) => {
      if (!random.chance(MIXED)) return paragraph;
      const other = others[number] ?? "";
      const start = random.whole(0, Math.max(0, other.length - 2 * paragraph.length));
      return joined(paragraph, other.slice(start, start + paragraph.length).replaceAll("\n", " "));
    })
    .join("\n");
}

/** The first half of one text and the second half of another, cut between words. */
function joined(text: string, other: string): string {
  const end = text.indexOf(" ", text.length / 2);
  const start = other.indexOf(" ", other.length / 2);
  return end < 0 || start < 0 ? text : text.slice(0, end) + other.slice(start);
}
