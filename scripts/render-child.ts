// A child process that renders its share of the stale pages.
import { allPages } from "../layouts/pages.ts";
import { problemAt } from "../portal/content/problem.ts";
import { bodyReader } from "./body-reader.ts";
import { answerTask } from "./children.ts";
import { ContentProblems } from "./content-problems.ts";
import { openSite } from "./steps/open-site.ts";
import { keyOf } from "./steps/plan.ts";
import type { PlannedPage } from "./steps/plan.ts";
import { loadEleventy, renderStale } from "./steps/render.ts";
import type { RenderTask } from "./steps/render.ts";

answerTask(async ({ options, version, folder, stale, keys }: RenderTask, send) => {
  const [{ desk }] = await Promise.all([openSite({ ...options, version }), loadEleventy()]);
  const plan: PlannedPage[] = [];
  const wanted = new Map([...stale].map((position, i) => [position, keys[i]]));
  let position = 0;
  for (const page of allPages(desk)) {
    const key = wanted.get(position);
    if (key !== undefined && key !== keyOf(page, version)) {
      const file = desk.portal.urls.file(page.url);
      throw new ContentProblems([problemAt({ file, line: 1 }, "changed-while-reading", { value: file })]);
    }
    plan.push({ file: desk.portal.urls.file(page.url), key: key ?? "", stale: key !== undefined });
    position++;
  }
  await renderStale(desk, plan, folder, bodyReader(options.content), (written) => send({ written }));
});
