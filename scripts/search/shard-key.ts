// Names all that a shard of the search is made from, so that a build knows whether to index it anew.
import type { Article } from "../../portal/model/article.ts";
import type { Portal } from "../../portal/model/portal.ts";
import type { SearchShard } from "../../portal/search/shards.ts";
import { digest } from "../digest.ts";

/** What deciding about shards needs of an article, and the article. */
export interface Entry {
  readonly url: string;
  readonly date: string;
  readonly article: Article;
}

/**
 * Names all that a shard is made from: what `all` shards depend on, the articles, what they cite, and the names that registers give to what they
 * mention. Spelled out once for a shard, not for each article: this runs over all articles in every build.
 */
export function shardKey({ entries }: SearchShard<Entry>, portal: Portal, all: unknown): string {
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
