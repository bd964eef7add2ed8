// The worker that keeps pages for readers without a network, and the one that undoes it.
import { stringsOf } from "../../layouts/strings.ts";
import { cachesOf, type WorkerSite } from "../../assets/scripts/offline/kept.ts";
import type { Portal } from "../../portal/model/portal.ts";
import type { Desk } from "../../portal/pages/desk.ts";
import { FOLDERS, SEARCH_DATA } from "../../portal/model/urls.ts";
import type { AssetFile } from "./assets.ts";
import type { Stage } from "./stage.ts";

/** Stages what browsers load: the worker's file at its own address, and what only the option needs where it is on. */
export function stageScriptsAndStyles(
  { assets, portal }: Desk,
  files: readonly AssetFile[],
  stage: Stage,
): void {
  const { urls, settings } = portal;
  const { "service-worker": worker, offline } = assets.scripts;
  const left = new Set(settings.offline ? [worker] : [worker, offline, assets.styles.offline]);
  const served = files.filter(({ path }) => !left.has(urls.asset(path)));
  for (const { path, bytes } of served) stage.write(`assets/${path}`, bytes, "immutable");
  const script = files.find(({ path }) => urls.asset(path) === worker);
  if (script === undefined) return;
  const site = workerSite({ assets, portal }, served);
  const text = settings.offline ? `const SITE=${JSON.stringify(site)};\n${script.bytes}` : undoing(portal);
  stage.write(urls.file(urls.serviceWorker()), Buffer.from(text), "asked");
}

/** What the worker's file begins with; it changes with the portal's settings and assets, not with its articles. */
function workerSite(
  { assets, portal: { settings, urls } }: Pick<Desk, "assets" | "portal">,
  served: readonly AssetFile[],
): WorkerSite {
  const { offline: words } = stringsOf(settings.language);
  const at = (path: string) => `${urls.home()}${path}`;
  const seldom = new Set([assets.styles.design, assets.scripts.documents]);
  const files = served.map(({ path }) => urls.asset(path));
  return {
    home: urls.home(),
    offlinePage: urls.offline(),
    start: [urls.offline(), urls.latest(), urls.search()],
    files: files.filter((file) => /\.(?:js|css)$/.test(file) && !seldom.has(file)),
    ...(assets.styles.offline !== undefined && { style: assets.styles.offline }),
    assets: at(FOLDERS.assets),
    pictures: at(FOLDERS.pictures),
    search: at(SEARCH_DATA),
    fragments: at(FOLDERS.fragments),
    language: settings.language,
    words: { ...words.reasons, reload: words.reload, savedList: words.savedList },
  };
}

/**
 * The worker of a portal without the option. Its address never changes, so there must be something: browsers ask for
 * the file again at the next visit, and this one forgets everything and takes its leave.
 */
export function undoing({ urls }: Pick<Portal, "urls">): string {
  const mine = `(n)=>n.startsWith(${JSON.stringify(cachesOf(urls.home()))})`;
  return `addEventListener("install",()=>skipWaiting());
addEventListener("activate",(e)=>e.waitUntil(caches.keys().then((names)=>Promise.all(names.filter(${mine}).map((n)=>caches.delete(n)))).then(()=>registration.unregister())));
`;
}
