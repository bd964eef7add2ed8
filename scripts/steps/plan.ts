// Decides which pages have to be rendered: those made from other things than when they were last rendered.
import { allPages } from "../../layouts/pages.ts";
import type { RenderablePage } from "../../layouts/pages.ts";
import type { Desk } from "../../portal/pages/desk.ts";
import type { PageToRender } from "../planned-pages.ts";
import type { Manifest } from "./manifest.ts";
import { rememberedKeys } from "./page-keys.ts";

/** A page that is to be rendered. */
export interface PlannedPage {
  /** Its place among all pages of the site, from 0: names it to other processes. */
  readonly position: number;
  /** Left out where all are rendered: kept until then, 140,000 pages take 300 MB in every process. */
  readonly page?: RenderablePage;
}

/** The pages of a build, in the order of the site. */
export interface Plan {
  /** To be rendered; positions ascend. */
  readonly stale: readonly PlannedPage[];
  /** Files that stay as they are, each with its key. */
  readonly kept: readonly { readonly file: string; readonly key: string }[];
}

/**
 * Plans a build of `desk` by the program `version`, after the build that `before` describes; `isWanted` chooses among
 * the positions of all pages. Keys that take long to make are remembered in the folder `cache`.
 */
export function planPages(
  desk: Desk,
  version: string,
  before: Manifest | undefined,
  cache: string,
  isWanted: (position: number) => boolean,
): Plan {
  const plan = { stale: [] as PlannedPage[], kept: [] as Plan["kept"][number][] };
  // Without its version's manifest nothing can be kept, and the keys are made where the pages are rendered.
  const known = before?.version === version ? before.files : undefined;
  const remembered = known && rememberedKeys(cache, version);
  let position = -1;
  for (const page of allPages(desk)) {
    position++;
    const key = remembered?.keyOf(page);
    if (!isWanted(position)) continue;
    const file = desk.portal.urls.file(page.url);
    if (key !== undefined && known?.[file]?.key === key) plan.kept.push({ file, key });
    else plan.stale.push(known === undefined ? { position } : { position, page });
  }
  remembered?.write();
  return plan;
}

/**
 * Gives planned pages by portions of ascending positions, through all calls: each page is made when it is asked for,
 * those before it are passed over.
 */
export function pageWalk(desk: Desk): (portion: readonly PlannedPage[]) => PageToRender[] {
  const walk = allPages(desk);
  let at = -1;
  const walkTo = (position: number): RenderablePage => {
    for (let next = walk.next(); next.done !== true; next = walk.next())
      if (++at === position) return next.value;
    throw new RangeError(`no page ${position} behind ${at}`);
  };
  return (portion) =>
    portion.map(({ position, page = walkTo(position) }) => ({ page, file: desk.portal.urls.file(page.url) }));
}
