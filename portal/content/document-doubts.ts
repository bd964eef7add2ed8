// What no article alone shows: citations that could not be decided, and documents that have two dates in the portal.
import type { CheckedDocument } from "../documents/checks.ts";
import { documentsWithTwoDates } from "../documents/checks.ts";
import { formatIssueDate } from "../documents/date-checks.ts";
import { formatDocumentNumber } from "../documents/document-number.ts";
import type { Resolution, ResolvedDocument } from "../documents/identity.ts";
import type { Citations } from "./citations.ts";
import { documentRelations } from "./document-relations.ts";
import type { ProblemCode } from "./messages.ts";

/** A doubt about one citation of an article, or (null) about what its front matter names. */
export interface Doubt {
  readonly citation: number | null;
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, string>>;
}

/** Doubts by article id. @param fileOf the file of an article by its id. */
export function documentDoubts(
  { documents, byArticle, undecided }: Resolution,
  fileOf: (article: string) => string,
): ReadonlyMap<string, readonly Doubt[]> {
  const doubts = new Map<string, Doubt[]>();
  const add = (article: string, doubt: Doubt) => {
    const list = doubts.get(article);
    if (list) list.push(doubt);
    else doubts.set(article, [doubt]);
  };
  const bySlug = new Map(documents.map((document) => [document.slug, document]));
  for (const { article, citation, reason, candidates } of undecided) {
    const names = candidates.flatMap((slug) => nameOf(bySlug.get(slug)) ?? []).join(", ");
    add(article, { citation, code: `document-undecided-${reason}`, params: { candidates: names } });
  }
  const pairs = documentsWithTwoDates(documents);
  if (pairs.length === 0) return doubts;
  const citing = citingArticles(byArticle);
  for (const { earlier, later } of pairs) {
    const [doubtful, other] = byTrust(earlier, later, citing);
    const first = citing.get(doubtful.slug)?.[0];
    if (first === undefined) continue;
    const elsewhere = citing.get(other.slug)?.[0];
    const params = {
      number: formatDocumentNumber(doubtful.number),
      date: formatIssueDate(doubtful.date ?? ""),
      other: formatIssueDate(other.date ?? ""),
      where: elsewhere === undefined ? "documents/" : fileOf(elsewhere.article),
    };
    add(first.article, { citation: first.citation, code: "document-date-contradicts-article", params });
  }
  return doubts;
}

/** What checks need of each document, by slug. */
export function checkedDocuments(
  { documents }: Resolution,
  { register, vocabulary }: Citations,
): ReadonlyMap<string, CheckedDocument> {
  const relations = documentRelations(documents, register, vocabulary);
  const bySlug = new Map(documents.map((document) => [document.slug, document]));
  const replacedBy = (slug: string): CheckedDocument["replaced"] => {
    const known = (relations.get(slug)?.replacedBy ?? []).flatMap((relation) => {
      const other = "slug" in relation ? bySlug.get(relation.slug) : undefined;
      const fields = other?.registered == null ? undefined : register[other.registered]?.fields;
      const date = fields?.effect?.from ?? other?.date ?? null;
      return other && date !== null ? [{ date, by: formatDocumentNumber(other.number) }] : [];
    });
    return known.sort((a, b) => (a.date < b.date ? -1 : 1))[0] ?? null;
  };
  return new Map(
    documents.map(({ slug, type, date, registered }) => [
      slug,
      { slug, type, date, registered, replaced: replacedBy(slug) },
    ]),
  );
}

interface Citing {
  readonly article: string;
  readonly citation: number | null;
}

/** The articles that cite each document, in the order in which they were resolved: the oldest first. */
function citingArticles(byArticle: Resolution["byArticle"]): ReadonlyMap<string, readonly Citing[]> {
  const citing = new Map<string, Citing[]>();
  for (const [article, cited] of byArticle) {
    for (const { slug, citations } of cited) {
      const list = citing.get(slug) ?? [];
      list.push({ article, citation: citations[0] ?? null });
      citing.set(slug, list);
    }
  }
  return citing;
}

/** The less trusted first: not registered, cited by fewer articles, later. */
function byTrust(
  earlier: ResolvedDocument,
  later: ResolvedDocument,
  citing: ReadonlyMap<string, readonly Citing[]>,
): [ResolvedDocument, ResolvedDocument] {
  if ((earlier.registered === null) !== (later.registered === null))
    return earlier.registered === null ? [earlier, later] : [later, earlier];
  const count = ({ slug }: ResolvedDocument) => citing.get(slug)?.length ?? 0;
  return count(earlier) < count(later) ? [earlier, later] : [later, earlier];
}

function nameOf(document: ResolvedDocument | undefined): string | undefined {
  if (document === undefined) return undefined;
  const number = formatDocumentNumber(document.number);
  return document.date === null ? number : `${number} (${formatIssueDate(document.date)})`;
}
