// Reads the register of official documents: content/documents/, one file for each document or a table for many.
import { formatDocumentNumber, parseDocumentNumber } from "../documents/document-number.ts";
import type { RegisteredDocument } from "../documents/identity.ts";
import { proseOf } from "../documents/prose.ts";
import { readIssuer } from "../documents/prose-issuer.ts";
import type { CitedIssuer } from "../documents/prose-issuer.ts";
import type { DocumentType, Vocabulary } from "../documents/vocabulary.ts";
import { nearest } from "../language/nearest.ts";
import { slugify } from "../language/slug.ts";
import type { NamedDocument as WrittenDocument } from "../model/article.ts";
import type { DocumentFile } from "../model/official-document.ts";
import { openDocumentFiles } from "./document-files.ts";
import type { FilesOf } from "./document-files.ts";
import type { ListedFile } from "./list-files.ts";
import { problemAt, warningAt } from "./problem.ts";
import type { Place, Problem } from "./problem.ts";
import { readEntriesFile } from "./read-yaml-file.ts";
import type { Entry } from "./read-yaml-file.ts";
import type { ReadCache } from "./read-articles.ts";
import { ISSUERS_FILE, TYPES_FILE } from "./read-vocabulary.ts";
import { documentFields } from "./schemas/document.ts";
import type { DocumentFields } from "./schemas/document.ts";

/** One document of the register. */
export interface RegisterEntry {
  readonly fields: DocumentFields;
  /** What resolving citations needs of it. */
  readonly named: RegisteredDocument;
  readonly files: readonly DocumentFile[];
  readonly place: (field: string) => Place;
}

/** Reads every entry; those without a readable number are reported and left out. */
export function readDocuments(
  root: string,
  files: readonly ListedFile[],
  vocabulary: Vocabulary,
  problems: Problem[],
  cache?: ReadCache,
): RegisterEntry[] {
  const { filesOf, close } = openDocumentFiles(root, files, cache, problems);
  const entries = files
    .filter(
      ({ path }) => /^documents\/[^/]+\.ya?ml$/.test(path) && path !== TYPES_FILE && path !== ISSUERS_FILE,
    )
    .flatMap(({ path }) => readEntriesFile(root, path, documentFields, problems))
    .flatMap((entry) => registerEntry(entry, filesOf, vocabulary, problems));
  close();
  reportTwins(entries, problems);
  return entries;
}

/** A document as front matter or the register writes it; undefined when its number is none. */
export function namedDocument(written: WrittenDocument, vocabulary: Vocabulary) {
  const number = parseDocumentNumber(written.number, vocabulary.symbols);
  if (number === null) return undefined;
  return {
    number,
    type: written.type === undefined ? null : (typeNamed(written.type, vocabulary)?.id ?? null),
    issuer: written.issuer === undefined ? null : issuerNamed(written.issuer, vocabulary),
    date: written.date?.slice(0, 10) ?? null,
    title: written.title ?? null,
  };
}

function registerEntry(
  { fields, place }: Entry<DocumentFields>,
  filesOf: FilesOf,
  vocabulary: Vocabulary,
  problems: Problem[],
): RegisterEntry[] {
  const named = namedDocument(fields, vocabulary);
  if (named === undefined) {
    problems.push(problemAt(place("number"), "bad-document-number", { value: fields.number }));
    return [];
  }
  for (const field of ["replaces", "replacedBy", "amends"] as const) {
    for (const value of fields[field] ?? []) {
      if (parseDocumentNumber(value, vocabulary.symbols) === null)
        problems.push(problemAt(place(field), "bad-document-number", { value }));
    }
  }
  if (fields.type !== undefined && named.type === null) {
    const names = [...vocabulary.types.values()].map(({ name }) => name);
    const suggestion = nearest(fields.type, names);
    const near = suggestion === undefined ? "" : ` → “${suggestion}”`;
    problems.push(warningAt(place("type"), "document-type-unknown", { value: fields.type, near }));
  }
  const slug = fields.slug === undefined ? {} : { slug: fields.slug };
  return [{ fields, named: { ...named, ...slug }, files: filesOf(fields, () => place("files")), place }];
}

/** Two entries of one address, or of one document. */
function reportTwins(entries: readonly RegisterEntry[], problems: Problem[]): void {
  const slugs = new Set<string>();
  const documents = new Map<string, RegisterEntry>();
  for (const entry of entries) {
    const { fields, named, place } = entry;
    const { slug } = fields;
    if (slug !== undefined && slugs.has(slug))
      problems.push(problemAt(place("slug"), "duplicate-id", { value: slug, register: "documents/" }));
    if (slug !== undefined) slugs.add(slug);
    const value = formatDocumentNumber(named.number);
    const issuer = named.issuer?.id ?? named.issuer?.words ?? "";
    const key = [value, named.type, issuer, named.issuer?.place, named.date].join("|");
    const other = documents.get(key);
    if (other === undefined) documents.set(key, entry);
    else {
      const { file } = other.place("number");
      problems.push(warningAt(place("number"), "document-twice", { value, other: file }));
    }
  }
}

function typeNamed(written: string, { types }: Vocabulary): DocumentType | undefined {
  const slug = slugify(written);
  const known = types.get(slug);
  if (known) return known;
  return [...types.values()].find(({ name, names = [] }) =>
    [name, ...names].some((one) => slugify(one) === slug),
  );
}

function issuerNamed(words: string, vocabulary: Vocabulary): CitedIssuer {
  const read = readIssuer(proseOf(words), 0, vocabulary, true);
  return read === null
    ? { id: null, words, place: null, term: null, from: "prose" }
    : { ...read.issuer, words };
}
