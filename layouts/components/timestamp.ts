// Writes a moment as feeds and structured data want it: date, time and offset.
import type { Moment } from "../../portal/model/moment.ts";
import { weekdayOf } from "./date.ts";

/**
 * A moment as an RFC 3339 timestamp in the portal's own zone ("2022-02-11T00:00:00+07:00"). A moment without
 * an hour counts from the day's start; its offset follows from `iso` and `ms`, so no zone table is needed.
 */
export function timestampOf(moment: Moment): string {
  if (moment.iso.includes("T")) return moment.iso;
  const minutes = (Date.parse(`${moment.iso}T00:00:00Z`) - moment.ms) / 60_000;
  // Zones before standard time were off by seconds, which RFC 3339 cannot say.
  if (!Number.isInteger(minutes)) return new Date(moment.ms).toISOString();
  if (minutes === 0) return `${moment.iso}T00:00:00Z`;
  const pad = (value: number) => String(value).padStart(2, "0");
  const size = Math.abs(minutes);
  return `${moment.iso}T00:00:00${minutes < 0 ? "-" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

/** A moment as RSS writes it, in the form of mail headers (RFC 5322): "Fri, 11 Feb 2022 00:00:00 +0700". */
export function mailDateOf(moment: Moment): string {
  const stamp = timestampOf(moment);
  const [year = 0, month = 1, day = 1] = stamp.slice(0, 10).split("-").map(Number);
  const offset = /[+-]\d{2}:\d{2}$/.exec(stamp)?.[0].replace(":", "") ?? "+0000";
  const weekday = WEEKDAYS[weekdayOf({ year, month, day })];
  return `${weekday}, ${stamp.slice(8, 10)} ${MONTHS[month - 1]} ${stamp.slice(0, 4)} ${stamp.slice(11, 19)} ${offset}`;
}

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
