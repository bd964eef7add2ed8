// Hands the planned pages to Eleventy: one virtual template for each kind of page, paginated over its pages.
//
// Eleventy reads no content: its input folder holds no templates, and the pages come with their layouts. Started
// by hand (npx eleventy --config=.eleventy.ts) it builds the whole site; npm run build plans first.
import { type PageToRender, currentRun } from "./scripts/planned-pages.ts";
import type { EleventyConfig } from "./scripts/eleventy-config.ts";

export default async function configure(eleventy: EleventyConfig) {
  const { pages, render, output, onWritten } = await currentRun();
  eleventy.setUseGitIgnore(false);
  eleventy.setDataFileSuffixes([]);
  eleventy.setDataFileBaseName(false);
  eleventy.setTemplateFormats(["11ty.js"]);
  const kinds = new Map<string, PageToRender[]>();
  for (const planned of pages) {
    const { kind } = planned.page;
    const list = kinds.get(kind);
    if (list) list.push(planned);
    else kinds.set(kind, [planned]);
  }
  for (const [kind, list] of kinds) {
    eleventy.addTemplate(`${kind}.11ty.js`, {
      data: {
        pagination: { data: "list", size: 1, alias: "planned" },
        list,
        permalink: ({ planned }: { planned: PageToRender }) => planned.file,
        eleventyExcludeFromCollections: true,
      },
      render: ({ planned }: { planned: PageToRender }) => render(planned),
    });
  }
  eleventy.on("eleventy.after", onWritten);
  return { dir: { input: "layouts", output } };
}
