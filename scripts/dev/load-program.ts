// Loads the code that makes the preview, and loads it anew when it was edited, without starting the server again.
//
// ECMAScript modules are never unloaded, and importing one anew leaves those that it imports as they were. So the
// project's own code is bundled into one file under a new name each time; libraries stay loaded.
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { Plugin } from "esbuild";
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
  const { metafile } = await build({
    entryPoints: [join(import.meta.dirname, "preview-site.ts")],
    outfile: file,
    absWorkingDir: PROJECT,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    sourcemap: "inline",
    sourcesContent: false,
    metafile: true,
    logLevel: "silent",
    plugins: [inPlace],
  });
  process.setSourceMapsEnabled(true);
  try {
    const { openPreview }: Pick<Program, "openPreview"> = await import(pathToFileURL(file).href);
    const files = Object.keys(metafile.inputs).map((input) => join(PROJECT, input));
    return { openPreview, files: new Set(files) };
  } finally {
    rmSync(file, { force: true });
  }
}

/** Libraries are imported from where they lie, and each file believes itself in its own place. */
const inPlace: Plugin = {
  name: "in place",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
      if (kind === "entry-point") return undefined;
      return { path: path.startsWith("node:") ? path : import.meta.resolve(path), external: true };
    });
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      loader: "ts",
      contents: readFileSync(path, "utf8")
        .replaceAll("import.meta.dirname", JSON.stringify(join(path, "..")))
        .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href))
        .replace(/import\.meta\.resolve\("([^"]+)"\)/g, (_, name: string) =>
          JSON.stringify(import.meta.resolve(name)),
        ),
    }));
  },
};
