// Reads the issue date that prose gives beside a document number.
import { skipSpace } from "./words.ts";

/** A date read: ISO, or null where the year is missing ("ngày 12/11"); [start, end) covers its words and digits. */
export type DateRead = { readonly date: string | null; readonly start: number; readonly end: number };

/**
 * Reads "ngày 30/9/2021", "ngày ngày 24/12/2021", "ngày 24 tháng 12 năm 2021", "24-12-2021", "24.12.2021" at `at`.
 * @param yearKnown the year of the document's number, which completes "ngày 12/11".
 * @param bare accept digits without the word "ngày" before them.
 */
export function readDate(
  folded: string,
  at: number,
  bare: boolean,
  yearKnown: number | null,
): DateRead | null {
  let position = at;
  if (folded.startsWith("cung ngay", at)) position += 5;
  for (let words = 0; words < 3 && folded.startsWith("ngay", position); words++)
    position = skipSpace(folded, position + 4);
  if (position === at && !bare) return null;
  if (folded[position] === ":") position = skipSpace(folded, position + 1);
  NUMERIC.lastIndex = position;
  const found = NUMERIC.exec(folded) ?? spelledOut(folded, position);
  if (!found) return null;
  const [, day = "", month = "", yearText] = found;
  const year = yearText ? wholeYear(Number(yearText)) : yearKnown;
  const end = position + found[0].length;
  if (year === null) return bare && position === at ? null : { date: null, start: at, end };
  const date = isoDate(year, Number(month), Number(day));
  return date === null ? null : { date, start: at, end };
}

/** An ISO date, or null where the calendar has none such or the year is outside 1945–2099. */
export function isoDate(year: number, month: number, day: number): string | null {
  const days = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  if (year < 1945 || year > 2099 || days === undefined || day < 1 || day > days) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

// "24/12/21": no document is older than the state.
function wholeYear(year: number): number {
  if (year > 99) return year;
  return year < 45 ? 2000 + year : 1900 + year;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

const NUMERIC = /(\d{1,2}) ?[/.–-] ?(\d{1,2})(?: ?[/.–-] ?(\d{4}|\d\d(?![/.\d])))?(?!\d)/y;
const SPELLED =
  /(\d{1,2}),?\s{1,3}thang\s{1,3}(\d{1,2})(?:,?\s{1,3}nam\s{1,3}(\d{4})|\s?\/\s?(\d{4}))?(?!\d)/y;

function spelledOut(folded: string, at: number): [string, string, string, string | undefined] | null {
  SPELLED.lastIndex = at;
  const found = SPELLED.exec(folded);
  return found && [found[0], found[1] ?? "", found[2] ?? "", found[3] ?? found[4]];
}
