// Answers "Có thể bạn quan tâm": older articles that share documents, topics or the section with one.
import type { Article } from "../model/article.ts";
import type { Portal } from "../model/portal.ts";

/** Why an article is offered beside another; `id` is that of the document, topic or section shared. */
export type Kinship =
  | { readonly kind: "picked" }
  | { readonly kind: "document"; readonly id: string }
  | { readonly kind: "series"; readonly id: string }
  | { readonly kind: "topic"; readonly id: string }
  | { readonly kind: "section"; readonly id: string };

export interface RelatedArticle {
  readonly article: Article;
  readonly kinship: Kinship;
}

/**
 * Looks up related articles. An inverted index gives each keyword (document, topic, section) its articles; of each
 * keyword of an article only the WINDOW entries just older than it are looked at, so the cost of one look-up does
 * not grow with the portal. Each shared keyword adds its weight, a rarer one more, rarity being counted over older
 * articles only: so nothing that is published later changes the answer. Ties: the newer article first.
 */
export function relatedArticles(portal: Portal): (article: Article, count: number) => readonly RelatedArticle[] {
  const { articles } = portal;
  const oldest = articles.length - 1;
  const ageOf = new Map(articles.map(({ id }, i) => [id, oldest - i]));
  const index = new Map<string, number[]>();
  for (let age = 0; age <= oldest; age++) {
    const article = articles[oldest - age];
    if (article === undefined) continue;
    for (const keyword of keywordsOf(article, portal)) {
      const postings = index.get(keyword.key);
      if (postings) postings.push(age);
      else index.set(keyword.key, [age]);
    }
  }
  const scores = new Int32Array(articles.length);
  const at = (age: number) => articles[oldest - age];

  return (article, count) => {
    const age = ageOf.get(article.id);
    const picked = pickedOf(article, ageOf, at).slice(0, count);
    if (age === undefined || picked.length === count) return picked;
    const touched: number[] = [];
    for (const { key, weight } of keywordsOf(article, portal)) {
      const postings = index.get(key) ?? [];
      const own = lowerBound(postings, age);
      const value = weight * (1 + Math.min(8, Math.floor(Math.log2((age + 1) / (own + 1)))));
      for (let i = own - 1; i >= 0 && i >= own - WINDOW; i--) {
        const other = postings[i] ?? 0;
        if (scores[other] === 0) touched.push(other);
        scores[other] = (scores[other] ?? 0) + value;
      }
    }
    const already = new Set(picked.map((one) => ageOf.get(one.article.id)));
    const best = highest(touched.filter((other) => !already.has(other)), scores, count - picked.length);
    for (const other of touched) scores[other] = 0;
    const found = best.flatMap((other) => at(other) ?? []).map((other) => ({ article: other, kinship: kinshipOf(article, other, portal) }));
    return [...picked, ...found];
  };
}

/** How many older articles of each keyword are looked at. */
const WINDOW = 64;
const WEIGHTS = { document: 6, series: 5, topic: 3, section: 1 } as const;

interface Keyword {
  readonly kind: keyof typeof WEIGHTS;
  readonly id: string;
  readonly key: string;
  readonly weight: number;
}

function keywordsOf(article: Article, { citations, topics }: Portal): Keyword[] {
  const keyword = (kind: Keyword["kind"], id: string) => ({ kind, id, key: `${kind} ${id}`, weight: WEIGHTS[kind] });
  return [
    ...(citations.get(article.id) ?? []).map(({ document }) => keyword("document", document)),
    ...article.topics.map((id) => keyword(topics.get(id)?.series === true ? "series" : "topic", id)),
    keyword("section", article.section),
  ];
}

/** The strongest tie between two articles: keywords come in the order document, topics, section. */
function kinshipOf(article: Article, other: Article, portal: Portal): Kinship {
  const shared = new Set(keywordsOf(other, portal).map(({ key }) => key));
  const ties = keywordsOf(article, portal).filter(({ key }) => shared.has(key));
  const best = ties.reduce<Keyword | undefined>((a, b) => (a !== undefined && a.weight >= b.weight ? a : b), undefined);
  return best === undefined ? { kind: "section", id: article.section } : { kind: best.kind, id: best.id };
}

/** Hand-picked ones are shown whatever their age, as long as they are published. */
function pickedOf(article: Article, ageOf: ReadonlyMap<string, number>, at: (age: number) => Article | undefined): RelatedArticle[] {
  return article.related.flatMap((id) => {
    const age = ageOf.get(id);
    const other = age === undefined || id === article.id ? undefined : at(age);
    return other === undefined ? [] : [{ article: other, kinship: { kind: "picked" } as const }];
  });
}

/** How many numbers of a rising list are smaller than `value`. */
function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The `count` candidates of highest score, ties by the higher age number (the newer article). */
function highest(candidates: readonly number[], scores: Int32Array, count: number): number[] {
  const best: number[] = [];
  const before = (a: number, b: number) => (scores[a] ?? 0) - (scores[b] ?? 0) || a - b;
  for (const candidate of candidates) {
    const last = best[best.length - 1];
    if (best.length === count && last !== undefined && before(candidate, last) <= 0) continue;
    let i = best.length;
    while (i > 0 && before(candidate, best[i - 1] ?? 0) > 0) i--;
    best.splice(i, 0, candidate);
    if (best.length > count) best.pop();
  }
  return best;
}
