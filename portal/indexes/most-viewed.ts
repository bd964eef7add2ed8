// Answers "Xem nhiều nhất".
import type { Article } from "../model/article.ts";
import type { Portal } from "../model/portal.ts";

/** The `count` most read articles, of those published in the last `pageviewDays` days if portal.yaml sets them. */
export function mostViewed({ articles, pageviews, settings, now }: Portal, count: number): readonly Article[] {
  if (pageviews.size === 0) return [];
  const since = settings.pageviewDays === undefined ? Number.NEGATIVE_INFINITY : now.ms - settings.pageviewDays * 86_400_000;
  const viewed = articles.filter(({ id, date }) => pageviews.has(id) && date.ms >= since);
  const views = ({ id }: Article) => pageviews.get(id) ?? 0;
  // The portal's order, newest first, breaks ties: sort is stable.
  return viewed.sort((a, b) => views(b) - views(a)).slice(0, count);
}
