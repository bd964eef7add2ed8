// Renders pages with Eleventy: a few in this process, many in child processes.
import { hash } from "node:crypto";
import { availableParallelism } from "node:os";
import { join, relative } from "node:path";
import configure from "../../.eleventy.ts";
import { allPages } from "../../layouts/pages.ts";
import type { TextOf } from "../../layouts/pages.ts";
import type { Desk } from "../../portal/pages/desk.ts";
import { runChildren } from "../children.ts";
import type { EleventyClass } from "../eleventy-config.ts";
import { handOver } from "../planned-pages.ts";
import type { PageToRender } from "../planned-pages.ts";
import { PROJECT } from "../program-version.ts";
import type { Plan } from "./plan.ts";

/** A file that was written, by the hash (32 hexadecimal digits of SHA-256) and number of its bytes. */
export interface WrittenFile {
  readonly file: string;
  readonly hash: string;
  readonly size: number;
}

/** Pages of one run of Eleventy: it keeps the markup of all its pages until it ends. */
const BATCH = 1_000;
/** Fewer stale pages than this are rendered faster than child processes start. */
export const WORTH_CHILDREN = 2_500;

/** Renders the stale pages of a plan into `folder`. */
export async function renderStale(
  desk: Desk,
  plan: Plan,
  folder: string,
  text: TextOf,
  onWritten: (files: readonly WrittenFile[]) => void,
): Promise<void> {
  const stale = new Map(plan.filter((page) => page.stale).map(({ position, file }) => [position, file]));
  let batch: PageToRender[] = [];
  let position = 0;
  for (const page of allPages(desk)) {
    const file = stale.get(position++);
    if (file === undefined) continue;
    batch.push({ page, file });
    if (batch.length < BATCH) continue;
    onWritten(await renderBatch(batch, folder, text));
    batch = [];
  }
  if (batch.length > 0) onWritten(await renderBatch(batch, folder, text));
}

/** What a child process is asked to render: a share of the stale pages. */
export interface RenderTask {
  readonly options: {
    readonly content: string;
    readonly cache: string;
    readonly now: number;
    readonly address?: string;
  };
  readonly version: string;
  readonly folder: string;
  /** The pages; each must still have its key when the child has opened the site. */
  readonly pages: Plan;
}

/** Renders all stale pages of a plan in child processes, one for each processor. */
export async function renderInChildren(
  plan: Plan,
  task: Pick<RenderTask, "options" | "version" | "folder">,
  onWritten: (files: readonly WrittenFile[]) => void,
): Promise<void> {
  const stale = plan.filter((page) => page.stale);
  const processes = Math.max(1, Math.min(availableParallelism(), 8));
  const tasks = Array.from({ length: processes }, (_, share) => ({
    ...task,
    pages: stale.filter((_, i) => i % processes === share),
  }));
  await runChildren("render-child", tasks, (message) => {
    if ("written" in message && Array.isArray(message.written)) onWritten(message.written);
  });
}

async function renderBatch(
  pages: readonly PageToRender[],
  folder: string,
  text: TextOf,
): Promise<WrittenFile[]> {
  const Eleventy = await loadEleventy();
  const written: WrittenFile[] = [];
  let failure: unknown;
  const render = ({ page, file }: PageToRender) => {
    try {
      const markup = page.render(text);
      const bytes = Buffer.from(markup);
      written.push({ file, hash: hash("sha256", bytes).slice(0, 32), size: bytes.length });
      return markup;
    } catch (error) {
      failure ??= error;
      throw error;
    }
  };
  handOver({
    pages,
    render,
    output: relative(process.cwd(), folder),
    onWritten: () => {},
  });
  const eleventy = new Eleventy(join(PROJECT, "layouts"), folder, {
    configPath: false,
    config: configure,
    quietMode: true,
  });
  eleventy.disableLogger();
  try {
    await eleventy.write();
  } catch (error) {
    // Eleventy wraps what a layout throws in errors of its own.
    throw failure ?? error;
  }
  return written;
}

/** Loaded late: it takes a third of a second, which a build with nothing to render need not spend. */
export async function loadEleventy(): Promise<EleventyClass> {
  const loaded: { default: unknown } = await import("@11ty/eleventy" as string);
  return loaded.default as EleventyClass;
}
