// Answers "Xem nhiều nhất".
import type { Article } from "../model/article.ts";
import type { Portal } from "../model/portal.ts";

/** The `count` most read articles, of those published in the last `pageviewDays` days if portal.yaml sets them. */
export function mostViewed(
  { articles, pageviews, settings, now }: Portal,
  count: number,
): readonly Article[] {
  if (pageviews.size === 0) return [];
  const days = settings.pageviewDays;
  const since = days === undefined ? Number.NEGATIVE_INFINITY : now.ms - days * 86_400_000;
  const best: Article[] = [];
  const views: number[] = [];
  // Articles come newest first, and only more views move one up: so the newer one wins a tie.
  for (const article of articles) {
    const own = pageviews.get(article.id);
    if (own === undefined || article.date.ms < since) continue;
    let i = best.length;
    while (i > 0 && own > (views[i - 1] ?? 0)) i--;
    if (i === count) continue;
    best.splice(i, 0, article);
    views.splice(i, 0, own);
    if (best.length > count) best.length = views.length = count;
  }
  return best;
}
