// Finds where in a Markdown body a piece of a block's plain text stands.
import type { Outline } from "./outline.ts";

/** A place in a file. With a column, the text stands there exactly as the block has it. */
export interface Located {
  readonly line: number;
  /** In UTF-16 units, from 1. */
  readonly column?: number;
}

/** Where [start, end) of a block's text stands. */
export type LocateText = (block: number, start: number, end: number) => Located;

/**
 * A finder over a body whose first line is `bodyLine` of its file. Blocks have lost their marks, so a text is looked
 * for with its surroundings among the lines of its block: where it is not found beyond doubt, the block's first line
 * is the answer.
 */
export function textLocator(body: string, bodyLine: number, blocks: Outline["blocks"]): LocateText {
  const starts = lineStarts(body);
  const firstLines = risingLines(blocks);
  return (block, start, end) => {
    const text = blocks[block]?.text ?? "";
    const first = firstLines[block] ?? 0;
    const next = firstLines.find((line, other) => other > block && line > first);
    const from = starts[first] ?? 0;
    const region = body.slice(from, next === undefined ? body.length : starts[next]).replaceAll("\n", " ");
    for (const around of CONTEXTS) {
      const begin = Math.max(0, start - around);
      const at = onlyPlace(text, region, begin, Math.min(text.length, end + around));
      if (at !== undefined) return placeOf(from + at + start - begin, starts, bodyLine);
    }
    return { line: bodyLine + first };
  };
}

/** How much of the surroundings is looked for, too, in characters: the surest first. */
const CONTEXTS = [24, 10, 4, 0];

/** The offset in `region` of the text [begin, end), if it stands there as often as in the block. */
function onlyPlace(text: string, region: string, begin: number, end: number): number | undefined {
  const needle = text.slice(begin, end);
  const here = placesOf(needle, text);
  const there = placesOf(needle, region);
  return here.length === there.length ? there[here.indexOf(begin)] : undefined;
}

function placesOf(needle: string, text: string): number[] {
  const places: number[] = [];
  if (needle === "") return places;
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) places.push(at);
  return places;
}

function placeOf(offset: number, starts: readonly number[], bodyLine: number): Located {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: bodyLine + low, column: offset - (starts[low] ?? 0) + 1 };
}

/** Cells of a table know no line of their own: they stand no higher than what comes before them. */
function risingLines(blocks: Outline["blocks"]): number[] {
  let highest = 0;
  return blocks.map(({ line }) => {
    highest = Math.max(highest, line);
    return highest;
  });
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
