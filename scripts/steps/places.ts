// The folders that a build works with, and whether it may.
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";
import { UsageError } from "../usage-error.ts";

/** The folders of a build. */
export interface Places {
  /** The published site. */
  readonly output: string;
  /** Manifests and everything remembered. */
  readonly cache: string;
  /** Trees on their way into or out of `output`, on the same file system, so that renaming moves them. */
  readonly work: string;
}

/** Names the output folder that the manifest describes. */
export const PLACE = "published-at";

/** The folders of a build: the work folder is the cache, or lies beside the output where that is another disk. */
export function placesOf(output: string, cache: string): Places {
  mkdirSync(cache, { recursive: true });
  mkdirSync(dirname(output), { recursive: true });
  // Behind a symbolic link the folder itself changes places, not the link.
  const real = existsSync(output) ? realpathSync(output) : output;
  const sameDisk = statSync(cache).dev === statSync(dirname(real)).dev;
  return { output: real, cache, work: sameDisk ? cache : join(dirname(real), `.${basename(real)}.bantin`) };
}

/**
 * @throws UsageError when content, output and cache are not three folders apart: one would be taken for the other.
 */
export function checkApart(folders: {
  readonly content: string;
  readonly output: string;
  readonly cache: string;
}): void {
  const named = Object.entries({ content: folders.content, output: folders.output, cache: folders.cache });
  for (const [name, folder] of named) {
    for (const [other, inside] of named) {
      if (name === other || !`${inside}${sep}`.startsWith(`${folder}${sep}`)) continue;
      throw new UsageError(
        `--${other}: “${inside}” nằm trong --${name} “${folder}”; hãy chọn ba thư mục riêng (lies inside --${name}; name three folders apart)`,
      );
    }
  }
}

/** @throws UsageError when `output` holds something that is no site of ours: it is not ours to replace. */
export function checkOutput(output: string, cache: string): void {
  const stat = statSync(output, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory())
    throw new UsageError(`--output: “${output}” không phải là thư mục (is not a folder)`);
  if (readdirSync(output).length === 0) return;
  if (readText(join(cache, PLACE)) === realpathSync(output)) return;
  if (readText(join(output, "index.html"))?.includes(OUR_MARK) === true) return;
  throw new UsageError(
    `--output: “${output}” chứa tệp không phải của trang web; hãy chọn thư mục trống (holds other files; name an empty folder)`,
  );
}

/** Stands in the head of every page. */
const OUR_MARK = '<meta name="generator" content="bantin">';

/** The text of a small file; undefined if it cannot be read. */
export function readText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
