// What waits and what ends: the articles of a portal by where they are in their life.
import type { ArticleSource } from "../../portal/content/article-source.ts";
import type { Moment } from "../../portal/model/moment.ts";

/** An article in a list, with the moment that matters there. */
export interface StatusLine {
  readonly title: string;
  /** Path inside the content folder. */
  readonly file: string;
  readonly at: Moment;
  /** Why it was withdrawn. */
  readonly reason?: string;
}

export interface PortalStatus {
  readonly published: number;
  /** By when they appear, the next first. */
  readonly scheduled: readonly StatusLine[];
  /** By their date, the newest first. */
  readonly drafts: readonly StatusLine[];
  /** Published ones by when they expire, the next first. */
  readonly expiring: readonly StatusLine[];
  /** Published ones by when they will be withdrawn, the next first. */
  readonly leaving: readonly StatusLine[];
  /** The last first. */
  readonly expired: readonly StatusLine[];
  /** The last first. */
  readonly withdrawn: readonly StatusLine[];
}

/** Sorts all articles into lists for the moment `now` (milliseconds since 1970). */
export function portalStatus(sources: readonly ArticleSource[], now: number): PortalStatus {
  const drafts = sources.filter(({ draft }) => draft);
  const ready = sources.filter(({ draft }) => !draft);
  const scheduled = ready.filter(({ appears }) => appears.ms > now);
  const appeared = ready.filter(({ appears }) => appears.ms <= now);
  const isWithdrawn = ({ withdrawn }: ArticleSource) => withdrawn !== undefined && withdrawn.date.ms <= now;
  const isExpired = ({ expires }: ArticleSource) => expires !== undefined && expires.ms <= now;
  const published = appeared.filter((source) => !isWithdrawn(source) && !isExpired(source));
  return {
    published: published.length,
    scheduled: listed(scheduled, ({ appears }) => appears),
    drafts: listed(drafts, ({ date }) => date).reverse(),
    expiring: listed(published, ({ expires }) => expires),
    leaving: listed(published, ({ withdrawn }) => withdrawn?.date),
    expired: listed(
      appeared.filter((source) => isExpired(source) && !isWithdrawn(source)),
      ({ expires }) => expires,
    ).reverse(),
    withdrawn: listed(appeared.filter(isWithdrawn), ({ withdrawn }) => withdrawn?.date).reverse(),
  };
}

/** Those that have the moment, the earliest first. */
function listed(
  sources: readonly ArticleSource[],
  at: (source: ArticleSource) => Moment | undefined,
): StatusLine[] {
  const lines = sources.flatMap((source) => {
    const moment = at(source);
    if (moment === undefined) return [];
    const { title, file, withdrawn } = source;
    return [{ title, file, at: moment, ...(withdrawn && { reason: withdrawn.reason }) }];
  });
  return lines.sort((a, b) => a.at.ms - b.at.ms || (a.file < b.file ? -1 : 1));
}
