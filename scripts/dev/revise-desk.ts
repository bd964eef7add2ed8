// Takes up edits of articles at once, where they change hardly more than the articles' own pages.
//
// Opening a portal of 100,000 articles takes seconds. What an editor does most, changing title and text, can be shown
// before that: the article is read anew and takes its old place. Lists and sidebars follow with the next opening.
import { readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { outlineMarkdown } from "../../layouts/markdown.ts";
import { readArticleSource } from "../../portal/content/article-source.ts";
import type { ArticleSource } from "../../portal/content/article-source.ts";
import type { Problem } from "../../portal/content/problem.ts";
import type { Article } from "../../portal/model/article.ts";
import type { Desk } from "../../portal/pages/desk.ts";

/**
 * The desk with the articles at `paths` (absolute) read anew, or the problems that they have by themselves.
 * Undefined where something changed that other articles or registers have a say in.
 */
export function reviseDesk(
  desk: Desk,
  sources: readonly ArticleSource[],
  content: string,
  paths: readonly string[],
): { readonly desk: Desk } | { readonly problems: readonly Problem[] } | undefined {
  const { portal } = desk;
  const files = new Set(paths.map((path) => relative(content, path).split(sep).join("/")));
  const before = sources.filter(({ file }) => files.has(file));
  if (before.length !== files.size) return undefined;
  const after = new Map<string, ArticleSource>();
  const problems: Problem[] = [];
  for (const old of before) {
    const read = readAgain(content, old, portal.settings.timeZone);
    problems.push(...(read?.problems.filter(({ severity }) => severity === "error") ?? []));
    if (problems.length > 0) continue;
    if (read?.article === undefined || !staysInPlace(old, read.article, desk)) return undefined;
    after.set(old.id, read.article);
  }
  if (problems.length > 0) return { problems };
  const articles = portal.articles.map((article) => {
    const source = after.get(article.id);
    return source === undefined ? article : revised(article, source);
  });
  // Citations are found again by the next opening; until then places in the old text would be links in the wrong words.
  const citations = new Map(portal.citations);
  for (const id of after.keys()) {
    citations.set(
      id,
      (citations.get(id) ?? []).map((citation) => ({ ...citation, places: [] })),
    );
  }
  return { desk: { ...desk, portal: { ...portal, articles, citations } } };
}

function readAgain(content: string, { file }: ArticleSource, timeZone: string) {
  try {
    const bytes = readFileSync(join(content, file));
    return readArticleSource(file, bytes, { timeZone, outlineMarkdown, findCiting: () => [] });
  } catch {
    return undefined;
  }
}

/** Whether an article changed in nothing but what its own page says of it. */
function staysInPlace(old: ArticleSource, now: ArticleSource, { portal, pictures }: Desk): boolean {
  const placeOf = ({
    id,
    section,
    authors,
    agency,
    topics,
    documents,
    related,
    draft,
    appears,
    ...rest
  }: ArticleSource) =>
    JSON.stringify([
      id,
      section,
      authors,
      agency,
      topics,
      documents,
      related,
      draft,
      appears,
      rest.date,
      rest.expires,
      rest.withdrawn,
      rest.aliases,
    ]);
  const shown = [...now.figures, ...(now.cover ? [now.cover] : [])];
  return (
    placeOf(old) === placeOf(now) &&
    shown.every(({ file }) => pictures.has(file) || portal.media.has(file)) &&
    !portal.gone.some(({ id }) => id === old.id)
  );
}

function revised(article: Article, source: ArticleSource): Article {
  const { summary: _summary, updated: _updated, cover: _cover, source: _source, ...kept } = article;
  const { hash, title, summary, updated, cover, figures, featured, updates, words } = source;
  return {
    ...kept,
    hash,
    title,
    ...(summary !== undefined && { summary }),
    ...(updated && { updated }),
    ...(cover && { cover }),
    figures,
    featured,
    updates,
    ...(source.source && { source: source.source }),
    words,
  };
}
