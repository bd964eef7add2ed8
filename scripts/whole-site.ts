// The run of an Eleventy that was started by hand: the whole site of content/, with its assets and pictures.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { allPages } from "../layouts/pages.ts";
import { bodyReader } from "./body-reader.ts";
import { parseOptions } from "./build-options.ts";
import type { Run } from "./planned-pages.ts";
import { programVersion } from "./program-version.ts";
import { makePictures } from "./steps/make-pictures.ts";
import { openSite } from "./steps/open-site.ts";

/** All pages of the portal at content/, to be written to _site/. */
export async function wholeSite(): Promise<Run> {
  const { options } = parseOptions([]);
  const { desk, assetFiles } = await openSite({ ...options, version: programVersion() });
  const { urls } = desk.portal;
  const text = bodyReader(options.content);
  return {
    pages: [...allPages(desk)].map((page) => ({ page, file: urls.file(page.url) })),
    render: ({ page }) => page.render(text),
    output: relative(process.cwd(), options.output),
    onWritten: async () => {
      for (const { path, bytes } of assetFiles) {
        const file = join(options.output, "assets", path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, bytes);
      }
      await makePictures(
        desk,
        options.content,
        options.cache,
        options.output,
        undefined,
        new Map(),
        () => {},
      );
    },
  };
}
