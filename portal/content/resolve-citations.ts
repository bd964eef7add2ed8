// Resolves which official documents articles cite, and gathers what is known of each.
import { formatDocumentNumber } from "../documents/document-number.ts";
import { resolveDocuments } from "../documents/identity.ts";
import type {
  CitingArticle as DatedArticle,
  NamedDocument,
  Resolution,
  ResolvedDocument,
} from "../documents/identity.ts";
import { proseOf } from "../documents/prose.ts";
import { readIssuer } from "../documents/prose-issuer.ts";
import type { Vocabulary } from "../documents/vocabulary.ts";
import type { Article } from "../model/article.ts";
import type {
  ArticleCitation,
  CitationPlace,
  CitingSentence,
  DocumentStatus,
  OfficialDocument,
} from "../model/official-document.ts";
import type { Citations } from "./citations.ts";
import { documentRelations, NO_RELATIONS } from "./document-relations.ts";
import type { Relations } from "./document-relations.ts";
import { namedDocument } from "./read-documents.ts";
import type { RegisterEntry } from "./read-documents.ts";

/** Documents by slug, and what each article cites by the article's id. */
export interface ResolvedCitations {
  readonly documents: ReadonlyMap<string, OfficialDocument>;
  readonly citations: ReadonlyMap<string, readonly ArticleCitation[]>;
}

/** What resolving needs of an article, published or not. */
export type CitingArticle = Pick<Article, "id" | "date" | "agency" | "documents" | "citing">;

/** Resolves the citations of articles. @param home the portal's own place, from {@link homeOf}. */
export function resolveCitations(
  articles: readonly CitingArticle[],
  known: Citations,
  home: string | null,
): ResolvedCitations {
  const resolution = resolveArticles(articles, known, home);
  const relations = documentRelations(resolution.documents, known.register, known.vocabulary);
  const documents = new Map<string, OfficialDocument>();
  const make = (document: ResolvedDocument, facts: NamedDocument) => {
    const entry = document.registered === null ? undefined : known.register[document.registered];
    const related = relations.get(document.slug) ?? NO_RELATIONS;
    return Object.freeze(officialDocument(document.slug, facts, entry, related, known.vocabulary));
  };
  const resolved = new Map(resolution.documents.map((document) => [document.slug, document]));
  for (const document of resolution.documents) documents.set(document.slug, make(document, document));
  const earlier = new Map<NamedDocument, OfficialDocument>();
  const asKnown = (slug: string, facts: NamedDocument): OfficialDocument | undefined => {
    const document = resolved.get(slug);
    if (document === undefined || isSameFacts(document, facts)) return undefined;
    const made = earlier.get(facts) ?? make(document, facts);
    earlier.set(facts, made);
    return made;
  };
  const citations = new Map<string, ArticleCitation[]>();
  for (const article of articles) {
    const cited = resolution.byArticle.get(article.id);
    if (cited === undefined) continue;
    const places = placesOf(article);
    citations.set(
      article.id,
      cited.map(({ slug, citations: ordinals, known: facts }) =>
        citationOf(slug, ordinals, places, asKnown(slug, facts)),
      ),
    );
  }
  return { documents, citations };
}

/** Which documents the citations of these articles mean; `registered` counts entries of `register`. */
export function resolveArticles(
  articles: readonly CitingArticle[],
  { register, vocabulary }: Citations,
  home: string | null,
): Resolution {
  const citing: DatedArticle[] = [];
  for (const { id, date, agency = null, documents, citing: blocks } of articles) {
    if (documents.length === 0 && blocks.length === 0) continue;
    const named =
      documents.length === 0 ? [] : documents.flatMap((written) => namedDocument(written, vocabulary) ?? []);
    citing.push({ id, date: date.iso, at: date.ms, agency, named, blocks });
  }
  const entries = register.map(({ named }) => named);
  return resolveDocuments(citing, entries, vocabulary, home);
}

/** The place whose Tỉnh ủy is meant where none is named: `place` of portal.yaml, else that of the agency's name. */
export function homeOf(
  { place, agency = "" }: { readonly place?: string; readonly agency?: string },
  agencies: ReadonlyMap<string, { readonly name: string }>,
  vocabulary: Vocabulary,
): string | null {
  if (place !== undefined) return place;
  const name = agencies.get(agency)?.name ?? agency;
  const prose = proseOf(name);
  for (const { index } of name.matchAll(/(?<!\p{L})\p{Lu}/gu)) {
    const read = readIssuer(prose, index, vocabulary, false);
    if (read?.issuer.place) return read.issuer.place;
  }
  return null;
}

interface Places {
  readonly places: readonly CitationPlace[];
  readonly sentences: readonly (CitingSentence | undefined)[];
}

/** The places of an article's citations, in the order in which resolving numbers them. */
function placesOf({ citing }: CitingArticle): Places {
  const places: CitationPlace[] = [];
  const sentences: (CitingSentence | undefined)[] = [];
  for (const { block, citations, sentences: own } of citing) {
    let i = 0;
    for (const { start, end } of citations) {
      places.push({ block, start, end });
      sentences.push(own[i++]);
    }
  }
  return { places, sentences };
}

function citationOf(
  document: string,
  ordinals: readonly number[],
  { places, sentences }: Places,
  asKnown: OfficialDocument | undefined,
): ArticleCitation {
  const sentence = sentences[ordinals[0] ?? -1];
  const own: CitationPlace[] = [];
  for (const ordinal of ordinals) {
    const place = places[ordinal];
    if (place !== undefined) own.push(place);
  }
  // Three kinds of records, not one for each: V8 makes a new kind wherever a record is spread into another.
  if (sentence === undefined) return asKnown ? { document, places: own, asKnown } : { document, places: own };
  return asKnown ? { document, places: own, sentence, asKnown } : { document, places: own, sentence };
}

function isSameFacts(a: NamedDocument, b: NamedDocument): boolean {
  return a.type === b.type && a.date === b.date && a.title === b.title && a.issuer?.words === b.issuer?.words;
}

function officialDocument(
  slug: string,
  { number, type, issuer, date, title }: NamedDocument,
  entry: RegisterEntry | undefined,
  relations: Relations,
  vocabulary: Vocabulary,
): OfficialDocument {
  const fields = entry?.fields;
  const typeName = fields?.type ?? vocabulary.types.get(type ?? "")?.name;
  const status = fields?.status ?? impliedStatus(relations);
  return {
    slug,
    number: formatDocumentNumber(number),
    registered: fields !== undefined,
    ...(typeName !== undefined && { type: typeName }),
    ...(issuer !== null && { issuer: issuer.words }),
    ...(date !== null && { date }),
    ...(title !== null && { title }),
    ...(fields?.signer !== undefined && { signer: fields.signer }),
    ...(status !== undefined && { status }),
    ...(fields?.effect?.from !== undefined && { effectiveFrom: fields.effect.from }),
    ...(fields?.effect?.to !== undefined && { effectiveTo: fields.effect.to }),
    ...(fields?.url !== undefined && { url: fields.url }),
    files: entry?.files ?? [],
    topics: fields?.topics ?? [],
    ...relations,
  };
}

function impliedStatus({ replacedBy, amendedBy }: Relations): DocumentStatus | undefined {
  if (replacedBy.length > 0) return "replaced";
  return amendedBy.length > 0 ? "amended" : undefined;
}
