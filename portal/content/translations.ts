// Which articles are one another's translations, and what is wrong with such claims.
import type { Article } from "../model/article.ts";
import type { ArticleSource } from "./article-source.ts";
import { articlesNamed, placeFinder } from "./check-articles.ts";
import type { Surroundings } from "./check-articles.ts";
import { problemAt, warningAt } from "./problem.ts";
import type { Problem } from "./problem.ts";

/**
 * What is wrong with `translationOf`: it names no article, or several, or one that is a translation itself (so there
 * are neither chains nor circles), or two articles of the group are in one language.
 */
export function checkTranslations(
  sources: readonly ArticleSource[],
  around: Surroundings,
  language: string,
): Problem[] {
  const claims = sources.filter(({ translationOf }) => translationOf !== undefined);
  if (claims.length === 0) return [];
  const byId = new Map(sources.map((source) => [source.id, source]));
  const taken = new Map<string, string>();
  const langOf = ({ lang }: ArticleSource) => lang ?? language;
  return claims.flatMap((source) => {
    const { file, translationOf: written = "", draft } = source;
    const say = draft ? warningAt : problemAt;
    const at = (field: string) => placeFinder(around.root, file)([field]);
    const [id, ...more] = articlesNamed(written, around);
    const original = id === undefined || more.length > 0 ? undefined : byId.get(id);
    if (id === undefined || more.length > 0) {
      const allowed = [id, ...more].filter((one) => one !== undefined).map((one) => `/${one}/`);
      const code = allowed.length === 0 ? "related-unknown" : "related-ambiguous";
      return [say(at("translationOf"), code, { value: written, near: "", allowed: allowed.join(", ") })];
    }
    // An original with errors of its own is reported for those.
    if (original === undefined) return [];
    if (original.translationOf !== undefined) {
      return [say(at("translationOf"), "translation-of-translation", { value: written })];
    }
    const key = `${id} ${langOf(source)}`;
    const other = langOf(source) === langOf(original) ? original.file : taken.get(key);
    if (other !== undefined) {
      const place = at(source.lang === undefined ? "translationOf" : "lang");
      return [say(place, "translation-language", { value: langOf(source), other })];
    }
    if (!draft) taken.set(key, file);
    return [];
  });
}

/** The other languages of each article that has any: the original first, then its translations by language. */
export function translationsOf(articles: readonly Article[]): ReadonlyMap<string, readonly Article[]> {
  const translations = articles.filter(({ translationOf }) => translationOf !== undefined);
  if (translations.length === 0) return new Map();
  const byId = new Map(articles.map((article) => [article.id, article]));
  const groups = new Map<string, Article[]>();
  for (const article of translations.sort(byLanguage)) {
    const root = article.translationOf ?? "";
    const original = byId.get(root);
    const group = groups.get(root) ?? (original === undefined ? [] : [original]);
    group.push(article);
    groups.set(root, group);
  }
  const others = new Map<string, readonly Article[]>();
  for (const group of groups.values()) {
    for (const one of group)
      others.set(
        one.id,
        group.filter((other) => other !== one),
      );
  }
  return others;
}

function byLanguage({ lang: a = "" }: Article, { lang: b = "" }: Article): number {
  return a < b ? -1 : Number(a > b);
}
