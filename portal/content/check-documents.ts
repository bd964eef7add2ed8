// Checks the citations and the prose of articles, and checks again only those for which something changed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkArticle, registerByNumber } from "../documents/checks.ts";
import type { CheckContext, CheckedDocument } from "../documents/checks.ts";
import { formatDocumentNumber, numberKey, parseDocumentNumber } from "../documents/document-number.ts";
import type { ArticleDocument } from "../documents/identity.ts";
import type { ArticleSource } from "./article-source.ts";
import { placeFinder } from "./check-articles.ts";
import { checkedDocuments, documentDoubts } from "./document-doubts.ts";
import type { Doubt } from "./document-doubts.ts";
import { textProblem } from "./document-problems.ts";
import type { TextProblem } from "./document-problems.ts";
import { decodeText, splitFrontMatter } from "./front-matter.ts";
import { textLocator } from "./locate-text.ts";
import { hashOf } from "./markdown-source.ts";
import type { OpenedPortal } from "./open-portal.ts";
import type { OutlineMarkdown } from "./outline.ts";
import { warningAt } from "./problem.ts";
import type { ReadCache } from "./read-articles.ts";
import { resolveArticles } from "./resolve-citations.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";

export interface DocumentCheck {
  /** The content folder. */
  readonly root: string;
  /** Articles that are gone by this moment are not checked, milliseconds since 1970. */
  readonly now: number;
  readonly outlineMarkdown: OutlineMarkdown;
  readonly cache: ReadCache;
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
    next.set(source.file, known?.state === state ? known : { state, found: checkOne(work, check) });
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

interface Work {
  readonly source: ArticleSource;
  /** The document of each citation, in the order of the text. */
  readonly own: readonly (CheckedDocument | null)[];
  readonly doubts: readonly Doubt[];
  readonly context: CheckContext;
}

/** Names all that checking an article depends on besides program and vocabulary. */
function stateOf({ source, own, doubts, context: { articleDate, register } }: Work): string {
  if (source.citing.length === 0 && doubts.length === 0) return `${source.hash} ${articleDate}`;
  const entries = source.citing.flatMap(({ citations }) =>
    citations.map(({ number }) => register.get(numberKey(number))?.map(({ date }) => date)),
  );
  return hashOf(JSON.stringify([source.hash, articleDate, own, doubts, entries]));
}

function checkOne({ source, own, doubts, context }: Work, check: DocumentCheck): TextProblem[] {
  const { file, citing } = source;
  const bytes = readFileSync(join(check.root, file));
  const text = decodeText(bytes, file);
  const parts = typeof text === "string" ? splitFrontMatter(text, file) : text;
  // A file that changed since it was read is checked the next time.
  if ("code" in parts || hashOf(bytes) !== source.hash) return [];
  const { blocks } = check.outlineMarkdown(parts.body);
  const locate = textLocator(parts.body, parts.bodyLine, blocks);
  const byBlock = new Map(citing.map((block) => [block.block, block.citations]));
  let ordinal = 0;
  const checked = blocks.map(({ text: words }, block) => {
    const citations = byBlock.get(block) ?? [];
    return { text: words, citations, documents: citations.map(() => own[ordinal++] ?? null) };
  });
  const named = namedNumbers(source, context);
  const findings = checkArticle(checked, context).filter(
    ({ rule, params }) => rule !== "no-date" || !named.has(params.number ?? ""),
  );
  const problems = findings.map((finding) => {
    const words = blocks[finding.block]?.text ?? "";
    return textProblem(finding, words, file, locate);
  });
  const places = citing.flatMap(({ block, citations }) =>
    citations.map((citation) => ({ block, ...citation })),
  );
  const twice = new Set(findings.flatMap(({ rule, params }) => (rule === "two-dates" ? params.number : [])));
  for (const { citation, code, params } of doubts) {
    if (code === "document-date-contradicts-article" && twice.has(params.number ?? "")) continue;
    const at = citation === null ? undefined : places[citation];
    const words = at === undefined ? (params.number ?? params.candidates ?? "") : wordsAt(blocks, at);
    const place =
      at === undefined
        ? placeFinder(check.root, file)(["documents"])
        : { file, ...locate(at.block, at.start, at.end) };
    problems.push({ problem: warningAt(place, code, { ...params, words }) });
  }
  return problems;
}

function wordsAt(
  blocks: readonly { readonly text: string }[],
  { block, start, end }: { block: number; start: number; end: number },
): string {
  return blocks[block]?.text.slice(start, end) ?? "";
}

/** Numbers that front matter names: there editors complete what the text does not say. */
function namedNumbers({ documents }: ArticleSource, { vocabulary }: CheckContext): ReadonlySet<string> {
  return new Set(
    documents.flatMap(({ number }) => {
      const parsed = parseDocumentNumber(number, vocabulary.symbols);
      return parsed === null ? [] : [formatDocumentNumber(parsed)];
    }),
  );
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
