// The verify step: checks a built site before anybody sees it. Links, markup, machine files, budgets.
import { readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { type Fault, type Finding, type FindingCode, lineAt } from "./verify/finding.ts";
import { machineFileFacts } from "./verify/machine-file-facts.ts";
import { pageFacts, type Reference } from "./verify/page-facts.ts";
import { siteAddresses, type SiteOptions, type Target } from "./verify/site-addresses.ts";

export interface VerifyOptions extends SiteOptions {
  /** Files to check, relative to the folder; all if left out. */
  readonly only?: Iterable<string>;
  /** Every file of the site; read from the folder if left out. */
  readonly paths?: ReadonlySet<string>;
}

/**
 * Checks the files of a built site and answers with everything that is wrong, sorted by file and line. With
 * `only` it finds what those files do wrong, not what their removal did to others.
 * @throws Error of node:fs when a file that should be there cannot be read.
 */
export function verifySite(folder: string, options: VerifyOptions): readonly Finding[] {
  const paths = options.paths ?? filesOf(folder);
  const read = (file: string) => readFileSync(join(folder, file), "utf8");
  const addresses = siteAddresses(options);
  const findings: Finding[] = [];
  const fragments: FragmentLink[] = [];
  const largest: ArticleSize[] = [];
  for (const file of [...(options.only ?? paths)].sort()) {
    if (!CHECKED.test(file)) continue;
    const text = read(file);
    const facts = file.endsWith(".html") ? pageFacts(text) : machineFileFacts(file, text);
    if (facts === undefined) continue;
    const report = ({ code, offset, params }: Fault) =>
      findings.push({ file, line: lineAt(text, offset), code, params });
    facts.faults.forEach(report);
    for (const reference of facts.references) {
      const target = addresses(reference.url, file);
      const fault = referenceFault(reference, target, paths);
      if (fault !== undefined) report(fault);
      else if (target.kind === "file" && target.fragment !== "" && target.file.endsWith(".html")) {
        if (target.file !== file)
          fragments.push({ file, line: lineAt(text, reference.offset), target, url: copyOf(reference.url) });
        else if (!leads(target.fragment, facts.ids))
          report({ code: "broken-fragment", offset: reference.offset, params: { address: reference.url } });
      }
    }
    if (ARTICLE.test(file) && text.length > LEAST_SUSPECT) noteSize(largest, { file, length: text.length });
  }
  findings.push(...brokenFragments(fragments, read), ...overBudget(largest, read));
  return findings.sort(byPlace);
}

/** Every regular file below `folder`, relative to it, with "/" between folders. */
export function filesOf(folder: string): ReadonlySet<string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Set(
    files.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/")),
  );
}

/** The search engine's own files are its business. */
const CHECKED = /^(?!pagefind\/)(?:.*\.(?:html|xml|json|webmanifest|css)|sw\.js)$/;
const ARTICLE = /^\d{4}\/\d{2}\/[^/]+\/index\.html$/;

/** What a server may send in its first round trip (10 segments of 1,460 bytes), less the headers. */
const BUDGET = 14 * 1024;
/** Shorter pages (in characters) always come within the budget: markup shrinks to a third at most. */
const LEAST_SUSPECT = 2.5 * BUDGET;
/** Compressing costs far more than all other checks: only the longest articles can be over the budget. */
const MOST_COMPRESSED = 16;

interface FragmentLink {
  readonly file: string;
  readonly line: number;
  readonly target: Target & { readonly kind: "file" };
  readonly url: string;
}

interface ArticleSize {
  readonly file: string;
  readonly length: number;
}

function referenceFault(
  { kind, url, offset }: Reference,
  target: Target,
  paths: ReadonlySet<string>,
): Fault | undefined {
  const code = referenceCode(kind, target, paths);
  return code && { code, offset, params: { address: url } };
}

function referenceCode(
  kind: Reference["kind"],
  target: Target,
  paths: ReadonlySet<string>,
): FindingCode | undefined {
  if (target.kind === "script") return "script-address";
  if (target.kind === "elsewhere") return kind === "resource" ? "external-resource" : undefined;
  if (target.kind === "outside") return "broken-link";
  return target.kind === "file" && !paths.has(target.file) ? "broken-link" : undefined;
}

/** Whether a fragment leads to something: "top" always does, and what stands behind ":~:" is for the browser. */
function leads(fragment: string, ids: ReadonlySet<string>): boolean {
  const id = fragment.replace(/:~:.*$/s, "");
  return id === "" || /^top$/i.test(id) || ids.has(id);
}

/** Looks into the pages that fragments lead to, each once. */
function brokenFragments(links: readonly FragmentLink[], read: (file: string) => string): readonly Finding[] {
  const byTarget = new Map<string, FragmentLink[]>();
  for (const link of links) {
    const group = byTarget.get(link.target.file);
    if (group === undefined) byTarget.set(link.target.file, [link]);
    else group.push(link);
  }
  return [...byTarget].flatMap(([target, group]) => {
    const { ids } = pageFacts(read(target));
    const broken = group.filter((link) => !leads(link.target.fragment, ids));
    return broken.map(
      ({ file, line, url }): Finding => ({ file, line, code: "broken-fragment", params: { address: url } }),
    );
  });
}

function noteSize(largest: ArticleSize[], size: ArticleSize): void {
  largest.push(size);
  if (largest.length > 8 * MOST_COMPRESSED) cutToLargest(largest);
}

function cutToLargest(sizes: ArticleSize[]): void {
  sizes.sort((a, b) => b.length - a.length || (a.file < b.file ? -1 : 1)).splice(MOST_COMPRESSED);
}

function overBudget(sizes: ArticleSize[], read: (file: string) => string): readonly Finding[] {
  cutToLargest(sizes);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  return sizes.flatMap(({ file }) => {
    const bytes = brotliCompressSync(read(file), { params }).length;
    return bytes > BUDGET
      ? [{ file, code: "over-budget", params: { bytes, most: BUDGET } } satisfies Finding]
      : [];
  });
}

/** A string of its own: a piece of a page's text would keep the whole page in memory. */
function copyOf(text: string): string {
  return Buffer.from(text).toString();
}

function byPlace(a: Finding, b: Finding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  const [one, other] = [a.line ?? 0, b.line ?? 0];
  if (one !== other) return one - other;
  const [x, y] = [JSON.stringify([a.code, a.params]), JSON.stringify([b.code, b.params])];
  return x < y ? -1 : Number(x > y);
}
