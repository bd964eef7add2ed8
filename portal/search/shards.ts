// Divides the articles into shards by time, so that publishing touches only the newest, smallest one.

/** What deciding about shards needs to know of an article. */
export type SearchEntry = {
  readonly url: string;
  /** Local date and time, "2022-02-11T10:30". */
  readonly date: string;
};

/** A run of articles, oldest first; `id` names its folder. */
export type SearchShard<Entry extends SearchEntry = SearchEntry> = {
  readonly id: string;
  readonly entries: readonly Entry[];
};

/** A portal of so few articles is indexed in two seconds: it has one shard, and its readers load half the files. */
const UNDIVIDED = 2000;
/** The newest shard is a month of at most so many articles, which a reader loads whole with the first search … */
const QUIET_MONTH = 90;
/** … or else a third of a month of at most so many; busier portals divide by days. */
const NEWEST = 1000;
/** A shard of older articles is closed at the first day that fills it, or at the limit within a day. */
export const FULL = 14_000;
const LIMIT = 18_000;

/**
 * The shards of a portal, oldest first: runs of about 14,000 older articles, and the newest month by itself (a third of
 * it where it has more than 90 articles, a day where that has more than 1,000). A pure function of dates and addresses: shards of older
 * articles stay the same while new ones come in, until a month begins. Time: n log n.
 */
export function searchShards<Entry extends SearchEntry>(entries: readonly Entry[]): SearchShard<Entry>[] {
  const sorted = [...entries].sort((a, b) => compare(a.date, b.date) || compare(a.url, b.url));
  const split = newestFrom(sorted);
  const runs: Entry[][] = [];
  let run: Entry[] = [];
  for (const entry of sorted.slice(0, split)) {
    const newDay = run.at(-1)?.date.slice(0, 10) !== entry.date.slice(0, 10);
    if ((run.length >= FULL && newDay) || run.length >= LIMIT) {
      runs.push(run);
      run = [];
    }
    run.push(entry);
  }
  if (run.length > 0) runs.push(run);
  if (split < sorted.length) runs.push(sorted.slice(split));
  return named(runs);
}

/** The folder tells the first day; runs that begin on one day are numbered. */
function named<Entry extends SearchEntry>(runs: readonly Entry[][]): SearchShard<Entry>[] {
  const used = new Map<string, number>();
  return runs.map((entries) => {
    const day = (entries[0]?.date.slice(0, 10) ?? "").replaceAll("-", "");
    const times = (used.get(day) ?? 0) + 1;
    used.set(day, times);
    return { id: times === 1 ? day : `${day}-${times}`, entries };
  });
}

/** Where the newest shard begins: at the last calendar unit that is not too long. */
function newestFrom(sorted: readonly SearchEntry[]): number {
  const last = sorted.at(-1);
  if (!last || sorted.length <= UNDIVIDED) return 0;
  const units: readonly (readonly [most: number, unit: (date: string) => string])[] = [
    [QUIET_MONTH, (date) => date.slice(0, 7)],
    [NEWEST, thirdOfMonth],
    [NEWEST, (date) => date.slice(0, 10)],
  ];
  for (const [most, unit] of units) {
    const start = sorted.findLastIndex((entry) => unit(entry.date) !== unit(last.date)) + 1;
    if (sorted.length - start <= most) return start;
  }
  return sorted.length;
}

function thirdOfMonth(date: string): string {
  return `${date.slice(0, 7)}/${Math.min(2, Math.floor((Number(date.slice(8, 10)) - 1) / 10))}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
