// Since when an agency no longer exists.
import type { Agency } from "../model/registers.ts";

/** The first day (ISO) on which the agency is no more; undefined for one without an end. */
export function firstDayWithout({ to }: Pick<Agency, "to">): string | undefined {
  if (to === undefined) return undefined;
  const day = new Date(`${to}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

/** Whether the agency no longer exists on a day (ISO) in the portal's zone. */
export function isFormer(agency: Pick<Agency, "to">, today: string): boolean {
  const first = firstDayWithout(agency);
  return first !== undefined && first <= today;
}
