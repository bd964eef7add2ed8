// A point in time as the portal's readers name it: local date, and hour if the editor gave one.

/**
 * `iso` is the local time of the portal's zone: "2022-02-11" (no hour given: the day's start counts) or
 * "2022-02-11T10:30:00+07:00". `ms` is the same instant in milliseconds since 1970, for comparing.
 */
export interface Moment {
  readonly iso: string;
  readonly ms: number;
}

/** Year and month of a moment in the portal's zone, as they stand in addresses ("2022", "02"). */
export function yearMonthOf(moment: Moment): { readonly year: string; readonly month: string } {
  return { year: moment.iso.slice(0, 4), month: moment.iso.slice(5, 7) };
}
