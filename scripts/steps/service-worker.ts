// The worker that keeps pages for readers without a network, and the one that undoes it.
import { stringsOf } from "../../layouts/strings.ts";
import { cacheNames, type WorkerSite } from "../../assets/scripts/offline/kept.ts";
import type { Portal } from "../../portal/model/portal.ts";
import type { Desk } from "../../portal/pages/desk.ts";
import { FRAGMENTS, LASTING_FILES, SEARCH_DATA } from "../../portal/model/urls.ts";
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
  const left: readonly (string | undefined)[] = settings.offline ? [] : [offline, assets.styles.offline];
  for (const { path, bytes } of files) {
    const address = urls.asset(path);
    if (address === worker) {
      const text = workerFile(portal, bytes.toString());
      stage.write(urls.file(urls.serviceWorker()), Buffer.from(text), "asked");
    } else if (!left.includes(address)) stage.write(`assets/${path}`, bytes, "immutable");
  }
}

/**
 * The text of the worker's file. Its address never changes, so a portal without the option still serves a file there:
 * it takes away what the option left behind in browsers.
 * @param script the bundled worker, as it is for every portal.
 */
function workerFile({ settings, urls }: Portal, script: string): string {
  const home = urls.home();
  if (!settings.offline) return undoing(Object.values(cacheNames(home)));
  const at = (path: string) => home + path;
  const site: WorkerSite = {
    home,
    offlinePage: urls.offline(),
    start: [urls.offline(), urls.latest(), urls.search()],
    lasting: LASTING_FILES.map(at),
    changing: [at(FRAGMENTS), at(SEARCH_DATA)],
    fragments: at(FRAGMENTS),
    language: settings.language,
    savedList: stringsOf(settings.language).offline.savedList,
  };
  return `const SITE=${JSON.stringify(site)};\n${script}`;
}

/** Browsers ask for the worker's file again at the next visit: this one forgets everything and takes its leave. */
function undoing(names: readonly string[]): string {
  return `addEventListener("install",()=>skipWaiting());
addEventListener("activate",(e)=>e.waitUntil(Promise.all(${JSON.stringify(names)}.map((n)=>caches.delete(n))).then(()=>registration.unregister())));
`;
}
