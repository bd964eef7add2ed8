// Lets the stacks of errors name source files in place of the bundle; its maps are read only when a stack is told.
import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** From now on, stacks name the sources of the bundle in `folder`, as far as maps lie beside its files. */
export function tellSourcePlaces(/** @type {string} */ folder) {
  /** @type {Map<string, SourceMap | undefined>} */
  const maps = new Map();
  /** @param {string} file */
  const mapOf = (file) => {
    if (!maps.has(file)) maps.set(file, readMap(`${file}.map`));
    return maps.get(file);
  };
  Error.prepareStackTrace = (error, calls) =>
    [error, ...calls.map((call) => `    at ${String(call).replace(PLACE, sourcePlace)}`)].join("\n");

  /**
   * @param {string} place
   * @param {string} url
   * @param {string} line counted from 1, as the column
   * @param {string} column
   */
  function sourcePlace(place, url, line, column) {
    const file = fileURLToPath(url);
    const map = file.startsWith(folder) ? mapOf(file) : undefined;
    const found = map?.findEntry(Number(line) - 1, Number(column) - 1);
    if (found === undefined || !("originalSource" in found)) return place;
    return `${join(folder, found.originalSource)}:${found.originalLine + 1}:${found.originalColumn + 1}`;
  }
}

const PLACE = /(file:\S+\.mjs):(\d+):(\d+)/;

/** @param {string} file */
function readMap(file) {
  try {
    return new SourceMap(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}
