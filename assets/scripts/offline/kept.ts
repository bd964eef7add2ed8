// What browsers keep for readers without a network: where, and with which time.

/** Header of a kept answer that says of which time it is. */
export const SAVED = "x-saved";

export type KeptKind = "start" | "pages" | "assets" | "pictures" | "search";

/** Names of this portal's caches all begin so; several portals may share a host. */
export function cachesOf(home: string): string {
  return `bantin ${home} `;
}

export function cacheName(home: string, kind: KeptKind): string {
  return cachesOf(home) + kind;
}

/** Why a reader sees a kept copy: no network, no (good) answer, or none in time. */
export type Reason = "offline" | "unreachable" | "slow";

/** What the worker knows of its portal; it is written above the worker's own text. */
export interface WorkerSite {
  /** Address of the home page, ends with "/". */
  readonly home: string;
  readonly offlinePage: string;
  /** Pages that are kept from the start, the offline page among them. */
  readonly start: readonly string[];
  /** Scripts and styles that kept pages need. */
  readonly files: readonly string[];
  /** The style of the line above a kept page. */
  readonly style?: string;
  /** Beginnings of addresses. */
  readonly assets: string;
  readonly pictures: string;
  readonly search: string;
  readonly fragments: string;
  readonly language: string;
  readonly words: Readonly<Record<Reason | "reload" | "savedList", string>>;
}

/** A time as readers of the language write it, in their own time zone. */
export function timeInWords(iso: string, language: string): string {
  const two = "2-digit";
  const form = { day: two, month: two, year: "numeric", hour: two, minute: two } as const;
  return new Date(iso).toLocaleString(language, form);
}

/** What a page tells the worker. */
export interface ReadPage {
  /** Path of a page that was read. */
  readonly page: string;
  /** Addresses of the files that it needed. */
  readonly files: readonly string[];
}
