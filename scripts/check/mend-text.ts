// Mends in a text what can be mended without asking: letters in pieces, and words typed twice.
import { repeatedWords } from "../../portal/documents/prose-checks.ts";

/** One change, by the line (from 1) where it was made. */
export interface Mending {
  readonly line: number;
  readonly before: string;
  readonly after: string;
  readonly kind: "composed" | "doubled" | "spelled";
}

/**
 * The text with its slips mended, everything else as it was, line ends included.
 *
 * Letters with loose marks (NFD, as some keyboards and PDF files give) are composed; other characters that Unicode
 * would also normalise stay. Of doubled words only those go that nobody doubles on purpose: "ngày ngày 25/8", but not
 * "ngày ngày ra đồng".
 */
export function mendText(text: string): { readonly text: string; readonly mendings: readonly Mending[] } {
  const mendings: Mending[] = [];
  const lines = text.split("\n").map((line, i) => {
    return undoubled(composed(line, i + 1, mendings), i + 1, mendings);
  });
  return { text: mendings.length === 0 ? text : lines.join("\n"), mendings };
}

const IN_PIECES = /(?:\p{Script=Latin}\p{Mn}+)+/gu;

function composed(line: string, number: number, mendings: Mending[]): string {
  let broken = "";
  const whole = line.replace(IN_PIECES, (letters) => {
    const composedLetters = letters.normalize("NFC");
    if (composedLetters !== letters) broken ||= wordAround(line, letters);
    return composedLetters;
  });
  if (broken !== "") {
    mendings.push({ line: number, before: broken, after: broken.normalize("NFC"), kind: "composed" });
  }
  return whole;
}

function undoubled(line: string, number: number, mendings: Mending[]): string {
  let text = line;
  for (let slip = repeatedWords(text)[0]; slip?.fix !== undefined; slip = repeatedWords(text)[0]) {
    const { start, end, text: by } = slip.fix;
    const before = text.slice(slip.start, slip.end);
    const after = text.slice(slip.start, start) + by + text.slice(end, slip.end);
    mendings.push({ line: number, before, after, kind: "doubled" });
    text = text.slice(0, start) + by + text.slice(end);
  }
  return text;
}

/** The word of `line` that holds `piece`, to show what was meant. */
function wordAround(line: string, piece: string): string {
  return line.split(/\s+/).find((word) => word.includes(piece)) ?? piece;
}
