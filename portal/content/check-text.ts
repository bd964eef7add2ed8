// Checks the text of one article: its citations and its prose.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkArticle } from "../documents/checks.ts";
import type { BlockFinding, CheckContext, CheckedDocument } from "../documents/checks.ts";
import { formatDocumentNumber, parseDocumentNumber } from "../documents/document-number.ts";
import type { ArticleSource } from "./article-source.ts";
import { placeFinder } from "./check-articles.ts";
import type { Doubt } from "./document-doubts.ts";
import { textProblem } from "./document-problems.ts";
import type { TextProblem } from "./document-problems.ts";
import { decodeText, splitFrontMatter } from "./front-matter.ts";
import { textLocator } from "./locate-text.ts";
import { hashOf } from "./markdown-source.ts";
import type { OutlineMarkdown } from "./outline.ts";
import { warningAt } from "./problem.ts";

/** One article with what the rest of the portal says about its citations. */
export interface TextWork {
  readonly source: ArticleSource;
  /** The document of each citation, in the order of the text. */
  readonly own: readonly (CheckedDocument | null)[];
  readonly doubts: readonly Doubt[];
  readonly context: CheckContext;
}

/** Reads the article's file and checks its body; nothing is found in a file that changed since it was read. */
export function checkText(
  work: TextWork,
  { root, outlineMarkdown }: { readonly root: string; readonly outlineMarkdown: OutlineMarkdown },
): TextProblem[] {
  const { source, own, context } = work;
  const { file, citing } = source;
  const bytes = readFileSync(join(root, file));
  const text = decodeText(bytes, file);
  const parts = typeof text === "string" ? splitFrontMatter(text, file) : text;
  if ("code" in parts || hashOf(bytes) !== source.hash) return [];
  const { blocks } = outlineMarkdown(parts.body);
  const locate = textLocator(parts.body, parts.bodyLine, blocks);
  const byBlock = new Map(citing.map((block) => [block.block, block.citations]));
  let ordinal = 0;
  const checked = blocks.map(({ text: words }, block) => {
    const citations = byBlock.get(block) ?? [];
    return { text: words, citations, documents: citations.map(() => own[ordinal++] ?? null) };
  });
  const findings = checkArticle(checked, context);
  const textOf = (block: number) => blocks[block]?.text ?? "";
  const doubted = worthSaying(work, findings);
  const places = citedPlaces(source);
  return [
    ...findings
      .filter((finding) => !isAnswered(finding, work, doubted))
      .map((finding) => textProblem(finding, textOf(finding.block), file, locate)),
    ...doubted.map(({ citation, code, params }) => {
      const at = citation === null ? undefined : places[citation];
      const place = at
        ? { file, ...locate(at.block, at.start, at.end) }
        : placeFinder(root, file)(["documents"]);
      const words = at
        ? textOf(at.block).slice(at.start, at.end)
        : (params.number ?? params.candidates ?? "");
      return { problem: warningAt(place, code, { ...params, words }) };
    }),
  ];
}

/** Doubts without those that a finding says already, each number once. */
function worthSaying({ source, doubts }: TextWork, findings: readonly BlockFinding[]): Doubt[] {
  const twice = new Set(findings.flatMap(({ rule, params }) => (rule === "two-dates" ? params.number : [])));
  const places = citedPlaces(source);
  const said = new Set<string>();
  return doubts.filter(({ citation, code, params }) => {
    if (code === "document-date-contradicts-article") return !twice.has(params.number ?? "");
    const number = citation === null ? undefined : places[citation]?.number;
    const key = `${code} ${number && formatDocumentNumber(number)}`;
    const isNew = !said.has(key);
    said.add(key);
    return isNew;
  });
}

/** A missing date is no news where front matter, made for that, names the document, or where the citation is in doubt. */
function isAnswered(
  { rule, params, block, start }: BlockFinding,
  { source, context: { vocabulary } }: TextWork,
  doubts: readonly Doubt[],
): boolean {
  if (rule !== "no-date") return false;
  const places = citedPlaces(source);
  const isDoubted = doubts.some(({ citation }) => {
    const at = citation === null ? undefined : places[citation];
    return at?.block === block && at.start === start;
  });
  if (isDoubted) return true;
  return source.documents.some(({ number }) => {
    const parsed = parseDocumentNumber(number, vocabulary.symbols);
    return parsed !== null && formatDocumentNumber(parsed) === params.number;
  });
}

/** The citations with their blocks, in the order in which resolving numbers them. */
function citedPlaces({ citing }: ArticleSource) {
  return citing.flatMap(({ block, citations }) => citations.map((citation) => ({ block, ...citation })));
}
