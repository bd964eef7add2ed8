// Opens the search of a built site from its folder: the same engine as in the browser, with files in place of fetch.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { openSearch, type SearchEngine } from "../../portal/search/engine.ts";
import { SEARCH_DATA } from "../../portal/model/urls.ts";

/** Opens the search below `site`; rejects when the site has none. `onRead` hears of every file and its size. */
export async function openSiteSearch(
  site: string,
  onRead: (name: string, bytes: number) => void = () => {},
): Promise<SearchEngine> {
  const folder = join(site, SEARCH_DATA);
  const manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));
  return openSearch(manifest, async (name) => {
    const packed = await readFile(join(folder, name));
    onRead(name, packed.length);
    return gunzipSync(packed);
  });
}
