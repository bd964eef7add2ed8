// Reads dates as editors write them, in the portal's time zone.
import { DateTime, IANAZone } from "luxon";
import type { Moment } from "../model/moment.ts";

const WRITTEN = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * Reads "2022-02-11", "2022-02-11 10:30" (both in `zone`) or a full ISO 8601 time with its offset.
 * @returns undefined for anything else, and for dates that no calendar has.
 */
export function parseMoment(text: string, zone: string): Moment | undefined {
  const [, day, time, offset] = WRITTEN.exec(text.trim()) ?? [];
  if (day === undefined || day < "1900" || day >= "2200") return undefined;
  const parsed = DateTime.fromISO(`${day}T${time ?? "00:00"}${offset ?? ""}`, { zone });
  if (!parsed.isValid) return undefined;
  const iso = time === undefined ? day : parsed.toISO({ suppressMilliseconds: true });
  return iso === null ? undefined : { iso, ms: parsed.toMillis() };
}

/** The moment of an instant, as `zone` names it. */
export function momentOf(ms: number, zone: string): Moment {
  const iso = DateTime.fromMillis(ms, { zone }).toISO({ suppressMilliseconds: true });
  if (iso === null) throw new RangeError(`no such instant: ${ms}`);
  return { iso, ms };
}

/** Whether `zone` is a time zone of the IANA database, "Asia/Ho_Chi_Minh". */
export function isTimeZone(zone: string): boolean {
  return IANAZone.isValidZone(zone);
}
