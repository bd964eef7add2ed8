// What browsers keep for readers without a network: where, and with which time.

/** Header of a kept answer that says when it was kept. */
export const SAVED = "x-saved";

/** Names of this portal's caches; several portals may share a host. */
export function cacheNames(home: string): Readonly<Record<"start" | "pages" | "files", string>> {
  const name = (part: string) => `bantin ${home} ${part}`;
  return { start: name("start"), pages: name("pages"), files: name("files") };
}

/** What the worker knows of its portal; it is written above the worker's own text. */
export interface WorkerSite {
  /** Address of the home page, ends with "/". */
  readonly home: string;
  readonly offlinePage: string;
  /** Pages that are kept from the start, the offline page among them. */
  readonly start: readonly string[];
  /** Beginnings of addresses of files that never change, and of those that do. */
  readonly lasting: readonly string[];
  readonly changing: readonly string[];
  /** Of fragments, among the changing: they say when they were kept. */
  readonly fragments: string;
  readonly language: string;
  /** "Saved at {time}". */
  readonly savedList: string;
}

/** A time as readers of the language write it, in their own time zone. */
export function timeInWords(iso: string, language: string): string {
  return new Date(iso).toLocaleString(language, { dateStyle: "short", timeStyle: "short" });
}

/** What a page tells the worker. */
export interface ReadPage {
  /** Path of a page that was read. */
  readonly page: string;
  /** Addresses of the files that it needed. */
  readonly files: readonly string[];
}
