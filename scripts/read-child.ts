// A child process that reads some buckets of articles into the cache.
import { outlineMarkdown } from "../layouts/markdown.ts";
import { openCitations } from "../portal/content/citations.ts";
import { listFiles } from "../portal/content/list-files.ts";
import type { ReadingSettings } from "../portal/content/open-portal.ts";
import { bucketsOf, readBucket } from "../portal/content/read-articles.ts";
import { answerTask } from "./children.ts";

answerTask(
  async ({
    settings,
    buckets,
  }: {
    readonly settings: ReadingSettings;
    readonly buckets: readonly string[];
  }) => {
    const { root, timeZone, cache } = settings;
    const { files } = listFiles(root, "", (name) => name.endsWith(".md") || /\.ya?ml$/.test(name));
    const { findCiting } = openCitations(root, files, []);
    const all = bucketsOf(files.filter(({ path }) => path.startsWith("articles/")));
    for (const name of buckets)
      readBucket(root, name, all.get(name) ?? [], { timeZone, outlineMarkdown, findCiting }, cache);
  },
);
