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
  readonly key: string;
  readonly stale: boolean;
}

/** Pages of the site in their order. */
export type Plan = readonly PlannedPage[];

/** Plans a build of `desk` by the program `version`, after the build that `before` describes. */
export function planPages(desk: Desk, version: string, before: Manifest | undefined): Plan {
  const plan: PlannedPage[] = [];
  for (const page of allPages(desk)) {
    const file = desk.portal.urls.file(page.url);
    const key = keyOf(page, version);
    plan.push({ position: plan.length, file, key, stale: before?.files[file]?.key !== key });
  }
  return plan;
}

/** What a page's rendering depends on, in one hash. */
export function keyOf({ kind, from }: RenderablePage, version: string): string {
  return digest([version, kind, from]);
}
