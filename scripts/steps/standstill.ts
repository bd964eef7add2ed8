// Remembers the state of everything that a build reads, so that the next one knows when there is nothing to do.
import { hash } from "node:crypto";
import { join } from "node:path";
import { listFiles } from "../../portal/content/list-files.ts";
import type { Listing } from "../../portal/content/list-files.ts";
import type { Problem } from "../../portal/content/problem.ts";
import { readSealed, writeSealed } from "../../portal/content/sealed-file.ts";
import type { Moment } from "../../portal/model/moment.ts";
import type { Portal } from "../../portal/model/portal.ts";
import { PROJECT } from "../program-version.ts";
import { UNSETTLED_MS } from "./read-content.ts";

/** What a build that found nothing to do tells of the site all the same. */
export interface Standstill {
  readonly articles: number;
  readonly pages: number;
  readonly warnings: readonly Problem[];
  /** ISO. */
  readonly nextChange?: string;
}

/**
 * Names the files of the content folder, listed in `content`, and of the program's assets and commands, by size and
 * time of change, together with `settings`. Undefined when a file changed so lately that it may change again unnoticed.
 */
export function stateOf(content: Listing, settings: unknown): string | undefined {
  const listings = [
    content,
    ...["assets", "scripts"].map((folder) => listFiles(PROJECT, folder, () => true)),
  ];
  const settled = Date.now() - UNSETTLED_MS;
  const lines = [JSON.stringify(settings)];
  for (const { files, problems } of listings) {
    if (problems.length > 0) return undefined;
    for (const { path, size, changed } of files) {
      if (changed >= settled) return undefined;
      lines.push(`${path}\t${size}\t${changed}`);
    }
  }
  return hash("sha1", lines.join("\n"));
}

/** What was remembered under this state, if at `now` the content still shows the same. */
export function recallStandstill(cache: string, state: string, now: number): Standstill | undefined {
  const remembered = readSealed(join(cache, FILE), state);
  if (remembered === undefined) return undefined;
  // The seal vouches that this very program wrote the file.
  const { from, until, standstill } = remembered as Remembered;
  return from <= now && now < until ? standstill : undefined;
}

/** Remembers a build of `portal` for as long as no article of it appears, ends or grows old. */
export function rememberStandstill(
  cache: string,
  state: string,
  { now, nextChange, settings }: Portal,
  standstill: Standstill,
): void {
  // Such a portal's list of the most viewed may change at any time.
  if (settings.pageviewDays !== undefined) return;
  const until = Math.min(nextChange?.ms ?? Number.POSITIVE_INFINITY, endOfDay(now));
  const remembered: Remembered = { from: now.ms, until, standstill };
  writeSealed(join(cache, FILE), state, remembered);
}

const FILE = "standstill.packed";

interface Remembered {
  readonly from: number;
  readonly until: number;
  readonly standstill: Standstill;
}

/** A time of the same day: some files name the month, so that a new day is always built. */
function endOfDay({ iso, ms }: Moment): number {
  const [hour = 0, minute = 0] = iso.slice(11, 16).split(":").map(Number);
  return ms + (24 * 60 - hour * 60 - minute - 1) * 60_000;
}
