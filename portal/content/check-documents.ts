// Checks the citations and the prose of articles, and checks again only those for which something changed.
import { join } from "node:path";
import { registerByNumber } from "../documents/checks.ts";
import type { CheckedDocument } from "../documents/checks.ts";
import { numberKey } from "../documents/document-number.ts";
import type { ArticleDocument } from "../documents/identity.ts";
import type { ArticleSource } from "./article-source.ts";
import { checkText } from "./check-text.ts";
import type { TextWork } from "./check-text.ts";
import { checkedDocuments, documentDoubts } from "./document-doubts.ts";
import type { TextProblem } from "./document-problems.ts";
import { hashOf } from "./markdown-source.ts";
import type { OpenedPortal } from "./open-portal.ts";
import type { OutlineMarkdown } from "./outline.ts";
import type { ReadCache } from "./read-articles.ts";
import { resolveArticles } from "./resolve-citations.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";

export interface DocumentCheck {
  /** The content folder. */
  readonly root: string;
  /** Articles that are gone by this moment are not checked, milliseconds since 1970. */
  readonly now: number;
  readonly outlineMarkdown: OutlineMarkdown;
  readonly cache: Pick<ReadCache, "folder" | "key">;
}

/** Warnings about the articles of a content folder, drafts too, whether or not there is a portal. */
export function checkDocuments(opened: OpenedPortal, check: DocumentCheck): TextProblem[] {
  const { citations, home = null } = opened;
  if (citations === undefined) return [];
  const articles = opened.sources.filter((source) => !isGone(source, check.now));
  const resolution = resolveArticles(articles, citations, home);
  const files = new Map(articles.map(({ id, file }) => [id, file]));
  const doubts = documentDoubts(resolution, (article) => files.get(article) ?? article);
  const documents = checkedDocuments(resolution, citations);
  const register = registerByNumber(citations.register.map(({ named }) => named));
  const path = join(check.cache.folder, "checked-documents.json");
  const key = `${check.cache.key} ${citations.key}`;
  const remembered = recall(path, key);
  const next = new Map<string, Remembered>();
  for (const source of articles) {
    const cited = resolution.byArticle.get(source.id) ?? [];
    const own = documentsOf(source, cited, documents);
    const context = { vocabulary: citations.vocabulary, articleDate: source.date.iso, register };
    const work = { source, own, doubts: doubts.get(source.id) ?? [], context };
    const state = stateOf(work);
    const known = remembered.get(source.file);
    next.set(source.file, known?.state === state ? known : { state, found: checkText(work, check) });
  }
  const isSame =
    next.size === remembered.size && [...next].every(([file, one]) => remembered.get(file) === one);
  if (!isSame) writeSealed(path, key, [...next]);
  return [...next.values()].flatMap(({ found }) => found);
}

/** What was found when an article was in a state. */
interface Remembered {
  readonly state: string;
  readonly found: readonly TextProblem[];
}

/** Names all that checking an article depends on besides program and vocabulary. */
function stateOf({ source, own, doubts, context: { articleDate, register } }: TextWork): string {
  if (source.citing.length === 0 && doubts.length === 0) return `${source.hash} ${articleDate}`;
  const entries = source.citing.flatMap(({ citations }) =>
    citations.map(({ number }) => register.get(numberKey(number))?.map(({ date }) => date)),
  );
  return hashOf(JSON.stringify([source.hash, articleDate, own, doubts, entries]));
}

function documentsOf(
  { citing }: ArticleSource,
  cited: readonly ArticleDocument[],
  documents: ReadonlyMap<string, CheckedDocument>,
): (CheckedDocument | null)[] {
  const count = citing.reduce((sum, { citations }) => sum + citations.length, 0);
  const own = new Array<CheckedDocument | null>(count).fill(null);
  for (const { slug, citations } of cited) {
    for (const citation of citations) own[citation] = documents.get(slug) ?? null;
  }
  return own;
}

function isGone({ withdrawn, expires }: ArticleSource, now: number): boolean {
  return (
    (withdrawn !== undefined && withdrawn.date.ms <= now) || (expires !== undefined && expires.ms <= now)
  );
}

function recall(path: string, key: string): Map<string, Remembered> {
  const value = readSealed(path, key);
  // The seal vouches that this very program wrote the file.
  return new Map(Array.isArray(value) ? (value as [string, Remembered][]) : []);
}
