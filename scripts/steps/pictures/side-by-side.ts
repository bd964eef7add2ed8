// Runs work on many things, a few at a time.
import { availableParallelism } from "node:os";

/**
 * Calls `work` on every item, on as many at a time as there are processors, in their order.
 * `onProgress` hears (done, total) after each. The first error ends it and is thrown, once what is under way has ended.
 */
export async function sideBySide<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
  onProgress?: (done: number, total: number) => void,
): Promise<void> {
  const queue = items.values();
  let done = 0;
  let failed = false;
  const worker = async () => {
    for (const item of queue) {
      if (failed) return;
      try {
        await work(item);
      } catch (error) {
        failed = true;
        throw error;
      }
      onProgress?.(++done, items.length);
    }
  };
  const workers = Array.from({ length: Math.min(availableParallelism(), items.length) }, worker);
  const ended = await Promise.allSettled(workers);
  for (const end of ended) if (end.status === "rejected") throw end.reason;
}
