// Bundles style sheets and browser scripts with esbuild; the only file that imports it, and only when there is work.
import { existsSync, readdirSync } from "node:fs";
import { dirname, join, parse, relative } from "node:path";
import type { BuildOptions, BuildResult, Metafile } from "esbuild";

/** What came out of a folder's entries. */
export interface Bundle {
  /** Name of an entry ("main") → name of its output file ("main-ABCD1234.css"). */
  readonly entries: ReadonlyMap<string, string>;
  /** Every output file, those of the entries and what they share. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** Everything that was read, relative to the folder above assets/. */
  readonly inputs: readonly string[];
}

/**
 * Bundles the .css files of `folder`, lowered for browsers that know cascade layers (2022).
 * A file that another one of the folder imports is a part of it, no entry.
 */
export function bundleStyles(folder: string): Promise<Bundle> {
  return bundle(folder, ".css", {
    target: ["chrome99", "edge99", "firefox97", "ios15.4", "safari15.4"],
    loader: { ".svg": "dataurl" },
  });
}

/**
 * Bundles the .ts files of `folder` as ES modules, each by itself: a page has one of them or two, and what they have
 * in common is smaller than the requests for it would be. What they import on demand comes in chunks. The language
 * is ES2019, for phones that know modules and dynamic import but not what came later.
 */
export function bundleScripts(folder: string): Promise<Bundle> {
  return bundle(folder, ".ts", {
    format: "esm",
    platform: "browser",
    target: "es2019",
    supported: { "dynamic-import": true, "import-meta": true },
    splitting: true,
    // The search engine's files are made after the pages, and fetched by their address.
    external: ["*/pagefind.js"],
  });
}

async function bundle(folder: string, ending: string, options: BuildOptions): Promise<Bundle> {
  const root = dirname(dirname(folder));
  const sources = entriesOf(folder, ending);
  if (sources.length === 0) return { entries: new Map(), files: new Map(), inputs: [] };
  const { build } = await import("esbuild");
  const run = (entryPoints: readonly string[]) =>
    build({
      ...options,
      entryPoints: [...entryPoints],
      absWorkingDir: root,
      outdir: join(root, "assets"),
      outbase: folder,
      entryNames: "[name]-[hash]",
      chunkNames: "shared-[hash]",
      assetNames: "[name]-[hash]",
      bundle: true,
      minify: true,
      charset: "utf8",
      legalComments: "none",
      metafile: true,
      write: false,
      logLevel: "silent",
    });
  const first = await run(sources);
  const parts = importsOf(first.metafile, (kind) => kind !== "dynamic-import");
  const entries = sources.filter((source) => !parts.has(relative(root, source)));
  if (options.splitting === true) {
    const onDemand = importsOf(first.metafile, (kind) => kind === "dynamic-import");
    const later = entries.filter((entry) => onDemand.has(relative(root, entry)));
    const each = entries.filter((entry) => !later.includes(entry));
    return joined(await Promise.all(each.map(async (entry) => collect(await run([entry, ...later]), root))));
  }
  return collect(entries.length < sources.length ? await run(entries) : first, root);
}

/** What several bundles hold; chunks that two of them share have one name and are one file. */
function joined(bundles: readonly Bundle[]): Bundle {
  return {
    entries: new Map(bundles.flatMap(({ entries }) => [...entries])),
    files: new Map(bundles.flatMap(({ files }) => [...files])),
    inputs: [...new Set(bundles.flatMap(({ inputs }) => inputs))].sort(),
  };
}

/** The files directly in `folder` with the ending, sorted; none if there is no folder. */
export function entriesOf(folder: string, ending: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(ending) && !name.endsWith(".d.ts"));
  return names.sort().map((name) => join(folder, name));
}

/** What is imported anywhere. Entries that are imported statically are parts; on demand, they stay entries. */
function importsOf({ inputs }: Metafile, isWanted: (kind: string) => boolean): ReadonlySet<string> {
  const imports = Object.values(inputs).flatMap((input) => input.imports);
  return new Set(imports.filter(({ kind }) => isWanted(kind)).map(({ path }) => path));
}

function collect({ metafile, outputFiles }: Output, root: string): Bundle {
  const entries = new Map<string, string>();
  for (const [path, { entryPoint }] of Object.entries(metafile.outputs)) {
    if (entryPoint !== undefined) entries.set(parse(entryPoint).name, parse(path).base);
  }
  const files = outputFiles.map(
    ({ path, contents }) => [relative(join(root, "assets"), path), Buffer.from(contents)] as const,
  );
  return { entries, files: new Map(files), inputs: Object.keys(metafile.inputs).sort() };
}

type Output = BuildResult<{ metafile: true; write: false }>;
