// Reads one article: what its file says by itself, before it is held against the rest of the portal.
import { slugify, SLUG } from "../language/slug.ts";
import { parseMoment } from "../language/moment.ts";
import type { Article, ArticlePicture, CitingBlock, NamedDocument } from "../model/article.ts";
import type { Moment } from "../model/moment.ts";
import { linksOf, referencesOf, wrongDates } from "./article-references.ts";
import type { ArticleReferences } from "./article-references.ts";
import { hashOf, readMarkdownSource } from "./markdown-source.ts";
import type { MarkdownSource } from "./markdown-source.ts";
import type { OutlineMarkdown } from "./outline.ts";
import { picturePath } from "./picture-path.ts";
import type { Path } from "./plain-yaml.ts";
import { problemAt, warningAt } from "./problem.ts";
import type { Problem } from "./problem.ts";
import { articleFields } from "./schemas/front-matter.ts";
import type { ArticleFields } from "./schemas/front-matter.ts";

/** An article as its file alone tells it: plain data, so that it can be cached. */
export interface ArticleSource {
  readonly file: string;
  readonly hash: string;
  /** Hash of what lists show of it, its address included. */
  readonly face: string;
  /** "2022/02/<slug>". */
  readonly id: string;
  readonly title: string;
  readonly summary?: string;
  readonly date: Moment;
  readonly updated?: Moment;
  readonly section: string;
  /** Ids or plain names, as written; likewise agency and topics. */
  readonly authors: readonly string[];
  readonly agency?: string;
  readonly topics: readonly string[];
  readonly documents: readonly NamedDocument[];
  readonly citing: readonly CitingBlock[];
  readonly cover?: ArticlePicture;
  readonly figures: Article["figures"];
  /** Addresses or slugs, as written. */
  readonly related: readonly string[];
  /** Tag of its language, where that is not the portal's. */
  readonly lang?: string;
  /** Address or slug, as written. */
  readonly translationOf?: string;
  readonly links: readonly { readonly href: string; readonly line: number }[];
  readonly featured: boolean;
  readonly draft: boolean;
  /** When it appears: `publish`, else `date`. */
  readonly appears: Moment;
  readonly expires?: Moment;
  readonly withdrawn?: { readonly date: Moment; readonly reason: string };
  readonly aliases: readonly string[];
  readonly updates: readonly { readonly date: Moment; readonly note: string }[];
  readonly source?: { readonly name: string; readonly url?: string };
  readonly words: number;
}

/** What reading an article depends on besides its file. */
export interface ArticleReading {
  readonly timeZone: string;
  readonly outlineMarkdown: OutlineMarkdown;
  /** Finds the paragraphs that cite official documents. */
  readonly findCiting: (blocks: readonly string[]) => readonly CitingBlock[];
}

/** The article, or what it refers to if it has errors, and its problems. */
export interface ReadArticle {
  readonly article?: ArticleSource;
  readonly references?: ArticleReferences;
  readonly problems: readonly Problem[];
}

/** Reads the article in `bytes`, which stand at `file` ("articles/2022/02/<slug>/index.md") of the content folder. */
export function readArticleSource(file: string, bytes: Uint8Array, reading: ArticleReading): ReadArticle {
  const source = readMarkdownSource(file, bytes, articleFields, reading.outlineMarkdown);
  const address = addressOf(file);
  const wrongAddress = "code" in address ? [address] : [];
  if (source.yaml === undefined) return { problems: [...wrongAddress, ...source.problems] };
  const references = referencesOf(file, source);
  const problems = [...wrongAddress, ...source.problems];
  // Somebody's unfinished text must not stop a publication.
  const judged = () =>
    references.draft ? problems.map((one) => ({ ...one, severity: "warning" as const })) : problems;
  if (source.fields === undefined) {
    problems.push(...wrongDates(source.yaml, reading.timeZone));
    return { references, problems: judged() };
  }
  const moments = momentsOf(source, reading.timeZone, problems);
  const cover = coverOf(source, file, problems);
  if ("code" in address || moments === undefined || problems.some(({ severity }) => severity === "error")) {
    return { references, problems: judged() };
  }
  checkDates(source, moments, address, problems);
  return { article: articleOf(file, source, moments, cover, address, reading), problems: judged() };
}

function articleOf(
  file: string,
  { fields, hash, outline, figures, bodyLine }: MarkdownSource<ArticleFields>,
  moments: Moments,
  cover: ArticlePicture | undefined,
  address: ArticleAddress,
  { findCiting }: ArticleReading,
): ArticleSource {
  const texts = outline.blocks.map(({ text }) => text);
  const id = `${address.month ?? moments.date.iso.slice(0, 7).replace("-", "/")}/${address.slug}`;
  return {
    file,
    hash,
    face: hashOf(
      JSON.stringify([
        id,
        fields.title,
        fields.summary,
        moments.date.iso,
        fields.section,
        cover,
        fields.lang,
      ]),
    ).slice(0, 16),
    id,
    title: fields.title,
    ...(fields.summary !== undefined && { summary: fields.summary }),
    section: fields.section,
    authors: unique(fields.authors ?? []),
    ...(fields.agency !== undefined && { agency: fields.agency }),
    topics: unique(fields.topics ?? []),
    documents: fields.documents ?? [],
    citing: findCiting(texts),
    ...(cover && { cover }),
    figures: figures.map(({ src, file: picture, alt }) => ({ src, file: picture, alt })),
    related: fields.related ?? [],
    ...(fields.lang !== undefined && { lang: fields.lang }),
    ...(fields.translationOf !== undefined && { translationOf: fields.translationOf }),
    links: linksOf(outline, bodyLine),
    featured: fields.featured ?? false,
    draft: fields.draft ?? false,
    ...moments,
    aliases: unique(fields.aliases ?? []),
    ...(fields.source && { source: fields.source }),
    words: texts.reduce((sum, text) => sum + countWords(text), 0),
  };
}

interface Moments {
  readonly date: Moment;
  readonly updated?: Moment;
  readonly appears: Moment;
  readonly expires?: Moment;
  readonly withdrawn?: { readonly date: Moment; readonly reason: string };
  readonly updates: readonly { readonly date: Moment; readonly note: string }[];
}

/** Reads every date of the front matter; undefined when the article's own date is wrong. */
function momentsOf(
  source: MarkdownSource<ArticleFields>,
  zone: string,
  problems: Problem[],
): Moments | undefined {
  const { fields, yaml } = source;
  const read = (text: string | undefined, path: Path): Moment | undefined => {
    if (text === undefined) return undefined;
    const moment = parseMoment(text, zone);
    const field = path.filter((key) => typeof key === "string").join(".");
    if (moment === undefined) problems.push(problemAt(yaml.place(path), "bad-date", { field, value: text }));
    return moment;
  };
  const date = read(fields.date, ["date"]);
  const updated = read(fields.updated, ["updated"]);
  const publish = read(fields.publish, ["publish"]);
  const expires = read(fields.expire, ["expire"]);
  const gone = read(fields.withdrawn?.date, ["withdrawn", "date"]);
  const updates = (fields.updates ?? []).flatMap(({ date: text, note }, i) => {
    const moment = read(text, ["updates", i, "date"]);
    return moment === undefined ? [] : [{ date: moment, note }];
  });
  for (const [i, { date: text }] of (fields.documents ?? [])
    .map((one) => ({ date: undefined, ...one }))
    .entries()) {
    read(text, ["documents", i, "date"]);
  }
  if (date === undefined) return undefined;
  return {
    date,
    ...(updated && { updated }),
    appears: publish ?? date,
    ...(expires && { expires }),
    ...(gone && fields.withdrawn && { withdrawn: { date: gone, reason: fields.withdrawn.reason } }),
    updates,
  };
}

function coverOf(
  source: MarkdownSource<ArticleFields>,
  file: string,
  problems: Problem[],
): ArticlePicture | undefined {
  const { cover } = source.fields;
  if (cover === undefined) return undefined;
  const found = picturePath(file, cover.image.normalize("NFC"));
  if (typeof found !== "string") {
    problems.push(problemAt(source.yaml.place(["cover", "image"]), found.code, { value: cover.image }));
    return undefined;
  }
  const { alt, caption, credit } = cover;
  return {
    file: found,
    alt,
    ...(caption !== undefined && { caption }),
    ...(credit !== undefined && { credit }),
  };
}

function checkDates(
  { yaml, fields }: MarkdownSource<ArticleFields>,
  moments: Moments,
  address: ArticleAddress,
  problems: Problem[],
): void {
  const month = moments.date.iso.slice(0, 7).replace("-", "/");
  if (address.month !== undefined && address.month !== month) {
    problems.push(
      warningAt(yaml.place(["date"]), "month-differs", { folder: address.month, value: fields.date }),
    );
  }
  if (moments.expires !== undefined && moments.expires.ms < moments.appears.ms) {
    problems.push(warningAt(yaml.place(["expire"]), "expire-before-date", { value: fields.expire ?? "" }));
  }
}

interface ArticleAddress {
  readonly slug: string;
  /** "2022/02", where the file lies in such a folder; else the article's date decides. */
  readonly month?: string;
}

const ARTICLE_PATH = /^articles\/(?:(\d{4}\/(?:0[1-9]|1[0-2]))\/)?([^/]+?)(?:\/index)?\.md$/;

function addressOf(file: string): ArticleAddress | Problem {
  const [, month, slug] = ARTICLE_PATH.exec(file) ?? [];
  if (slug === undefined) return problemAt({ file, line: 1 }, "article-path", { value: file });
  if (!SLUG.test(slug) || slug.length > 150) {
    return problemAt({ file, line: 1 }, "bad-slug", { value: slug, suggestion: slugify(slug) || "ten-bai" });
  }
  return month === undefined ? { slug } : { slug, month };
}

/** Words are what white space divides; in Vietnamese these are syllables. */
function countWords(text: string): number {
  let words = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const isSpace = text.charCodeAt(i) <= 32;
    if (!isSpace && !inside) words++;
    inside = !isSpace;
  }
  return words;
}

function unique<T>(values: readonly T[]): readonly T[] {
  return values.length < 2 ? values : [...new Set(values)];
}
