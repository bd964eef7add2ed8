// The documents that articles cite and the register lacks, the most cited first.
import type { Portal } from "../../portal/model/portal.ts";
import type { OfficialDocument } from "../../portal/model/official-document.ts";

/** One such document, with what articles say of it. */
export interface UnregisteredDocument {
  /** Last part of its address. */
  readonly slug: string;
  readonly number: string;
  readonly type?: string;
  readonly issuer?: string;
  readonly date?: string;
  readonly title?: string;
  /** Whether other documents have the same number, so that an entry has to say which address is meant. */
  readonly ambiguous: boolean;
  /** The articles that cite it, newest first; files inside the content folder. */
  readonly articles: readonly { readonly title: string; readonly file: string }[];
}

/** All of them, those cited by more articles first, ties by number and address. */
export function unregisteredDocuments(portal: Portal): UnregisteredDocument[] {
  const articles = new Map<string, { title: string; file: string }[]>();
  for (const { id, title, file } of portal.articles) {
    for (const { document } of portal.citations.get(id) ?? []) {
      const list = articles.get(document);
      if (list) list.push({ title, file });
      else articles.set(document, [{ title, file }]);
    }
  }
  const numbers = new Map<string, number>();
  for (const { number } of portal.documents.values()) numbers.set(number, (numbers.get(number) ?? 0) + 1);
  const unregistered = [...portal.documents.values()].filter(({ registered }) => !registered);
  return unregistered
    .map((document) => ({
      ...factsOf(document),
      ambiguous: (numbers.get(document.number) ?? 0) > 1,
      articles: articles.get(document.slug) ?? [],
    }))
    .sort(
      (a, b) =>
        b.articles.length - a.articles.length || compare(a.number, b.number) || compare(a.slug, b.slug),
    );
}

function factsOf({ slug, number, type, issuer, date, title }: OfficialDocument) {
  return {
    slug,
    number,
    ...(type !== undefined && { type }),
    ...(issuer !== undefined && { issuer }),
    ...(date !== undefined && { date }),
    ...(title !== undefined && { title }),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
