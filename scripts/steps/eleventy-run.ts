// One run of Eleventy over some pages: it renders, and this writes what it rendered.
import { join, relative } from "node:path";
import configure from "../../.eleventy.ts";
import type { TextOf } from "../../layouts/pages.ts";
import type { EleventyClass } from "../eleventy-config.ts";
import { handOver } from "../planned-pages.ts";
import type { PageToRender } from "../planned-pages.ts";
import { PROJECT } from "../program-version.ts";
import { pageWriter } from "./page-writer.ts";
import type { WrittenBytes } from "./page-writer.ts";
import { keyOf } from "./page-keys.ts";

/** A page's file as it was written, with the page's key. */
export interface RenderedFile extends WrittenBytes {
  readonly file: string;
  readonly key: string;
}

/**
 * Renders pages into `folder` with the layouts of the program `version`. Eleventy is told that this is a dry run:
 * were it to write, it would keep the markup of all pages until it ends and encode each once more.
 */
export async function renderWithEleventy(
  pages: readonly PageToRender[],
  version: string,
  folder: string,
  text: TextOf,
): Promise<RenderedFile[]> {
  const Eleventy = await loadEleventy();
  const write = pageWriter(folder);
  const written: RenderedFile[] = [];
  let failure: unknown;
  const render = ({ page, file }: PageToRender) => {
    try {
      written.push({ file, key: keyOf(page, version), ...write(file, page.render(text)) });
      return "";
    } catch (error) {
      failure ??= error;
      throw error;
    }
  };
  handOver({ pages, render, output: relative(process.cwd(), folder), onWritten: () => {} });
  const eleventy = new Eleventy(join(PROJECT, "layouts"), folder, {
    configPath: false,
    config: configure,
    quietMode: true,
    dryRun: true,
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
  // Spares a thread that looks out for edits of Eleventy's configuration: this process sees none.
  process.env.ELEVENTY_SKIP_ESM_RESOLVER = "1";
  const loaded: { default: unknown } = await import("@11ty/eleventy" as string);
  return loaded.default as EleventyClass;
}
