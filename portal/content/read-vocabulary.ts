// Reads the types and issuers of documents that a portal's editors add to the defaults.
import { defaultIssuers, defaultTypes } from "../documents/default-vocabulary.ts";
import { openVocabulary } from "../documents/vocabulary.ts";
import type { Vocabulary } from "../documents/vocabulary.ts";
import { hashOf } from "./markdown-source.ts";
import { problemAt } from "./problem.ts";
import type { Problem } from "./problem.ts";
import { readListFile } from "./read-yaml-file.ts";
import type { Entry } from "./read-yaml-file.ts";
import { documentIssuerFields, documentTypeFields } from "./schemas/vocabulary.ts";
import { unknownId } from "./unknown-id.ts";

/** Files of content/documents/ that hold no documents. */
export const TYPES_FILE = "documents/types.yaml";
export const ISSUERS_FILE = "documents/issuers.yaml";

/** The vocabulary, and a key that names all that editors added to it ("" for nothing). */
export interface ReadVocabulary {
  readonly vocabulary: Vocabulary;
  readonly key: string;
}

/** Reads both files, as far as they are there; faulty entries are reported and left out. */
export function readVocabulary(root: string, problems: Problem[]): ReadVocabulary {
  const types = usable(
    readListFile(root, TYPES_FILE, documentTypeFields, problems),
    { file: TYPES_FILE, defaults: defaultTypes, example: "Nghị quyết" },
    problems,
  );
  const issuers = usable(
    readListFile(root, ISSUERS_FILE, documentIssuerFields, problems),
    { file: ISSUERS_FILE, defaults: defaultIssuers, example: "Tỉnh ủy" },
    problems,
  );
  const ids = new Set([...defaultIssuers, ...issuers.map(({ fields }) => fields)].map(({ id }) => id));
  for (const { fields, place } of issuers) {
    if (fields.successor !== undefined && !ids.has(fields.successor))
      problems.push(unknownId(place("successor"), "successor", fields.successor, ISSUERS_FILE, ids));
  }
  const entries = {
    types: types.map(({ fields }) => fields),
    issuers: issuers.map(({ fields }) => fields),
  };
  const key = types.length + issuers.length === 0 ? "" : hashOf(JSON.stringify(entries));
  return { vocabulary: openVocabulary(entries), key };
}

interface Kind {
  readonly file: string;
  readonly defaults: readonly { readonly id: string }[];
  readonly example: string;
}

/** Entries whose id is new must have a name, and no id may stand twice. */
function usable<Fields extends { readonly id: string; readonly name?: string }>(
  entries: readonly Entry<Fields>[],
  { file, defaults, example }: Kind,
  problems: Problem[],
): Entry<Fields>[] {
  const known = new Set(defaults.map(({ id }) => id));
  const seen = new Set<string>();
  return entries.filter(({ fields, place }) => {
    const { id, name } = fields;
    if (seen.has(id)) problems.push(problemAt(place("id"), "duplicate-id", { value: id, register: file }));
    else if (name === undefined && !known.has(id))
      problems.push(problemAt(place("id"), "missing-field", { field: "name", example: `name: ${example}` }));
    const isUsable = !seen.has(id) && (name !== undefined || known.has(id));
    seen.add(id);
    return isUsable;
  });
}
