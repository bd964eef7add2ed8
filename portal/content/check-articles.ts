// Holds articles against the registers, the pictures and each other.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fold } from "../language/fold.ts";
import { nearest } from "../language/nearest.ts";
import { mediaKind } from "../model/media.ts";
import type { Section } from "../model/registers.ts";
import { isReservedAddress } from "../model/urls.ts";
import type { Urls } from "../model/urls.ts";
import type { ArticleReferences } from "./article-references.ts";
import type { ArticleSource } from "./article-source.ts";
import { decodeText, splitFrontMatter } from "./front-matter.ts";
import type { MediaFiles } from "./media-files.ts";
import { readPlainYaml } from "./plain-yaml.ts";
import type { Path } from "./plain-yaml.ts";
import { problemAt, warningAt } from "./problem.ts";
import type { Place, Problem } from "./problem.ts";
import { articleIdOf } from "./read-pageviews.ts";
import { unknownId } from "./unknown-id.ts";

/** What articles are held against. */
export interface Surroundings {
  readonly root: string;
  /** The portal's base path, "" or "/tin". */
  readonly base: string;
  readonly sections: ReadonlyMap<string, Section>;
  /** Picture files of the content folder by their path in NFC. */
  readonly pictures: ReadonlySet<string>;
  readonly media: MediaFiles;
  readonly isDocumentNumber: (written: string) => boolean;
  /** Ids of all articles that have or will have a page, broken ones included. */
  readonly ids: ReadonlySet<string>;
  /** The same ids by their slug. */
  readonly idsBySlug: ReadonlyMap<string, readonly string[]>;
}

/** The ids of the articles that an address or slug may mean: one, if it is right. */
export function articlesNamed(written: string, { idsBySlug, ids, base }: Surroundings): readonly string[] {
  const id = articleIdOf(written, base);
  if (id !== undefined) return ids.has(id) ? [id] : [];
  return idsBySlug.get(written) ?? [];
}

/** The ids of an article's hand-picked related articles, as far as they exist. */
export function relatedIds(article: ArticleSource, around: Surroundings): string[] {
  return article.related.flatMap((written) => {
    const found = articlesNamed(written, around);
    return found.length === 1 ? found : [];
  });
}

/** Every problem that an article has with its surroundings. */
export function checkArticle(article: ArticleReferences, around: Surroundings): Problem[] {
  const problems: Problem[] = [];
  const place = placeFinder(around.root, article.file);
  const { section } = article;
  if (section !== undefined && around.sections.size > 0 && !around.sections.has(section)) {
    problems.push(unknownId(place(["section"]), "section", section, "sections.yaml", around.sections.keys()));
  }
  if (article.cover && !around.pictures.has(article.cover.file)) {
    problems.push(pictureMissing(place(["cover", "image"]), article.cover.file, around));
  }
  for (const { src, file } of article.figures) {
    problems.push(...figureProblems(file, () => place.inBody(src), around));
  }
  for (const [i, { number }] of article.documents.entries()) {
    if (around.isDocumentNumber(number)) continue;
    problems.push(problemAt(place(["documents", i]), "bad-document-number", { value: number }));
  }
  for (const [i, written] of article.related.entries()) {
    const problem = relatedProblem(written, place, i, around);
    if (problem !== undefined) problems.push(problem);
  }
  for (const { href, line } of article.links) {
    const id = articleIdOf(href, "");
    if (id !== undefined && !around.ids.has(id)) {
      problems.push(warningAt({ file: article.file, line }, "link-unknown", { value: href }));
    }
  }
  return article.draft ? problems.map((problem) => ({ ...problem, severity: "warning" as const })) : problems;
}

/** An address that a file asks for: its own, or an old one, the `alias`-th of its list. */
export interface AddressClaim {
  readonly address: string;
  readonly file: string;
  readonly alias?: number;
}

/** Two files that claim one address, and old addresses that are taken, or a folder and a file at once. */
export function checkAddresses(claims: Iterable<AddressClaim>, urls: Urls, root: string): Problem[] {
  const owners = new Map<string, string>();
  const folders = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { address, file, alias } of claims) {
    const path = urls.file(urls.alias(address)).toLowerCase();
    const taken = alias !== undefined && isReservedAddress(address);
    const other = taken
      ? urls.origin
      : (owners.get(path) ?? folders.get(path) ?? ownerAbove(path, owners, folders));
    if (other !== undefined) {
      const place = placeFinder(root, file)(alias === undefined ? [] : ["aliases", alias]);
      problems.push(problemAt(place, "duplicate-address", { value: address, other }));
      continue;
    }
    owners.set(path, file);
    for (const folder of newFolders(path, folders)) folders.set(folder, file);
  }
  return problems;
}

/** The file that claims as a file what `path` needs as a folder. */
function ownerAbove(
  path: string,
  owners: ReadonlyMap<string, string>,
  folders: ReadonlyMap<string, string>,
): string | undefined {
  for (const folder of newFolders(path, folders)) {
    const owner = owners.get(folder);
    if (owner !== undefined) return owner;
  }
  return undefined;
}

/** The folders above `path` that nobody needed so far: what lies above one that somebody needs was looked at then. */
function* newFolders(path: string, folders: ReadonlyMap<string, string>): Generator<string> {
  for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) {
    const folder = path.slice(0, at);
    if (folders.has(folder)) return;
    yield folder;
  }
}

/**
 * Finds lines of a file's front matter (and of a text in its body). The file is parsed for positions only now,
 * when there is a problem to report.
 */
export function placeFinder(
  root: string,
  file: string,
): ((path: Path) => Place) & { readonly inBody: (text: string) => Place } {
  let parsed: { text: string; place: (path: Path) => Place; bodyLine: number } | undefined;
  const parse = () => {
    parsed ??= parseForPlaces(root, file);
    return parsed;
  };
  const find = (path: Path) => parse().place(path);
  const inBody = (text: string): Place => {
    const { text: whole, bodyLine } = parse();
    const lines = whole.split("\n");
    const found = lines.findIndex(
      (line, i) => i >= bodyLine - 1 && (line.includes(text) || line.includes(encodeURI(text))),
    );
    return { file, line: found === -1 ? bodyLine : found + 1 };
  };
  return Object.assign(find, { inBody });
}

function parseForPlaces(root: string, file: string) {
  const top = { text: "", place: () => ({ file, line: 1 }), bodyLine: 1 };
  const text = decodeText(readFileSync(join(root, file)), file);
  if (typeof text !== "string") return top;
  const parts = splitFrontMatter(text, file);
  if ("code" in parts) return top;
  const yaml = readPlainYaml(parts.frontMatter, file, parts.frontMatterLine);
  return Array.isArray(yaml)
    ? top
    : { text, place: (path: Path) => yaml.place(path), bodyLine: parts.bodyLine };
}

/** What is wrong with a file that a text shows: a picture must be there, others are looked at. */
export function figureProblems(file: string, place: () => Place, around: Surroundings): readonly Problem[] {
  if (mediaKind(file) !== undefined) return around.media.check(file, place);
  return around.pictures.has(file) ? [] : [pictureMissing(place(), file, around)];
}

function pictureMissing(place: Place, file: string, { pictures }: Surroundings): Problem {
  const folder = file.slice(0, file.lastIndexOf("/") + 1);
  const name = file.slice(folder.length);
  const beside = [...pictures].filter(
    (path) => path.startsWith(folder) && !path.slice(folder.length).includes("/"),
  );
  const names = beside.map((path) => path.slice(folder.length));
  const same = names.find((other) => fold(other) === fold(name)) ?? nearest(name, names);
  return problemAt(place, "picture-missing", { value: name, near: same === undefined ? "" : ` → “${same}”` });
}

function relatedProblem(
  written: string,
  place: (path: Path) => Place,
  i: number,
  around: Surroundings,
): Problem | undefined {
  const found = articlesNamed(written, around);
  if (found.length === 1) return undefined;
  if (found.length > 1) {
    const allowed = found.map((one) => `/${one}/`).join(", ");
    return problemAt(place(["related", i]), "related-ambiguous", { value: written, allowed });
  }
  const slug = written.replace(/\/$/, "").split("/").pop() ?? "";
  const suggestion = nearest(slug, around.idsBySlug.keys());
  const near = suggestion === undefined ? "" : ` → “/${around.idsBySlug.get(suggestion)?.[0]}/”`;
  return problemAt(place(["related", i]), "related-unknown", { value: written, near });
}
