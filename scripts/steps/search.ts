// The search step: indexes the shards whose articles changed, and stages all search data.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { outlineMarkdown } from "../../layouts/markdown.ts";
import type { TextOf } from "../../layouts/pages.ts";
import { readSealed, writeSealed } from "../../portal/content/sealed-file.ts";
import type { Article } from "../../portal/model/article.ts";
import type { Portal } from "../../portal/model/portal.ts";
import type { Url } from "../../portal/model/urls.ts";
import { type AbbreviationRow, abbreviations, ownAbbreviations } from "../../portal/search/abbreviations.ts";
import { COMMON_ABBREVIATIONS } from "../../portal/search/common-abbreviations.ts";
import { SEARCH_DATA } from "../../portal/model/urls.ts";
import type { Suggestions } from "../../portal/search/files.ts";
import type { SearchRecord } from "../../portal/search/record.ts";
import { searchShards } from "../../portal/search/shards.ts";
import type { SearchShard } from "../../portal/search/shards.ts";
import { digest } from "../digest.ts";
import { buildSearchShard } from "../search/build-shard.ts";
import { finishSearch } from "../search/write-search.ts";
import type { Manifest } from "./manifest.ts";
import type { Stage } from "./stage.ts";

/** What deciding about shards needs of an article, and the article. */
interface Entry {
  readonly url: string;
  readonly date: string;
  readonly article: Article;
}

/**
 * Stages the search data of a portal. Shards are kept in the cache folder under the hash of what they were made
 * from; as long as none changed, nothing is read or written.
 * @param before the manifest whose files may be kept.
 * @returns how many articles were indexed now.
 */
export async function stageSearch(
  portal: Portal,
  version: string,
  text: TextOf,
  cache: string,
  stage: Stage,
  before: Manifest | undefined,
): Promise<number> {
  const entries = portal.articles.map((article) => ({
    url: belowRoot(portal, portal.urls.article(article)),
    date: article.date.iso.slice(0, 16),
    article,
  }));
  const shards = searchShards<Entry>(entries);
  const own = ownAbbreviations(portal);
  const keys = new Map(
    shards.map((shard) => [shard.id, shardKey(shard, portal, [version, own, shard === shards[0]])]),
  );
  const suggestions = suggestionsOf(portal);
  const key = digest([version, [...keys], suggestions]);
  if (keepAll(key, stage, before)) return 0;
  const folder = join(cache, "search");
  const indexed = await indexShards(shards, keys, own, portal, text, cache, folder);
  await finishSearch(folder, [...keys.keys()], suggestions, own);
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    if (!/\.(?:bin|json)$/.test(name)) continue;
    stage.take(
      `${SEARCH_DATA}${name}`,
      join(folder, name),
      name.endsWith(".bin") ? "immutable" : "page",
      key,
    );
  }
  return indexed;
}

/** Keeps the search data of the last build, if all of it was made from the same things. */
function keepAll(key: string, stage: Stage, before: Manifest | undefined): boolean {
  const manifest = before?.files[`${SEARCH_DATA}manifest.json`];
  if (before === undefined || manifest?.key !== key) return false;
  for (const path in before.files) if (path.startsWith(SEARCH_DATA)) stage.keep(path);
  return true;
}

/** Indexes the shards that the cache has not; returns their number of articles. */
async function indexShards(
  shards: readonly SearchShard<Entry>[],
  keys: ReadonlyMap<string, string>,
  own: readonly AbbreviationRow[],
  portal: Portal,
  text: TextOf,
  cache: string,
  folder: string,
): Promise<number> {
  const file = join(cache, "search.json");
  const made = readSealed(file, "1");
  const known = new Map(Array.isArray(made) ? made : []);
  const table = abbreviations([...COMMON_ABBREVIATIONS, ...own]);
  let indexed = 0;
  for (const { id, entries } of shards) {
    if (known.get(id) === keys.get(id) && existsSync(join(folder, id, "shard.json"))) continue;
    const records = entries.map(({ article }) => recordOf(article, portal, text));
    await buildSearchShard(id, records, table, folder, id === shards[0]?.id);
    indexed += records.length;
    known.set(id, keys.get(id));
    writeSealed(
      file,
      "1",
      [...known].filter(([other]) => keys.has(String(other))),
    );
  }
  return indexed;
}

/**
 * Names all that a shard is made from: what `all` shards depend on, the articles, what they cite, and the names that registers give to what they
 * mention. Spelled out once for a shard, not for each article: this runs over all articles in every build.
 */
function shardKey({ entries }: SearchShard<Entry>, portal: Portal, all: unknown): string {
  const { citations, documents } = portal;
  const used = { sections: new Set<string>(), agencies: new Set<string>(), authors: new Set<string>() };
  const topics = new Set<string>();
  const cited = new Set<string>();
  let articles = "";
  for (const { article, date } of entries) {
    articles += `\n${article.id} ${article.hash} ${date}`;
    used.sections.add(article.section);
    if (article.agency !== undefined) used.agencies.add(article.agency);
    for (const id of article.authors) used.authors.add(id);
    for (const id of article.topics) topics.add(id);
    for (const { document } of citations.get(article.id) ?? []) {
      articles += ` ${document}`;
      cited.add(document);
    }
  }
  const names = (ids: ReadonlySet<string>, register: ReadonlyMap<string, { readonly name: string }>) =>
    [...ids].sort().map((id) => [id, register.get(id)?.name]);
  return digest([
    all,
    articles,
    names(used.sections, portal.sections),
    names(used.agencies, portal.agencies),
    names(used.authors, portal.authors),
    names(topics, portal.topics),
    [...cited].sort().map((id) => [id, documents.get(id)?.number, documents.get(id)?.type]),
  ]);
}

/** What the search says of an article besides its own words: names that come from registers. */
function namesOf(article: Article, { sections, agencies, authors, topics, citations, documents }: Portal) {
  const { agency } = article;
  return {
    section: sections.get(article.section)?.name ?? article.section,
    ...(agency !== undefined && { agency: agencies.get(agency)?.name ?? agency }),
    authors: article.authors.map((id) => authors.get(id)?.name ?? id),
    topics: article.topics.map((id) => topics.get(id)?.name ?? id),
    documents: (citations.get(article.id) ?? []).flatMap(({ document }) => {
      const known = documents.get(document);
      return known === undefined
        ? []
        : [{ number: known.number, ...(known.type !== undefined && { type: known.type }) }];
    }),
  };
}

function recordOf(article: Article, portal: Portal, text: TextOf): SearchRecord {
  const { blocks } = outlineMarkdown(text({ file: article.file, hash: article.hash }));
  return {
    url: belowRoot(portal, portal.urls.article(article)),
    title: article.title,
    summary: article.summary ?? "",
    date: article.date.iso.slice(0, 16),
    ...namesOf(article, portal),
    text: blocks.map((block) => block.text).join("\n"),
  };
}

const SUGGESTED_ARTICLES = 200;
const SUGGESTED_NAMES = 300;

/** What the search box completes: the newest articles, topics, and documents by date. Addresses below the root. */
function suggestionsOf(portal: Portal): Suggestions {
  const { articles, topics, documents, urls } = portal;
  const newest = [...documents.values()].sort(
    (a, b) => compare(b.date ?? "", a.date ?? "") || compare(a.slug, b.slug),
  );
  return {
    articles: articles
      .slice(0, SUGGESTED_ARTICLES)
      .map(({ title, id }) => ({ title, url: belowRoot(portal, urls.article({ id })) })),
    topics: usedTopics(articles)
      .slice(0, SUGGESTED_NAMES)
      .map((id) => ({ name: topics.get(id)?.name ?? id, url: belowRoot(portal, urls.topic(id)) })),
    documents: newest.slice(0, SUGGESTED_NAMES).map(({ type, number, slug }) => ({
      name: type === undefined ? number : `${type} ${number}`,
      url: belowRoot(portal, urls.document(slug)),
    })),
  };
}

/** Topics that articles have, the most used first. */
function usedTopics(articles: readonly Article[]): string[] {
  const counts = new Map<string, number>();
  for (const { topics } of articles) for (const id of topics) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || compare(a, b)).map(([id]) => id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The search's data is independent of where the portal lives. */
function belowRoot({ urls }: Portal, url: Url): string {
  return url.slice(urls.base.length);
}
