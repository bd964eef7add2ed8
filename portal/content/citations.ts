// Opens the register of official documents, finds citations in bodies, and resolves which documents they mean.
import { findCitations } from "../documents/citations.ts";
import { formatDocumentNumber, parseDocumentNumber } from "../documents/document-number.ts";
import { openVocabulary } from "../documents/vocabulary.ts";
import type { Vocabulary } from "../documents/vocabulary.ts";
import { slugify } from "../language/slug.ts";
import type { Article, CitingBlock } from "../model/article.ts";
import type { ArticleCitation, OfficialDocument } from "../model/official-document.ts";
import type { ListedFile } from "./list-files.ts";
import { problemAt } from "./problem.ts";
import type { Problem } from "./problem.ts";
import { readEntriesFile } from "./read-yaml-file.ts";
import { documentFields } from "./schemas/document.ts";
import type { DocumentFields } from "./schemas/document.ts";

/** The portal's knowledge of official documents. */
export interface Citations {
  /** Names all that finding citations depends on besides the text. */
  readonly key: string;
  findCiting(blocks: readonly string[]): CitingBlock[];
  /** Which documents there are, and which article cites which. `articles`: newest first. */
  resolve(articles: readonly Article[]): {
    readonly documents: ReadonlyMap<string, OfficialDocument>;
    readonly citations: ReadonlyMap<string, readonly ArticleCitation[]>;
  };
}

/** Reads content/documents/ and the vocabulary that citations are read with. */
export function openCitations(root: string, files: readonly ListedFile[], problems: Problem[]): Citations {
  const vocabulary = openVocabulary();
  const register = files
    .filter(({ path }) => /^documents\/[^/]+\.ya?ml$/.test(path))
    .flatMap(({ path }) => readEntriesFile(root, path, documentFields, problems))
    .flatMap(({ fields, place }) => {
      if (parseDocumentNumber(fields.number, vocabulary.symbols) !== null) return [fields];
      problems.push(problemAt(place("number"), "bad-document-number", { value: fields.number }));
      return [];
    });
  return {
    key: "1",
    findCiting: (blocks) => findCiting(blocks, vocabulary),
    resolve: (articles) => resolve(articles, register, vocabulary),
  };
}

function findCiting(blocks: readonly string[], vocabulary: Vocabulary): CitingBlock[] {
  return blocks.flatMap((text, block) => {
    const citations = findCitations(text, vocabulary);
    if (citations.length === 0) return [];
    return [
      { block, citations, sentences: citations.map(({ start, end }) => sentenceAround(text, start, end)) },
    ];
  });
}

/** The sentence that holds [start, end), at most about 300 characters of it. */
function sentenceAround(text: string, start: number, end: number): string {
  const from = Math.max(text.lastIndexOf(". ", start) + 2, 0);
  const stop = text.indexOf(". ", end);
  const begin = from < 2 ? 0 : from;
  const to = stop === -1 ? text.length : stop + 1;
  const first = Math.max(begin, start - 120);
  const last = Math.min(to, end + 160);
  return `${first > begin ? "… " : ""}${text.slice(first, last).trim()}${last < to ? " …" : ""}`;
}

function resolve(articles: readonly Article[], register: readonly DocumentFields[], vocabulary: Vocabulary) {
  const documents = new Map<string, OfficialDocument>();
  const citations = new Map<string, ArticleCitation[]>();
  const slugOf = (written: string) => {
    const number = parseDocumentNumber(written, vocabulary.symbols);
    return number === null
      ? undefined
      : { slug: slugify(formatDocumentNumber(number)), number: formatDocumentNumber(number) };
  };
  const slugsOf = (written: readonly string[] = []) => written.flatMap((one) => slugOf(one)?.slug ?? []);
  for (const { number, type, issuer, date, title, signer, status, effect, url, ...rest } of register) {
    const known = slugOf(number);
    if (known === undefined) continue;
    documents.set(known.slug, {
      ...known,
      ...(type !== undefined && { type }),
      ...(issuer !== undefined && { issuer }),
      ...(date !== undefined && { date }),
      ...(title !== undefined && { title }),
      ...(signer !== undefined && { signer }),
      ...(status !== undefined && { status }),
      ...(effect?.from !== undefined && { effectiveFrom: effect.from }),
      ...(effect?.to !== undefined && { effectiveTo: effect.to }),
      ...(url !== undefined && { url }),
      replaces: slugsOf(rest.replaces),
      replacedBy: slugsOf(rest.replacedBy),
      amends: slugsOf(rest.amends),
    });
  }
  for (const article of [...articles].reverse()) {
    const cited = new Map<string, ArticleCitation>();
    for (const { number, type, issuer, date, title } of article.documents) {
      const known = slugOf(number);
      if (known === undefined) continue;
      learn(documents, known, { type, issuer, date, title });
      cited.set(known.slug, { document: known.slug, places: [] });
    }
    for (const { block, citations: found, sentences } of article.citing) {
      for (const [i, citation] of found.entries()) {
        if (citation.short) continue;
        const known = {
          slug: slugify(formatDocumentNumber(citation.number)),
          number: formatDocumentNumber(citation.number),
        };
        learn(documents, known, {
          type: vocabulary.types.get(citation.type ?? "")?.name,
          issuer: citation.issuer?.words,
          date: citation.date ?? undefined,
          title: citation.title ?? undefined,
        });
        const before = cited.get(known.slug);
        const place = { block, start: citation.start, end: citation.end };
        const sentence = before?.sentence ?? sentences[i] ?? "";
        cited.set(known.slug, { document: known.slug, places: [...(before?.places ?? []), place], sentence });
      }
    }
    if (cited.size > 0) citations.set(article.id, [...cited.values()]);
  }
  return { documents, citations };
}

type Facts = { readonly [Key in "type" | "issuer" | "date" | "title"]: string | undefined };

/** Adds to a document what is not yet known of it. */
function learn(
  documents: Map<string, OfficialDocument>,
  { slug, number }: { slug: string; number: string },
  facts: Facts,
): void {
  const known = documents.get(slug) ?? { slug, number, replaces: [], replacedBy: [], amends: [] };
  const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
  documents.set(slug, { ...given, ...known });
}
