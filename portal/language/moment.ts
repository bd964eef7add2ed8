// Reads dates as editors write them, in the portal's time zone.
import { DateTime, IANAZone } from "luxon";
import type { Moment } from "../model/moment.ts";

const WRITTEN =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?)?$/;

/**
 * Reads "2022-02-11", "2022-02-11 10:30" (both in `zone`) or a full ISO 8601 time with its offset.
 * @returns undefined for anything else, and for dates that no calendar has.
 */
export function parseMoment(text: string, zone: string): Moment | undefined {
  const [, day, time, offset] = WRITTEN.exec(text.trim()) ?? [];
  if (day === undefined || day < "1900" || day >= "2200") return undefined;
  const usual = offset === undefined ? usualDay(day, zone) : undefined;
  if (usual !== undefined) return momentOn(usual, day, time);
  const parsed = DateTime.fromISO(`${day}T${time ?? "00:00"}${offset ?? ""}`, { zone });
  if (!parsed.isValid) return undefined;
  const iso = time === undefined ? day : parsed.toISO({ suppressMilliseconds: true });
  return iso === null ? undefined : { iso, ms: parsed.toMillis() };
}

/** A day on which the zone's clocks are not changed: so nearly all days need the calendar library once only. */
interface UsualDay {
  readonly start: number;
  /** "+07:00". */
  readonly offset: string;
}

const DAY_MS = 86_400_000;

const usualDays = new Map<string, UsualDay | undefined>();

function usualDay(day: string, zone: string): UsualDay | undefined {
  const key = `${zone} ${day}`;
  if (usualDays.has(key)) return usualDays.get(key);
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // JavaScript takes 31 April for 1 May.
  const exists = !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(day);
  const found = exists ? usualDayAt(midnight, zone) : undefined;
  usualDays.set(key, found);
  return found;
}

/** The day that would begin at `midnight`, were the zone UTC; zones are at most a day away from it. */
function usualDayAt(midnight: number, zone: string): UsualDay | undefined {
  const minutes = offsetAt(midnight, zone);
  const around = [midnight - DAY_MS, midnight + DAY_MS, midnight + 2 * DAY_MS];
  if (around.some((ms) => offsetAt(ms, zone) !== minutes)) return undefined;
  const start = midnight - minutes * 60_000;
  return { start, offset: writtenOffset(minutes, start, zone) };
}

const writtenOffsets = new Map<number, string>([[0, "Z"]]);

function writtenOffset(minutes: number, start: number, zone: string): string {
  const known = writtenOffsets.get(minutes);
  if (known !== undefined) return known;
  const written = IANAZone.create(zone).formatOffset(start, "short");
  writtenOffsets.set(minutes, written);
  return written;
}

const offsets = new Map<string, number>();

/** Minutes that the clocks of a zone are ahead of UTC; asked for midnights only, which neighbouring days share. */
function offsetAt(ms: number, zone: string): number {
  const key = `${zone} ${ms}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const minutes = IANAZone.create(zone).offset(ms);
  offsets.set(key, minutes);
  return minutes;
}

function momentOn({ start, offset }: UsualDay, day: string, time: string | undefined): Moment | undefined {
  if (time === undefined) return { iso: day, ms: start };
  const [hour = 0, minute = 0, second = 0] = time.split(":").map(Number);
  if (hour > 23 || minute > 59 || second >= 60) return undefined;
  const whole = Math.floor(second);
  const clock = [hour, minute, whole].map((part) => String(part).padStart(2, "0")).join(":");
  return { iso: `${day}T${clock}${offset}`, ms: start + (hour * 3600 + minute * 60 + whole) * 1000 };
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
