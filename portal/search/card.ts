// What a result shows: title, date, section and the beginning of the text, packed by the dozen into small files.
import type { SearchRecord } from "./record.ts";

/** A result as the reader sees it. */
export type Card = {
  /** Address below the portal's root. */
  readonly url: string;
  readonly title: string;
  /** Local date and time of the portal, "2022-02-11T10:30". */
  readonly date: string;
  readonly section: string;
  readonly agency?: string;
  /** Summary or beginning of the text, at most 240 characters, cut at a word. */
  readonly lead: string;
};

/** A file of cards: one column per field, for columns compress better than rows. */
export type CardPack = {
  readonly urls: readonly string[];
  readonly titles: readonly string[];
  readonly dates: readonly string[];
  /** Section and agency names, and for each card their numbers in that list (0: none). */
  readonly names: readonly string[];
  readonly sections: readonly number[];
  readonly agencies: readonly number[];
  readonly leads: readonly string[];
};

const LONGEST_LEAD = 240;

/** Packs the cards of some articles. */
export function packCards(records: readonly SearchRecord[]): CardPack {
  const names: string[] = [];
  const number = (name: string | undefined): number => {
    if (name === undefined || name === "") return 0;
    if (!names.includes(name)) names.push(name);
    return names.indexOf(name) + 1;
  };
  return {
    urls: records.map((record) => record.url),
    titles: records.map((record) => oneLine(record.title)),
    dates: records.map((record) => record.date.slice(0, 16)),
    sections: records.map((record) => number(record.section)),
    agencies: records.map((record) => number(record.agency)),
    names,
    leads: records.map((record) => leadOf(record)),
  };
}

/** The card at a place of a pack, or undefined where the pack has none. */
export function cardAt(pack: CardPack, at: number): Card | undefined {
  const url = pack.urls[at];
  if (url === undefined) return undefined;
  const agency = pack.names[(pack.agencies[at] ?? 0) - 1];
  return {
    url,
    title: pack.titles[at] ?? "",
    date: pack.dates[at] ?? "",
    section: pack.names[(pack.sections[at] ?? 0) - 1] ?? "",
    ...(agency === undefined ? {} : { agency }),
    lead: pack.leads[at] ?? "",
  };
}

function leadOf(record: SearchRecord): string {
  const text = oneLine(record.summary === "" ? record.text.slice(0, 2 * LONGEST_LEAD) : record.summary);
  if (text.length <= LONGEST_LEAD) return text;
  const end = text.lastIndexOf(" ", LONGEST_LEAD - 1);
  return `${text.slice(0, end > 0 ? end : LONGEST_LEAD - 1)}…`;
}

function oneLine(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}
