// Checks the date of a citation: against the article's other mentions, against the register, and for being there.
import type { CheckContext, CheckedDocument, Finding } from "./checks.ts";
import type { Citation } from "./citations.ts";
import { nearInTime } from "./document-likeness.ts";
import { formatDocumentNumber, numberKey } from "./document-number.ts";

/** What an article said when it first named a number. */
export type FirstMention = { readonly date: string | null };

/** The findings on the date of one citation that is no short mention. */
export function checkDates(
  text: string,
  citation: Citation,
  document: CheckedDocument | null,
  { register }: CheckContext,
  first: ReadonlyMap<string, FirstMention>,
): Finding[] {
  const { number, date, dateAt, start, end } = citation;
  const key = numberKey(number);
  const spelled = formatDocumentNumber(number);
  const earlier = first.get(key);
  if (date === null) {
    if (earlier || dateAt || number.year !== null) return [];
    const known = document?.registered !== null ? (document?.date ?? null) : null;
    const fix = known ? { fix: { start: end, end, text: `, ngày ${formatIssueDate(known)}` } } : {};
    return [{ rule: "no-date", start, end, params: { number: spelled }, ...fix }];
  }
  const [from, to] = dateAt ?? [start, end];
  const registered = (register.get(key) ?? []).flatMap((entry) => entry.date ?? []);
  const [only] = registered;
  if (only && registered.length === 1 && only !== date && isNear(citation, only)) {
    const word = /^\p{L}/u.test(text.slice(from, to)) ? "ngày " : "";
    const fix = { start: from, end: to, text: `${word}${formatIssueDate(only)}` };
    return [{ rule: "two-dates", start: from, end: to, params: { number: spelled, date, other: only }, fix }];
  }
  const other = earlier?.date;
  if (!other || other === date || registered.includes(date) || !isNear(citation, other)) return [];
  return [{ rule: "two-dates", start: from, end: to, params: { number: spelled, date, other } }];
}

function isNear({ number, date }: Citation, other: string): boolean {
  const [early, late] = (date ?? other) < other ? [date ?? other, other] : [other, date ?? other];
  return nearInTime(number, early, late);
}

/** Spells a date as official documents do: two digits for days below 10 and for January and February (24/12/2021). */
export function formatIssueDate(iso: string): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  return `${day}/${Number(month) > 2 ? Number(month) : month}/${year}`;
}
