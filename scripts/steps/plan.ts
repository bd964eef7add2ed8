// Decides which pages have to be rendered: those made from other things than when they were last rendered.
import { allPages } from "../../layouts/pages.ts";
import type { RenderablePage } from "../../layouts/pages.ts";
import type { Desk } from "../../portal/pages/desk.ts";
import { digest } from "../digest.ts";
import type { Manifest } from "./manifest.ts";

/** A page by the file that it is written to. */
export interface PlannedPage {
  /** Its place among all pages of the site, from 0: names it to other processes. */
  readonly position: number;
  readonly file: string;
  readonly page: RenderablePage;
}

/** The pages of a build, in the order of the site. */
export interface Plan {
  /** To be rendered. */
  readonly stale: readonly PlannedPage[];
  /** Files that stay as they are, each with its key. */
  readonly kept: readonly { readonly file: string; readonly key: string }[];
}

/**
 * Plans a build of `desk` by the program `version`, after the build that `before` describes; `isWanted` chooses among
 * the positions of all pages.
 */
export function planPages(
  desk: Desk,
  version: string,
  before: Manifest | undefined,
  isWanted: (position: number) => boolean,
): Plan {
  const plan = { stale: [] as PlannedPage[], kept: [] as Plan["kept"][number][] };
  // Without its version's manifest nothing can be kept, and the keys are made where the pages are rendered.
  const known = before?.version === version ? before.files : {};
  let position = -1;
  for (const page of allPages(desk)) {
    position++;
    if (!isWanted(position)) continue;
    const file = desk.portal.urls.file(page.url);
    const key = known[file]?.key;
    if (key !== undefined && key === keyOf(page, version)) plan.kept.push({ file, key });
    else plan.stale.push({ position, file, page });
  }
  return plan;
}

/** What a page's rendering depends on, in one hash. */
export function keyOf({ kind, from }: RenderablePage, version: string): string {
  return digest([version, kind, from]);
}
