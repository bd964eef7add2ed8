// Answers "Có thể bạn quan tâm": older articles that share documents, topics or the section with one.
import type { Article } from "../model/article.ts";
import type { Portal } from "../model/portal.ts";

/** Why an article is offered beside another; `id` is that of the document, topic or section shared. */
export type Kinship =
  | { readonly kind: "picked" }
  | { readonly kind: "document" | "series" | "topic" | "section"; readonly id: string };

export interface RelatedArticle {
  readonly article: Article;
  readonly kinship: Kinship;
}

/**
 * Looks up related articles. An inverted index gives each keyword (document, topic, section) its articles; of each
 * keyword of an article only the WINDOW entries just older than it are looked at, so the cost of one look-up does
 * not grow with the portal. Each shared keyword adds its weight, a rarer one more, rarity being counted over older
 * articles only: so nothing that is published later changes the answer. Ties: the newer article first. Hand-picked
 * articles come before, whatever their age.
 */
export function relatedArticles(
  portal: Portal,
): (article: Article, count: number) => readonly RelatedArticle[] {
  const index = indexKeywords(portal);
  const scores = new Int32Array(portal.articles.length);
  return (article, count) => {
    const age = index.ages.get(article.id);
    const picked = article.related.length === 0 ? [] : pickedArticles(article, index).slice(0, count);
    if (age === undefined || picked.length === count) return picked;
    const candidates = scoreOlder(age, index, scores);
    const best = highest(candidates, scores, count + picked.length);
    for (const candidate of candidates) scores[candidate] = 0;
    for (const other of best) {
      const found = relatedByKeyword(age, other, index);
      if (found === undefined || picked.length === count) continue;
      if (!article.related.includes(found.article.id)) picked.push(found);
    }
    return picked;
  };
}

/** How many older articles of each keyword are looked at. */
const WINDOW = 64;
const WEIGHTS = { document: 6, series: 5, topic: 3, section: 1 } as const;

interface Keyword {
  readonly kind: keyof typeof WEIGHTS;
  readonly id: string;
  /** Ages of the articles that have it, rising. */
  readonly ages: number[];
}

/** Articles are named by age: 0 is the oldest. */
interface KeywordIndex {
  readonly ages: ReadonlyMap<string, number>;
  readonly articles: readonly Article[];
  /** The keywords of each article, strongest kind first, by its age. */
  readonly keywords: readonly (readonly Keyword[])[];
}

function indexKeywords({ articles: newestFirst, citations, topics }: Portal): KeywordIndex {
  const articles = [...newestFirst].reverse();
  const known = {
    document: new Map<string, Keyword>(),
    topic: new Map<string, Keyword>(),
    section: new Map<string, Keyword>(),
  };
  const keywords = articles.map((article, age) => {
    const own: Keyword[] = [];
    for (const { document } of citations.get(article.id) ?? [])
      own.push(enter(known.document, "document", document, age));
    for (const topic of article.topics) {
      own.push(enter(known.topic, topics.get(topic)?.series === true ? "series" : "topic", topic, age));
    }
    own.push(enter(known.section, "section", article.section, age));
    return own;
  });
  return { ages: new Map(articles.map(({ id }, age) => [id, age])), articles, keywords };
}

function enter(known: Map<string, Keyword>, kind: Keyword["kind"], id: string, age: number): Keyword {
  const keyword = known.get(id);
  if (keyword === undefined) {
    const fresh = { kind, id, ages: [age] };
    known.set(id, fresh);
    return fresh;
  }
  keyword.ages.push(age);
  return keyword;
}

/** Adds up the scores of older articles that share keywords; returns which have any. */
function scoreOlder(age: number, { keywords }: KeywordIndex, scores: Int32Array): number[] {
  const candidates: number[] = [];
  for (const { kind, ages } of keywords[age] ?? []) {
    const own = lowerBound(ages, age);
    const rarity = 1 + Math.min(8, Math.floor(Math.log2((age + 1) / (own + 1))));
    const value = WEIGHTS[kind] * rarity;
    for (let i = own - 1; i >= 0 && i >= own - WINDOW; i--) {
      const other = ages[i] ?? 0;
      const score = scores[other] ?? 0;
      if (score === 0) candidates.push(other);
      scores[other] = score + value;
    }
  }
  return candidates;
}

/** The other article with the strongest tie: the first shared keyword of the heaviest kind. */
function relatedByKeyword(
  age: number,
  other: number,
  { keywords, articles }: KeywordIndex,
): RelatedArticle | undefined {
  const article = articles[other];
  const theirs = keywords[other] ?? [];
  let best: Keyword | undefined;
  for (const keyword of keywords[age] ?? []) {
    if (theirs.includes(keyword) && (best === undefined || WEIGHTS[keyword.kind] > WEIGHTS[best.kind]))
      best = keyword;
  }
  return article && best && { article, kinship: { kind: best.kind, id: best.id } };
}

function pickedArticles(article: Article, { ages, articles }: KeywordIndex): RelatedArticle[] {
  return article.related.flatMap((id) => {
    const other = articles[ages.get(id) ?? -1];
    return other === undefined || id === article.id
      ? []
      : [{ article: other, kinship: { kind: "picked" } as const }];
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
  for (const candidate of candidates) {
    let i = best.length;
    while (i > 0 && isBetter(candidate, best[i - 1] ?? 0, scores)) i--;
    if (i === count) continue;
    best.splice(i, 0, candidate);
    if (best.length > count) best.pop();
  }
  return best;
}

function isBetter(a: number, b: number, scores: Int32Array): boolean {
  const difference = (scores[a] ?? 0) - (scores[b] ?? 0);
  return difference > 0 || (difference === 0 && a > b);
}
