// Opens the register of official documents and the vocabulary, and finds citations in bodies.
import { findCitations } from "../documents/citations.ts";
import { parseDocumentNumber } from "../documents/document-number.ts";
import { openVocabulary } from "../documents/vocabulary.ts";
import type { Vocabulary } from "../documents/vocabulary.ts";
import type { CitingBlock } from "../model/article.ts";
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
  readonly vocabulary: Vocabulary;
  readonly register: readonly DocumentFields[];
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
  return { key: "1", vocabulary, register, findCiting: (blocks) => findCiting(blocks, vocabulary) };
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
