// Bundles TypeScript of this project into files that Node runs: few files load several times as fast as hundreds,
// and Node 20 cannot read TypeScript by itself.
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/** Libraries that go into a command's bundle, with what they need themselves; the others stay where they lie. */
const TAKEN_IN = ["@11ty/eleventy", "js-yaml", "luxon", "markdown-it", "yaml", "zod"];
/** What these libraries import only for a server or a watch of their own. */
const LEFT_OUT = ["@11ty/eleventy-dev-server", "chokidar"];

/**
 * Bundles a command and most of its libraries into `folder`: what it loads later lies in files of their own there.
 * @param {string} entry absolute path of a .ts file; <its name>.mjs in the folder is what starts it
 * @param {string} folder absolute path
 * @param {string} project absolute path of the folder that holds package.json
 */
export async function bundleCommand(entry, folder, project) {
  // Libraries of the older kind ask for Node's own modules by a function that modules of the newer kind lack.
  const here = JSON.stringify(pathToFileURL(`${project}/package.json`).href);
  const require = `import { createRequire as requireFrom } from "node:module"; const require = requireFrom(${here});`;
  await build({
    ...optionsOf(entry, project),
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    splitting: true,
    minifyWhitespace: true,
    legalComments: "none",
    sourcemap: "external",
    banner: { js: require },
    plugins: [inPlace(TAKEN_IN)],
  });
}

/**
 * Bundles `entry` into the one file `outfile`. Libraries stay outside, imported from where they lie.
 * @param {string} entry absolute path of a .ts file
 * @param {string} outfile absolute path of the .mjs file to write
 * @param {string} project absolute path of the folder that holds package.json
 * @returns {Promise<string[]>} the source files that went in, relative to the project
 */
export async function bundleProgram(entry, outfile, project) {
  const { metafile } = await build({
    ...optionsOf(entry, project),
    outfile,
    sourcemap: "inline",
    metafile: true,
    plugins: [inPlace([])],
  });
  return Object.keys(metafile.inputs);
}

/**
 * @param {string} entry
 * @param {string} project
 */
function optionsOf(entry, project) {
  return {
    entryPoints: [entry],
    absWorkingDir: project,
    bundle: true,
    format: /** @type {const} */ ("esm"),
    platform: /** @type {const} */ ("node"),
    target: "node20",
    sourcesContent: false,
    logLevel: /** @type {const} */ ("silent"),
  };
}

/**
 * Each source file believes itself in its own place.
 * @param {readonly string[]} takenIn libraries
 * @returns {import("esbuild").Plugin}
 */
function inPlace(takenIn) {
  return {
    name: "in place",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^[^./]/ }, ({ path, kind, importer }) => {
        const [scope = "", name = ""] = path.split("/");
        const library = scope.startsWith("@") ? `${scope}/${name}` : scope;
        if (LEFT_OUT.includes(library)) return { path, external: true };
        const isInside = takenIn.includes(library) || importer.includes("node_modules");
        if (kind === "entry-point" || isInside) return undefined;
        return { path: path.startsWith("node:") ? path : import.meta.resolve(path), external: true };
      });
      // This very file, which the preview's bundle holds, must keep the words that it looks for.
      onLoad({ filter: /\.ts$|node_modules.*\.[cm]?js$/ }, ({ path }) => ({
        loader: path.endsWith(".ts") ? "ts" : "js",
        contents: readFileSync(path, "utf8")
          .replaceAll("import.meta.dirname", JSON.stringify(dirname(path)))
          .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href))
          .replace(/import\.meta\.resolve\("([^"]+)"\)/g, (_, name) => JSON.stringify(import.meta.resolve(name))),
      }));
    },
  };
}
