// The words that the makers of pages put into headings and titles.
import type { PageWords } from "../portal/pages/desk.ts";
import { stringsOf } from "./strings.ts";

/** The page makers' words in a language. */
export function pageWordsOf(language: string): PageWords {
  const strings = stringsOf(language);
  return {
    latest: strings.latest,
    mostViewed: strings.mostViewed,
    archive: strings.archive,
    documents: strings.documents,
    search: strings.search,
    notFound: strings.notFound,
    design: strings.design,
    offline: strings.offline.title,
    yearOf: strings.archiveOf,
    monthOf: strings.monthOf,
    numbered: (heading, page) => `${heading} – ${strings.page(page)}`,
    documentName: strings.documentNumber,
  };
}
