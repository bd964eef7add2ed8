// In a hand of the crew: renders the pages at some positions of the site, which it opens once.
import { bodyReader } from "../body-reader.ts";
import { openSite } from "./open-site.ts";
import { loadEleventy, renderWithEleventy } from "./eleventy-run.ts";
import { pageWalk } from "./plan.ts";
import type { RenderAnswer, RenderTask } from "./render.ts";
import { siteState } from "./site-state.ts";

/** Renders what `task` names: positions that ascend, through all tasks. @throws ContentProblems */
export async function renderShare(task: RenderTask): Promise<RenderAnswer> {
  opened ??= open(task);
  const { pagesOf, state } = await opened;
  if (task.positions.length === 0) return { files: [], state };
  const own = pagesOf(task.positions.map((position) => ({ position })));
  const text = bodyReader(task.options.content);
  return { files: await renderWithEleventy(own, task.version, task.folder, text), state };
}

interface OpenPages {
  readonly pagesOf: ReturnType<typeof pageWalk>;
  readonly state: string;
}

let opened: Promise<OpenPages> | undefined;

async function open({ options, version }: RenderTask): Promise<OpenPages> {
  const [{ desk }] = await Promise.all([openSite({ ...options, version }), loadEleventy()]);
  return { pagesOf: pageWalk(desk), state: siteState(desk) };
}
