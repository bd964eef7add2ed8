// Writes entries of the register for documents that only articles know, for editors to complete.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import type { UnregisteredDocument } from "./unregistered.ts";

/** What became of one entry; its file is named inside the content folder. */
export interface WrittenStub {
  readonly file: string;
  /** False where such a file was there before: it is never touched. */
  readonly written: boolean;
}

/** Writes documents/<address>.yaml for each document. @param comment the first line of every file. */
export function writeStubs(
  content: string,
  documents: readonly UnregisteredDocument[],
  comment: string,
): WrittenStub[] {
  if (documents.length > 0) mkdirSync(join(content, "documents"), { recursive: true });
  return documents.map((document) => {
    const file = `documents/${document.slug}.yaml`;
    try {
      writeFileSync(join(content, file), stubText(document, comment), { flag: "wx" });
      return { file, written: true };
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "EEXIST")
        return { file, written: false };
      throw error;
    }
  });
}

/** Facts that articles do not tell are left out; the address is pinned where the number alone does not give it. */
export function stubText(document: UnregisteredDocument, comment: string): string {
  const { slug, number, type, issuer, date, title, ambiguous } = document;
  const fields = { ...(ambiguous && { slug }), number, type, issuer, date, title };
  const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return `# ${comment}\n${stringify(known, { lineWidth: 0, schema: "failsafe" })}`;
}
