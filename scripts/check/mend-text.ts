// Mends in a text what can be mended without asking: letters in pieces, and a word typed twice before its number.

/** One change, by the line (from 1) where it was made. */
export interface Mending {
  readonly line: number;
  readonly before: string;
  readonly after: string;
  readonly kind: "composed" | "doubled";
}

/**
 * The text with its slips mended, everything else as it was, line ends included.
 *
 * Letters with loose marks (NFD, as some keyboards and PDF files give) are composed; other characters that Unicode
 * would also normalise stay. "ngày ngày 25/8" loses one "ngày", "số số 05" one "số"; without a number behind them
 * such pairs can be meant ("ngày ngày ra đồng"), as can other doubled words, which Vietnamese has by the hundred.
 */
export function mendText(text: string): { readonly text: string; readonly mendings: readonly Mending[] } {
  const mendings: Mending[] = [];
  const lines = text.split("\n").map((line, i) => mendLine(line, i + 1, mendings));
  return { text: mendings.length === 0 ? text : lines.join("\n"), mendings };
}

const IN_PIECES = /(?:\p{Script=Latin}\p{Mn}+)+/gu;
const DOUBLED = /(?<![\p{L}\p{M}\p{N}])(ngày|số)(?:[ \u00a0]+\1)+(?=[ \u00a0]+\d)/giu;

function mendLine(line: string, number: number, mendings: Mending[]): string {
  let broken = "";
  const composed = line.replace(IN_PIECES, (word) => {
    const whole = word.normalize("NFC");
    if (whole !== word) broken ||= wordAround(line, word);
    return whole;
  });
  if (broken !== "") {
    mendings.push({ line: number, before: broken, after: broken.normalize("NFC"), kind: "composed" });
  }
  return composed.replace(DOUBLED, (pair, word: string) => {
    mendings.push({ line: number, before: pair, after: word, kind: "doubled" });
    return word;
  });
}

/** The word of `line` that holds `piece`, to show what was meant. */
function wordAround(line: string, piece: string): string {
  return line.split(/\s+/).find((word) => word.includes(piece)) ?? piece;
}
