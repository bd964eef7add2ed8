// Hands the pages to render from whoever planned them to .eleventy.ts.
import type { RenderablePage } from "../layouts/pages.ts";

/** A page on its way through Eleventy. */
export interface PageToRender {
  readonly page: RenderablePage;
  /** Where it is written, relative to the output folder. */
  readonly file: string;
}

/** The pages of one run of Eleventy, and how they are rendered. */
export interface Run {
  readonly pages: readonly PageToRender[];
  readonly render: (planned: PageToRender) => string;
  /** Folder to write to, as Eleventy wants it: relative to the current folder. */
  readonly output: string;
  /** Called when all pages are written. */
  readonly onWritten: () => void | Promise<void>;
}

let handedOver: Run | undefined;

/** Lets Eleventy, started next in this process, render these pages. */
export function handOver(run: Run): void {
  handedOver = run;
}

/** The run handed over in this process; without one (Eleventy was started by hand) the whole site. */
export async function currentRun(): Promise<Run> {
  if (handedOver !== undefined) return handedOver;
  const { wholeSite } = await import("./whole-site.ts");
  return wholeSite();
}
