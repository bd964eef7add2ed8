// Resolves which official documents the portal's articles cite, and gathers what is known of each.
import type { Citation } from "../documents/citations.ts";
import { formatDocumentNumber, parseDocumentNumber } from "../documents/document-number.ts";
import { resolveDocuments } from "../documents/identity.ts";
import type { NamedDocument, ResolvedDocument } from "../documents/identity.ts";
import { proseOf } from "../documents/prose.ts";
import { readIssuer } from "../documents/prose-issuer.ts";
import type { CitedIssuer } from "../documents/prose-issuer.ts";
import type { Vocabulary } from "../documents/vocabulary.ts";
import { slugify } from "../language/slug.ts";
import type { Article, NamedDocument as WrittenDocument } from "../model/article.ts";
import type { ArticleCitation, CitationPlace, OfficialDocument } from "../model/official-document.ts";
import type { Citations } from "./citations.ts";
import type { DocumentFields } from "./schemas/document.ts";

/** Documents by slug, and what each article cites by the article's id. */
export interface ResolvedCitations {
  readonly documents: ReadonlyMap<string, OfficialDocument>;
  readonly citations: ReadonlyMap<string, readonly ArticleCitation[]>;
}

/** Resolves the citations of published articles. */
export function resolveCitations(
  articles: readonly Article[],
  { register, vocabulary }: Citations,
): ResolvedCitations {
  const entries = register.flatMap((fields) => {
    const named = namedDocument(fields, vocabulary);
    return named === undefined ? [] : [{ fields, named }];
  });
  const citing = articles.flatMap(({ id, date, agency, documents, citing }) => {
    if (documents.length === 0 && citing.length === 0) return [];
    const named = documents.flatMap((written) => namedDocument(written, vocabulary) ?? []);
    const citations = citing.flatMap((block) => block.citations);
    return [{ id, date: date.iso, agency: agency ?? null, named, citations }];
  });
  const { documents, byArticle } = resolveDocuments(
    citing,
    entries.map(({ named }) => named),
    vocabulary,
  );
  const slugs = slugsByNumber(documents);
  const known = new Map<string, OfficialDocument>();
  for (const document of documents) {
    const fields = document.registered === null ? undefined : entries[document.registered]?.fields;
    known.set(document.slug, officialDocument(document, fields, vocabulary, slugs));
  }
  const citations = new Map<string, ArticleCitation[]>();
  for (const article of articles) {
    const cited = byArticle.get(article.id);
    if (cited === undefined) continue;
    const places = placesOf(article);
    citations.set(
      article.id,
      cited.map(({ slug, citations: ordinals }) => citationOf(slug, ordinals, places)),
    );
  }
  return { documents: known, citations };
}

interface PlaceWithSentence extends CitationPlace {
  readonly sentence: string | undefined;
}

/** The places of an article's citations, in the order in which resolving numbers them. */
function placesOf({ citing }: Article): PlaceWithSentence[] {
  return citing.flatMap(({ block, citations, sentences }) =>
    citations.map(({ start, end }: Citation, i) => ({ block, start, end, sentence: sentences[i] })),
  );
}

function citationOf(
  slug: string,
  ordinals: readonly number[],
  all: readonly PlaceWithSentence[],
): ArticleCitation {
  const places = ordinals.flatMap((ordinal) => all[ordinal] ?? []);
  const sentence = places[0]?.sentence;
  return {
    document: slug,
    places: places.map(({ block, start, end }) => ({ block, start, end })),
    ...(sentence !== undefined && { sentence }),
  };
}

/** A document as front matter or the register writes it; undefined when its number is none. */
function namedDocument(written: WrittenDocument, vocabulary: Vocabulary): NamedDocument | undefined {
  const number = parseDocumentNumber(written.number, vocabulary.symbols);
  if (number === null) return undefined;
  const type = written.type === undefined ? null : slugify(written.type);
  return {
    number,
    type: type !== null && vocabulary.types.has(type) ? type : null,
    issuer: written.issuer === undefined ? null : issuerNamed(written.issuer, vocabulary),
    date: written.date ?? null,
    title: written.title ?? null,
  };
}

function issuerNamed(words: string, vocabulary: Vocabulary): CitedIssuer {
  const read = readIssuer(proseOf(words), 0, vocabulary, true);
  return read === null
    ? { id: null, words, place: null, term: null, from: "prose" }
    : { ...read.issuer, words };
}

/** Slugs of the documents that have a number; the register's relations name documents by number. */
function slugsByNumber(documents: readonly ResolvedDocument[]): ReadonlyMap<string, string> {
  const slugs = new Map<string, string>();
  for (const { number, slug } of documents) {
    const key = formatDocumentNumber(number);
    if (!slugs.has(key)) slugs.set(key, slug);
  }
  return slugs;
}

function officialDocument(
  { slug, number, type, issuer, date, title }: ResolvedDocument,
  fields: DocumentFields | undefined,
  vocabulary: Vocabulary,
  slugs: ReadonlyMap<string, string>,
): OfficialDocument {
  const typeName = fields?.type ?? vocabulary.types.get(type ?? "")?.name;
  const related = (numbers: readonly string[] = []) =>
    numbers.flatMap((written) => {
      const other = parseDocumentNumber(written, vocabulary.symbols);
      const found = other === null ? undefined : slugs.get(formatDocumentNumber(other));
      return found === undefined || found === slug ? [] : [found];
    });
  return {
    slug,
    number: formatDocumentNumber(number),
    ...(typeName !== undefined && { type: typeName }),
    ...(issuer !== null && { issuer: issuer.words }),
    ...(date !== null && { date }),
    ...(title !== null && { title }),
    ...(fields?.signer !== undefined && { signer: fields.signer }),
    ...(fields?.status !== undefined && { status: fields.status }),
    ...(fields?.effect?.from !== undefined && { effectiveFrom: fields.effect.from }),
    ...(fields?.effect?.to !== undefined && { effectiveTo: fields.effect.to }),
    ...(fields?.url !== undefined && { url: fields.url }),
    replaces: related(fields?.replaces),
    replacedBy: related(fields?.replacedBy),
    amends: related(fields?.amends),
  };
}
