// Reads many new articles in child processes, one for each processor.
import { availableParallelism } from "node:os";
import type { ReadingSettings } from "../portal/content/open-portal.ts";
import { isRemembered } from "../portal/content/read-articles.ts";
import type { Buckets } from "../portal/content/read-articles.ts";
import { runChildren } from "./children.ts";

/** Fewer articles than this are read faster than a child process starts. */
const WORTH_CHILDREN = 1_500;

/** Has children read the buckets that no cache knows; what they learn is in the cache afterwards. */
export async function readAheadIn(buckets: Buckets, settings: ReadingSettings): Promise<void> {
  const unread = [...buckets].filter(([name]) => !isRemembered(name, settings.cache));
  const articles = unread.reduce((sum, [, files]) => sum + files.length, 0);
  const processes = Math.min(availableParallelism(), 8);
  if (articles < WORTH_CHILDREN || processes < 2) return;
  const shares = Array.from({ length: processes }, (): { name: string; articles: number }[] => []);
  const load = (share: readonly { articles: number }[]) => share.reduce((sum, one) => sum + one.articles, 0);
  for (const [name, files] of unread.sort(([, a], [, b]) => b.length - a.length)) {
    const lightest = shares.reduce((a, b) => (load(b) < load(a) ? b : a));
    lightest.push({ name, articles: files.length });
  }
  await runChildren(
    "read-child",
    shares.map((share) => ({ settings, buckets: share.map(({ name }) => name) })),
  );
}
