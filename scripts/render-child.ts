// A child process that renders its share of the stale pages.
import { allPages } from "../layouts/pages.ts";
import { problemAt } from "../portal/content/problem.ts";
import { bodyReader } from "./body-reader.ts";
import { answerTask } from "./children.ts";
import { ContentProblems } from "./content-problems.ts";
import { openSite } from "./steps/open-site.ts";
import { keyOf } from "./steps/plan.ts";
import { loadEleventy, renderStale } from "./steps/render.ts";
import type { RenderTask } from "./steps/render.ts";

answerTask(async ({ options, version, folder, pages }: RenderTask, send) => {
  const [{ desk }] = await Promise.all([openSite({ ...options, version }), loadEleventy()]);
  const planned = new Map(pages.map((page) => [page.position, page]));
  let position = 0;
  for (const page of allPages(desk)) {
    const expected = planned.get(position++);
    if (expected === undefined || expected.key === keyOf(page, version)) continue;
    const { file } = expected;
    throw new ContentProblems([problemAt({ file, line: 1 }, "changed-while-reading", { value: file })]);
  }
  await renderStale(desk, pages, folder, bodyReader(options.content), (written) => send({ written }));
});
