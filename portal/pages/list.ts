// Pages that list articles: sections, topics, authors, agencies, months, latest.
import type { Article } from "../model/article.ts";
import type { Agency } from "../model/registers.ts";
import type { Url } from "../model/urls.ts";
import type { ArticleCard, ArticleLine } from "./cards.ts";
import type { Desk } from "./desk.ts";
import { narrowFeeds, wideFeeds } from "./feed.ts";
import type { Frame, NamedLink, PageHead, Sidebars } from "./frame.ts";
import type { Page } from "./page.ts";
import { paginate } from "./paginate.ts";
import type { ListPart } from "./paginate.ts";

/** What a list is a list of; decides its heading's small print. */
export type ListKind = "section" | "topic" | "series" | "author" | "agency" | "month" | "latest";

export interface ListProps {
  readonly frame: Frame;
  readonly sidebars: Sidebars;
  readonly head: PageHead;
  readonly kind: ListKind;
  readonly heading: string;
  readonly description?: string;
  /** Facts beside the heading: an author's role, an agency's years and successor, its website. */
  readonly facts: readonly ListFact[];
  /** Sub-sections, or the months of a year. */
  readonly children: readonly NamedLink[];
  /** On the list's own page: its newest articles. */
  readonly cards: readonly ArticleCard[];
  /** On a numbered page: its articles, newest first. */
  readonly lines: readonly ArticleLine[];
  readonly pager: Pager;
}

export type ListFact =
  | { readonly kind: "role"; readonly text: string }
  | { readonly kind: "agency"; readonly link: NamedLink }
  | { readonly kind: "website"; readonly link: NamedLink }
  | { readonly kind: "existed"; readonly from?: string; readonly to?: string }
  | { readonly kind: "successor"; readonly link: NamedLink };

/**
 * Way through a long list. Pages are numbered from the oldest, so that a full page never changes again; the
 * list's own address shows the newest.
 */
export interface Pager {
  /** Number of this page; none for the newest. */
  readonly number?: number;
  readonly newest?: Url;
  readonly newer?: Url;
  readonly older?: Url;
  readonly oldest?: Url;
}

const NEWEST = 24;

/** The pages of every section, topic, author, agency and month, and of the latest articles. */
export function* listPages(desk: Desk): Generator<Page<ListProps>> {
  const { frame, sidebars, face } = desk;
  for (const subject of subjectsOf(desk)) {
    const { articles: _, ...rest } = subject;
    const about = Object.freeze(rest);
    for (const part of paginate(subject.articles, subject.url, NEWEST, desk.portal.urls)) {
      yield {
        url: part.url,
        from: () => [frame, sidebars, about, part.pager, part.items.map(face)],
        lineage: {
          newest: part.items[0] && desk.portal.urls.article(part.items[0]),
          about: () => [frame, sidebars, about, part.pager],
        },
        props: () => listProps(subject, part, desk),
      };
    }
  }
}

function listProps(subject: Subject, { url, items, pager }: ListPart<Article>, desk: Desk): ListProps {
  const { frame, sidebars } = desk;
  const { kind, heading, breadcrumb, feeds, description } = subject;
  const first = pager.number === undefined;
  const about = first && description !== undefined && { description };
  const head = {
    url,
    title: pager.number === undefined ? heading : desk.words.numbered(heading, pager.number),
    ...about,
    breadcrumb: first ? breadcrumb : [...breadcrumb, { name: heading, url: subject.url }],
    ...(first && feeds),
  };
  return {
    frame,
    sidebars,
    head,
    kind,
    heading,
    ...about,
    facts: first ? subject.facts : [],
    children: first ? subject.children : [],
    cards: first ? items.map(desk.card) : [],
    lines: first ? [] : items.map(desk.line),
    pager,
  };
}

/** One list, before it is divided into pages. */
interface Subject {
  readonly kind: ListKind;
  readonly url: Url;
  readonly heading: string;
  readonly description?: string;
  readonly breadcrumb: readonly NamedLink[];
  readonly facts: readonly ListFact[];
  readonly children: readonly NamedLink[];
  readonly articles: readonly Article[];
  readonly feeds?: Pick<PageHead, "atom" | "otherFeeds">;
}

function* subjectsOf(desk: Desk): Generator<Subject> {
  const { portal, indexes } = desk;
  const { urls } = portal;
  const { bySection, byTopic, byAuthor, byAgency, byMonth } = indexes.groups;
  const plain = { breadcrumb: [], facts: [], children: [] };
  yield {
    ...plain,
    kind: "latest",
    url: urls.latest(),
    heading: desk.words.latest,
    articles: portal.articles,
    feeds: wideFeeds(urls.home(), portal),
  };
  for (const { id, name, description } of portal.sections.values()) {
    const url = urls.section(id);
    const children = [...portal.sections.values()]
      .filter(({ parent }) => parent === id)
      .map((child) => desk.sectionLink(child.id));
    const breadcrumb = desk.sectionPath(id).slice(0, -1);
    const articles = bySection.get(id) ?? [];
    yield {
      ...plain,
      kind: "section",
      url,
      heading: name,
      ...described(description),
      breadcrumb,
      children,
      articles,
      feeds: wideFeeds(url, portal),
    };
  }
  for (const [id, articles] of sorted(byTopic)) {
    const topic = portal.topics.get(id);
    const kind = topic?.series === true ? "series" : "topic";
    yield {
      ...plain,
      kind,
      url: urls.topic(id),
      heading: topic?.name ?? id,
      ...described(topic?.description),
      articles,
      feeds: narrowFeeds(urls.topic(id), portal),
    };
  }
  for (const [id, articles] of sorted(byAuthor)) {
    yield {
      ...plain,
      kind: "author",
      url: urls.author(id),
      heading: portal.authors.get(id)?.name ?? id,
      facts: authorFacts(id, desk),
      articles,
      feeds: narrowFeeds(urls.author(id), portal),
    };
  }
  for (const [id, agency] of sorted(portal.agencies)) {
    const articles = byAgency.get(id) ?? [];
    yield {
      ...plain,
      kind: "agency",
      url: urls.agency(id),
      heading: agency.name,
      ...described(agency.description),
      facts: agencyFacts(agency, desk),
      articles,
      ...(articles.length > 0 && { feeds: narrowFeeds(urls.agency(id), portal) }),
    };
  }
  for (const [month, articles] of sorted(byMonth)) {
    const [year = "", number = ""] = month.split("-");
    yield {
      ...plain,
      kind: "month",
      url: urls.archive(year, number),
      heading: desk.words.monthOf(year, number),
      breadcrumb: archivePath(desk, year),
      articles,
    };
  }
}

function described(description: string | undefined): { description?: string } {
  return description === undefined ? {} : { description };
}

function authorFacts(id: string, { portal }: Desk): ListFact[] {
  const author = portal.authors.get(id);
  const agency = author?.agency === undefined ? undefined : portal.agencies.get(author.agency);
  return [
    ...(author?.role === undefined ? [] : [{ kind: "role" as const, text: author.role }]),
    ...(agency === undefined
      ? []
      : [{ kind: "agency" as const, link: { name: agency.name, url: portal.urls.agency(agency.id) } }]),
  ];
}

function archivePath({ portal, words }: Desk, year: string): NamedLink[] {
  return [
    { name: words.archive, url: portal.urls.archive() },
    { name: words.yearOf(year), url: portal.urls.archive(year) },
  ];
}

function agencyFacts(agency: Agency, { portal }: Desk): ListFact[] {
  const { url, from, to } = agency;
  const successor = agency.successor === undefined ? undefined : portal.agencies.get(agency.successor);
  return [
    ...(url === undefined
      ? []
      : [
          {
            kind: "website" as const,
            link: { name: url.replace(/^https?:\/\/|\/$/g, ""), url, external: true },
          },
        ]),
    ...(from === undefined && to === undefined
      ? []
      : [{ kind: "existed" as const, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }]),
    ...(successor === undefined
      ? []
      : [
          {
            kind: "successor" as const,
            link: { name: successor.name, url: portal.urls.agency(successor.id) },
          },
        ]),
  ];
}

function sorted<T>(groups: ReadonlyMap<string, T>): [string, T][] {
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}
