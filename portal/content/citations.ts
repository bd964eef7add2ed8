// Opens all that the portal knows of official documents, and finds citations in bodies.
import { findCitations } from "../documents/citations.ts";
import type { Vocabulary } from "../documents/vocabulary.ts";
import type { CitingBlock } from "../model/article.ts";
import type { CitingSentence } from "../model/official-document.ts";
import type { ListedFile } from "./list-files.ts";
import type { Problem } from "./problem.ts";
import type { ReadCache } from "./read-articles.ts";
import { readDocuments } from "./read-documents.ts";
import type { RegisterEntry } from "./read-documents.ts";
import { readVocabulary } from "./read-vocabulary.ts";

/** The portal's knowledge of official documents. */
export interface Citations {
  /** Names all that finding citations depends on besides the text. */
  readonly key: string;
  findCiting(blocks: readonly string[]): CitingBlock[];
  readonly vocabulary: Vocabulary;
  readonly register: readonly RegisterEntry[];
}

/** Reads content/documents/: the register, and the vocabulary that citations are read with. */
export function openCitations(
  root: string,
  files: readonly ListedFile[],
  problems: Problem[],
  cache?: ReadCache,
): Citations {
  const { vocabulary, key } = readVocabulary(root, problems);
  const register = readDocuments(root, files, vocabulary, problems, cache);
  return { key, vocabulary, register, findCiting: (blocks) => findCiting(blocks, vocabulary) };
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

/** How much of a long sentence is kept on either side of the citation, in characters. */
const BEFORE = 120;
const AFTER = 160;

/** The sentence that holds [start, end), cut between words where it is long. */
function sentenceAround(text: string, start: number, end: number): CitingSentence {
  const last = text.lastIndexOf(". ", start);
  const next = text.indexOf(". ", end);
  const before = text.slice(last === -1 ? 0 : last + 2, start);
  const after = text.slice(end, next === -1 ? text.length : next + 1);
  return {
    before: before.length > BEFORE ? `… ${before.slice(-BEFORE).replace(/^\S*\s/, "")}` : before.trimStart(),
    cited: text.slice(start, end),
    after: after.length > AFTER ? `${after.slice(0, AFTER).replace(/\s\S*$/, "")} …` : after.trimEnd(),
  };
}
