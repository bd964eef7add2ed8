// The archive: years, and the months of a year.
import type { Desk } from "./desk.ts";
import type { Page } from "./page.ts";
import type { Url } from "../model/urls.ts";
import type { Frame, PageHead, Sidebars } from "./frame.ts";

/** The entry page of the archive and of each year; a month's page is a list. */
export interface ArchiveProps {
  readonly frame: Frame;
  readonly sidebars: Sidebars;
  readonly head: PageHead;
  readonly years: readonly ArchiveYear[];
}

export interface ArchiveYear {
  readonly year: string;
  readonly url: Url;
  readonly months: readonly { readonly month: string; readonly url: Url; readonly articles: number }[];
}

/** The archive's entry page and the page of each year; a month's pages are lists. */
export function* archivePages(desk: Desk): Generator<Page<ArchiveProps>> {
  const { portal, indexes, frame, sidebars, words } = desk;
  const { urls } = portal;
  const years = new Map<string, ArchiveYear["months"][number][]>();
  for (const [key, articles] of indexes.groups.byMonth) {
    const [year = "", month = ""] = key.split("-");
    const months = years.get(year) ?? [];
    months.push({ month, url: urls.archive(year, month), articles: articles.length });
    years.set(year, months);
  }
  const all = [...years]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([year, months]) =>
      Object.freeze({
        year,
        url: urls.archive(year),
        months: months.sort((a, b) => (a.month < b.month ? 1 : -1)),
      }),
    );
  const url = urls.archive();
  const page = (head: PageHead, shown: readonly ArchiveYear[]) => {
    const props = { frame, sidebars, head, years: shown };
    return { url: head.url, from: [props], props: () => props };
  };
  yield page({ url, title: words.archive, breadcrumb: [] }, all);
  for (const year of all) {
    yield page(
      { url: year.url, title: words.yearOf(year.year), breadcrumb: [{ name: words.archive, url }] },
      [year],
    );
  }
}
