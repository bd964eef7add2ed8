// The asset step: style sheets, browser scripts and icons, bundled, minified, and named by their content.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Urls } from "../../portal/model/urls.ts";
import type { Assets } from "../../portal/pages/page.ts";
import { type AssetRecord, hashOf, recallAssets, rememberAssets } from "./assets/asset-cache.ts";
import { bundleScripts, bundleStyles, entriesOf } from "./assets/bundle.ts";
import { compact, drawIcons } from "./assets/draw-icons.ts";

export interface AssetOptions {
  /** The folder assets/, absolute; scripts may import from folders beside it. */
  readonly assets: string;
  /** The cache folder; what was made lies in its assets.json. */
  readonly cache: string;
  /** Accent colour of the portal, "#rrggbb": icons are drawn in it. */
  readonly accent: string;
  readonly urls: Pick<Urls, "asset">;
}

export interface BuiltAssets {
  readonly assets: Assets;
  /** What is to be written under assets/ of the site, sorted by path. */
  readonly files: readonly AssetFile[];
  /** Whether anything had to be made; otherwise it came from the cache. */
  readonly fresh: boolean;
}

export interface AssetFile {
  /** Relative to the site's assets/. */
  readonly path: string;
  readonly bytes: Buffer;
}

/**
 * The browser files of a build. styles/first-<kind>.css become texts for the heads of pages of that kind; the other
 * style sheets, the scripts and the icons become files with hashed names, which may be kept for ever.
 * While no input changed, neither esbuild nor sharp is loaded.
 * @throws Error with esbuild's message when a style sheet or script is faulty.
 */
export async function bundleAssets({ assets, cache, accent, urls }: AssetOptions): Promise<BuiltAssets> {
  const root = dirname(assets);
  const key = hashOf(
    JSON.stringify([ownSource(), accent, FOLDERS.map((name) => namesIn(join(assets, name)))]),
  );
  const recalled = recallAssets(cache, root, key);
  const record = recalled ?? (await makeAssets(assets, cache, accent, key));
  const addresses = (names: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(names).map(([name, file]) => [name, urls.asset(file)]));
  return {
    assets: {
      firstStyles: record.firstStyles,
      styles: addresses(record.styles),
      scripts: addresses(record.scripts),
      icons: addresses(record.icons),
    },
    files: Object.entries(record.files).map(([path, base64]) => ({
      path,
      bytes: Buffer.from(base64, "base64"),
    })),
    fresh: recalled === undefined,
  };
}

/** Begins the names of the style sheets that stand in pages. */
const FIRST = "first-";

const FOLDERS = ["styles", "scripts", "icons"] as const;

async function makeAssets(assets: string, cache: string, accent: string, key: string): Promise<AssetRecord> {
  const since = Date.now();
  const root = dirname(assets);
  const [styles, scripts, icons] = await Promise.all([
    bundleStyles(join(assets, "styles")),
    bundleScripts(join(assets, "scripts")),
    iconsOf(join(assets, "icons"), accent),
  ]);
  const files = new Map([...styles.files, ...scripts.files]);
  const firstStyles: Record<string, string> = {};
  for (const [name, file] of styles.entries) {
    if (!name.startsWith(FIRST)) continue;
    firstStyles[name.slice(FIRST.length)] = styles.files.get(file)?.toString().trim() ?? "";
    files.delete(file);
  }
  const iconNames: Record<string, string> = {};
  for (const [name, bytes] of icons) {
    const served = name.replace(/\.(\w+)$/, `-${hashOf(bytes).slice(0, 8)}.$1`);
    iconNames[name] = served;
    files.set(served, bytes);
  }
  const record: AssetRecord = {
    firstStyles,
    styles: Object.fromEntries([...styles.entries].filter(([name]) => !name.startsWith(FIRST))),
    scripts: Object.fromEntries(scripts.entries),
    icons: iconNames,
    files: Object.fromEntries(
      [...files].sort(byName).map(([name, bytes]) => [name, bytes.toString("base64")]),
    ),
  };
  const drawings = entriesOf(join(assets, "icons"), ".svg").map((path) =>
    join(basename(assets), "icons", basename(path)),
  );
  rememberAssets(cache, root, {
    key,
    inputs: [...styles.inputs, ...scripts.inputs, ...drawings],
    record,
    since,
  });
  return record;
}

/** The drawings of `folder` as they are, and the icons made from its icon.svg. */
async function iconsOf(folder: string, accent: string): Promise<ReadonlyMap<string, Buffer>> {
  const drawings = entriesOf(folder, ".svg").map(
    (path) => [basename(path), readFileSync(path, "utf8")] as const,
  );
  const drawing = drawings.find(([name]) => name === "icon.svg")?.[1];
  const made = drawing === undefined ? [] : [...(await drawIcons(drawing, accent))];
  return new Map(
    [...drawings.map(([name, svg]) => [name, Buffer.from(compact(svg))] as const), ...made].sort(byName),
  );
}

/** This step's code, and package.json for its tools' versions: others may make other files of the same inputs. */
function ownSource(): string {
  const folder = fileURLToPath(new URL("assets/", import.meta.url));
  const here = fileURLToPath(import.meta.url);
  const files = [here, join(here, "../../../package.json"), ...entriesOf(folder, ".ts")];
  return files.map((path) => readFileSync(path, "utf8")).join("\0");
}

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : Number(a > b);
}
