// Loads the code that makes the preview, and loads it anew when it was edited, without starting the server again.
//
// ECMAScript modules are never unloaded, and importing one anew leaves those that it imports as they were. So the
// project's own code is bundled into one file under a new name each time; libraries stay loaded.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleProgram } from "../bundle-program.mjs";
import { PROJECT } from "../program-version.ts";
import type { openPreview } from "./preview-site.ts";

/** The loaded code. */
export interface Program {
  readonly openPreview: typeof openPreview;
  /** Absolute paths of the files that it was made of. */
  readonly files: ReadonlySet<string>;
}

let loaded = 0;

/** Bundles and loads the code as it is now. `folder` is where the bundle is put. @throws esbuild's report of faults. */
export async function loadProgram(folder: string): Promise<Program> {
  const file = join(folder, `program-${process.pid}-${++loaded}.mjs`);
  const inputs = await bundleProgram(join(import.meta.dirname, "preview-site.ts"), file, PROJECT);
  // Node itself tells the sources of a bundle that holds its own map.
  Reflect.deleteProperty(Error, "prepareStackTrace");
  process.setSourceMapsEnabled(true);
  try {
    const { openPreview }: Pick<Program, "openPreview"> = await import(pathToFileURL(file).href);
    const files = inputs.map((input) => join(PROJECT, input));
    return { openPreview, files: new Set(files) };
  } finally {
    rmSync(file, { force: true });
  }
}
