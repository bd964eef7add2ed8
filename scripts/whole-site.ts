// The run of an Eleventy that was started by hand: the whole site of content/, with its assets and pictures.
import { cpSync } from "node:fs";
import { join, relative } from "node:path";
import { allPages } from "../layouts/pages.ts";
import { bodyReader } from "./body-reader.ts";
import { parseOptions } from "./build-options.ts";
import type { Run } from "./planned-pages.ts";
import { programVersion } from "./program-version.ts";
import { stageOwnFiles } from "./steps/own-files.ts";
import { makePictures } from "./steps/make-pictures.ts";
import { makeTitlePictures } from "./steps/make-title-pictures.ts";
import { openSite } from "./steps/open-site.ts";
import { stageScriptsAndStyles } from "./steps/service-worker.ts";
import { Stage } from "./steps/stage.ts";

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
      const stage = new Stage(join(options.cache, "stage"), undefined);
      stageScriptsAndStyles(desk, assetFiles, stage);
      stageOwnFiles(desk.portal, options.content, stage);
      await makePictures(
        desk,
        options.content,
        options.cache,
        stage,
        () => true,
        () => {},
      );
      await makeTitlePictures(desk, options.cache, stage, () => true);
      cpSync(stage.folder, options.output, { recursive: true });
    },
  };
}
