// Writes a small site around articles for the search benchmark: their pages, the search page and its data.
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { html } from "../../layouts/html.ts";
import { searchPage } from "../../layouts/pages/search.ts";
import { urlsOf } from "../../portal/model/urls.ts";
import type { Frame } from "../../portal/pages/frame.ts";
import { abbreviations } from "../../portal/search/abbreviations.ts";
import { COMMON_ABBREVIATIONS } from "../../portal/search/common-abbreviations.ts";
import { SEARCH_DATA } from "../../portal/model/urls.ts";
import type { SearchRecord } from "../../portal/search/record.ts";
import { searchShards } from "../../portal/search/shards.ts";
import { buildSearchShard } from "../search/build-shard.ts";
import { finishSearch } from "../search/write-search.ts";
import { bundleScripts, bundleStyles } from "../steps/assets/bundle.ts";

/** How long the search data took. */
export interface SearchSite {
  readonly buildMs: number;
  readonly cpuMs: number;
  /** The most that the process held until then, with the texts of all articles. */
  readonly memoryMb: number;
  /** Building the newest shard again with one article more. */
  readonly oneMoreMs: number;
  readonly oneMoreFiles: number;
}

/**
 * Writes everything below `folder`; article pages are plain, so that peers index text and nothing else.
 * @param pages without peers, nobody reads them.
 */
export async function writeSearchSite(
  records: readonly SearchRecord[],
  folder: string,
  root: string,
  pages: boolean,
): Promise<SearchSite> {
  const table = abbreviations(COMMON_ABBREVIATIONS);
  const data = join(folder, SEARCH_DATA);
  const started = performance.now();
  const cpu = process.cpuUsage();
  const shards = searchShards(records);
  for (const shard of shards)
    await buildSearchShard(shard.id, shard.entries, table, data, shard === shards[0]);
  const ids = shards.map((shard) => shard.id);
  await finishSearch(data, ids, { articles: [], topics: [], documents: [] }, []);
  const buildMs = performance.now() - started;
  const { user, system } = process.cpuUsage(cpu);
  const built = { buildMs, cpuMs: (user + system) / 1000, memoryMb: process.resourceUsage().maxRSS / 1000 };
  for (const record of pages ? records : []) {
    const page = html`<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${record.title}</title></head><body><main><h1>${record.title}</h1>${record.text.split("\n").map((text) => html`<p>${text}</p>`)}</main></body></html>`;
    await save(join(folder, record.url, "index.html"), String(page));
  }
  await writeSearchPage(folder, root);
  return { ...built, ...(await oneMore(records, folder)) };
}

/** Builds the newest shard in another folder with one article more, as publishing does. */
async function oneMore(
  records: readonly SearchRecord[],
  folder: string,
): Promise<Pick<SearchSite, "oneMoreMs" | "oneMoreFiles">> {
  const last = [...records].sort((a, b) => (a.date < b.date ? -1 : 1)).at(-1);
  if (!last) return { oneMoreMs: 0, oneMoreFiles: 0 };
  const newest = searchShards([
    ...records,
    { ...last, url: "/them-mot-tin/", title: `${last.title} thêm một tin` },
  ]).at(-1);
  if (!newest) return { oneMoreMs: 0, oneMoreFiles: 0 };
  const started = performance.now();
  const other = join(folder, "../one-more");
  const table = abbreviations(COMMON_ABBREVIATIONS);
  await buildSearchShard(newest.id, newest.entries, table, other, false);
  const oneMoreMs = performance.now() - started;
  const before = new Set(await names(join(folder, SEARCH_DATA, newest.id)));
  const after = await names(join(other, newest.id));
  return { oneMoreMs, oneMoreFiles: after.filter((name) => !before.has(name)).length + 2 };
}

async function names(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

async function writeSearchPage(folder: string, root: string): Promise<void> {
  const scripts = await bundleScripts(join(root, "assets/scripts"));
  const styles = await bundleStyles(join(root, "assets/styles"));
  const urls = urlsOf("https://example.vn/");
  for (const [name, bytes] of [...scripts.files, ...styles.files])
    await save(join(folder, "assets", name), bytes);
  const named = (bundle: typeof scripts) =>
    Object.fromEntries([...bundle.entries].map(([name, file]) => [name, urls.asset(file)]));
  const frame: Frame = {
    portalName: "Cổng tin đo lường",
    language: "vi",
    accent: "#a51d24",
    origin: urls.origin,
    home: urls.home(),
    search: urls.search(),
    latest: urls.latest(),
    mostViewed: urls.mostViewed(),
    archive: urls.archive(),
    documents: urls.documents(),
    atom: urls.feed(urls.home(), "atom"),
    webManifest: urls.webManifest(),
    openSearch: urls.openSearch(),
    menu: [],
    sections: [],
    staticPages: [],
    assets: { firstStyles: {}, styles: named(styles), scripts: named(scripts), icons: {} },
  };
  const page = searchPage({
    frame,
    sidebars: { mode: "baked", latest: [], mostViewed: [], links: [] },
    head: { url: urls.search(), title: "Tìm kiếm", breadcrumb: [], unlisted: true },
    sections: [],
  });
  await save(join(folder, "tim-kiem/index.html"), String(page));
}

async function save(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
