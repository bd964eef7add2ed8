// Writes a moment the way readers of each language expect it, without the machine's locale or clock.
import type { Moment } from "../../portal/model/moment.ts";
import { type Html, html } from "../html.ts";
import type { Strings } from "../strings.ts";

/** A moment in full, "Thứ Sáu, 11/02/2022, 10:30 (GMT+7)"; without the hour when the editor gave none. */
export function fullDate(moment: Moment, strings: Strings): Html {
  return time(moment.iso, fullDateText(moment, strings));
}

/** A moment as its day alone, "11/02/2022". */
export function shortDate(moment: Moment, strings: Strings): Html {
  return time(moment.iso, shortDateText(moment.iso, strings));
}

/** An ISO date ("2021-12-24") as its day, for documents and registers. */
export function calendarDate(iso: string, strings: Strings): Html {
  return time(iso, shortDateText(iso, strings));
}

/** The text of `fullDate`, for places that take no markup. */
export function fullDateText({ iso }: Moment, strings: Strings): string {
  const day = dayOf(iso);
  if (day === undefined) return iso;
  const date = strings.fullDate(strings.weekdays[weekdayOf(day)] ?? "", day);
  const clock = CLOCK.exec(iso);
  return clock === null ? date : `${date}, ${clock[1]}:${clock[2]} (${zoneName(clock[3] ?? "")})`;
}

/** The text of `shortDate` and `calendarDate`; what is no ISO date comes back as it is. */
export function shortDateText(iso: string, strings: Strings): string {
  const day = dayOf(iso);
  return day === undefined ? iso : strings.shortDate(day);
}

/**
 * Day of the week, 0 for Sunday, of a day in the Gregorian calendar.
 * Method: Sakamoto's table of month offsets; January and February count to the year before.
 */
export function weekdayOf({ year, month, day }: { year: number; month: number; day: number }): number {
  const y = month < 3 ? year - 1 : year;
  const offset = MONTH_OFFSETS[month - 1] ?? 0;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + offset + day) % 7;
}

const MONTH_OFFSETS = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
const DAY = /^(\d{4})-(\d{2})-(\d{2})/;
const CLOCK = /T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/;

function dayOf(iso: string): { year: number; month: number; day: number } | undefined {
  const found = DAY.exec(iso);
  if (found === null) return undefined;
  return { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
}

/** "+07:00" → "GMT+7", "+05:30" → "GMT+5:30", "Z" → "GMT". */
function zoneName(offset: string): string {
  const hours = Number(offset.slice(1, 3));
  const minutes = offset.slice(4, 6);
  if (offset === "" || offset === "Z" || (hours === 0 && minutes === "00")) return "GMT";
  return `GMT${offset[0]}${hours}${minutes === "00" ? "" : `:${minutes}`}`;
}

function time(iso: string, text: string): Html {
  return html`<time datetime="${iso}">${text}</time>`;
}
