// Bundles TypeScript of this project into one file that Node runs: one file loads several times as fast as two
// hundred, and Node 20 cannot read TypeScript by itself.
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/**
 * Bundles `entry` into `outfile`. Libraries stay outside, imported from where they lie; each source file believes
 * itself in its own place.
 * @param {string} entry absolute path of a .ts file
 * @param {string} outfile absolute path of the .mjs file to write
 * @param {string} project absolute path of the folder that holds package.json
 * @returns {Promise<string[]>} the source files that went in, relative to the project
 */
export async function bundleProgram(entry, outfile, project) {
  const { metafile } = await build({
    entryPoints: [entry],
    outfile,
    absWorkingDir: project,
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
  return Object.keys(metafile.inputs);
}

/** @type {import("esbuild").Plugin} */
const inPlace = {
  name: "in place",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
      if (kind === "entry-point") return undefined;
      return { path: path.startsWith("node:") ? path : import.meta.resolve(path), external: true };
    });
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      loader: "ts",
      contents: readFileSync(path, "utf8")
        .replaceAll("import.meta.dirname", JSON.stringify(dirname(path)))
        .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href))
        .replace(/import\.meta\.resolve\("([^"]+)"\)/g, (_, name) => JSON.stringify(import.meta.resolve(name))),
    }));
  },
};
