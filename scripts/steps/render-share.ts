// In a hand of the crew: renders the pages at some positions of the site, which it opens once.
import { allPages } from "../../layouts/pages.ts";
import { bodyReader } from "../body-reader.ts";
import { openSite } from "./open-site.ts";
import { loadEleventy, renderWithEleventy } from "./eleventy-run.ts";
import type { PlannedPage } from "./plan.ts";
import type { RenderAnswer, RenderTask } from "./render.ts";
import { siteState } from "./site-state.ts";

/** Renders what `task` names. @throws ContentProblems */
export async function renderShare(task: RenderTask): Promise<RenderAnswer> {
  opened ??= open(task);
  const { pages, state } = await opened;
  if (task.positions.length === 0) return { files: [], state };
  const own = task.positions.flatMap((position) => pages[position] ?? []);
  const text = bodyReader(task.options.content);
  return { files: await renderWithEleventy(own, task.version, task.folder, text), state };
}

interface OpenPages {
  readonly pages: readonly PlannedPage[];
  readonly state: string;
}

let opened: Promise<OpenPages> | undefined;

async function open({ options, version }: RenderTask): Promise<OpenPages> {
  const [{ desk }] = await Promise.all([openSite({ ...options, version }), loadEleventy()]);
  const pages = Array.from(allPages(desk), (page, position) => ({
    position,
    page,
    file: desk.portal.urls.file(page.url),
  }));
  return { pages, state: siteState(desk) };
}
