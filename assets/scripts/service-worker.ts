// The worker behind the pages of a portal that says `offline: true`: the network first, what was kept where it fails.
import { cacheNames, type ReadPage, SAVED, timeInWords, type WorkerSite } from "./offline/kept.ts";

/** Stands above this text in the file that is served. */
declare const SITE: WorkerSite;
declare function skipWaiting(): Promise<void>;
declare const clients: { claim(): Promise<void> };
declare function addEventListener(type: "install" | "activate", listener: (event: Lasting) => void): void;
declare function addEventListener(type: "fetch", listener: (event: Asking) => void): void;
declare function addEventListener(type: "message", listener: (event: Told) => void): void;

interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
interface Asking extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Told extends Lasting {
  readonly data: ReadPage;
}

const MOST_PAGES = 30;
const MOST_FILES = 300;
/** How long a page may take while an older one is at hand, in milliseconds. */
const PATIENCE = 4000;
/** A kept page of this age is fetched anew when it is read, in milliseconds. */
const STALE = 60_000;
const NAMES = cacheNames(SITE.home);

addEventListener("install", (event) => event.waitUntil(keepStart().then(skipWaiting)));
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("message", (event) => event.waitUntil(keepRead(event.data)));
addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const below = (starts: readonly string[]) => starts.some((start) => pathname.startsWith(start));
  if (request.method !== "GET" || origin !== location.origin || !below([SITE.home])) return;
  if (request.mode === "navigate") event.respondWith(page(event));
  else if (below(SITE.lasting) || pathname.endsWith(".bin")) event.respondWith(lasting(request));
  else if (below(SITE.changing)) event.respondWith(changing(request));
});

async function keepStart(): Promise<void> {
  await Promise.all(SITE.start.map((path) => fetchAndKeep(path, NAMES.start)));
}

/** The page as the network has it; the kept one where that fails or takes too long; else the offline page. */
async function page(event: Asking): Promise<Response> {
  const { pathname } = new URL(event.request.url);
  const fresh = fetch(event.request).then(async (answer) => {
    const ahead = event.request.headers.get("Sec-Purpose")?.includes("prefetch") ?? false;
    if (!ahead) await keep(pathname, answer.clone());
    return answer;
  });
  event.waitUntil(fresh.catch(() => undefined));
  const kept = await keptPage(pathname);
  try {
    return await (kept === undefined ? fresh : Promise.race([fresh, late()]));
  } catch {
    return kept === undefined ? offlinePage() : marked(kept);
  }
}

function late(): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error("late")), PATIENCE));
}

async function keptPage(pathname: string): Promise<Response | undefined> {
  for (const name of [NAMES.pages, NAMES.start]) {
    const found = await (await caches.open(name)).match(pathname);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function offlinePage(): Promise<Response> {
  return (await keptPage(SITE.offlinePage)) ?? Response.error();
}

/** Says in the page when it was kept; the page's script shows that. */
async function marked(kept: Response): Promise<Response> {
  const text = await kept.text();
  const saved = kept.headers.get(SAVED) ?? "";
  return new Response(text.replace("<html", `<html data-saved="${saved}"`), { headers: kept.headers });
}

/** Keeps a page that was read, as the last one; what is gone from the portal goes from here, too. */
async function keep(pathname: string, answer: Response): Promise<void> {
  const start = SITE.start.includes(pathname);
  const cache = await caches.open(start ? NAMES.start : NAMES.pages);
  if (answer.status === 404 || answer.status === 410) await cache.delete(pathname);
  if (!answer.ok || answer.redirected || !(answer.headers.get("Content-Type") ?? "").includes("html")) return;
  await cache.delete(pathname);
  await cache.put(pathname, await timed(answer));
  if (!start) await forgetOldest(cache, MOST_PAGES);
}

/** What the network has already decoded must not be named as coded. */
async function timed(answer: Response): Promise<Response> {
  const headers = new Headers(answer.headers);
  headers.delete("Content-Encoding");
  headers.delete("Content-Length");
  headers.set(SAVED, new Date().toISOString());
  return new Response(await answer.blob(), { headers });
}

async function forgetOldest(cache: Cache, most: number): Promise<void> {
  const keys = await cache.keys();
  for (const key of keys.slice(0, Math.max(0, keys.length - most))) await cache.delete(key);
}

async function fetchAndKeep(pathname: string, name: string): Promise<void> {
  const kept = await (await caches.open(name)).match(pathname);
  const age = Date.now() - Date.parse(kept?.headers.get(SAVED) ?? "");
  if (age < STALE) return;
  await keep(pathname, await fetch(pathname));
}

/** The page and its files, if they came before the worker did; and the start, when it has grown old. */
async function keepRead({ page: pathname, files }: ReadPage): Promise<void> {
  const own = files.filter((address) =>
    SITE.lasting.some((start) => address.startsWith(location.origin + start)),
  );
  await Promise.allSettled([
    fetchAndKeep(pathname, SITE.start.includes(pathname) ? NAMES.start : NAMES.pages),
    ...own.map((address) => lasting(new Request(address))),
    keepStart(),
  ]);
}

/** A file whose name tells its content is never asked for twice. */
async function lasting(request: Request): Promise<Response> {
  const cache = await caches.open(NAMES.files);
  const kept = await cache.match(request);
  if (kept !== undefined) return kept;
  const answer = await fetch(request);
  if (answer.ok) {
    await cache.put(request, answer.clone());
    await forgetOldest(cache, MOST_FILES);
  }
  return answer;
}

/** Fragments and the search's list of files: the newest there is; a kept fragment says when it was kept. */
async function changing(request: Request): Promise<Response> {
  const cache = await caches.open(NAMES.files);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(request, await timed(answer.clone()));
    return answer;
  } catch (error) {
    const kept = await cache.match(request);
    if (kept === undefined) throw error;
    if (!new URL(request.url).pathname.startsWith(SITE.fragments)) return kept;
    const time = timeInWords(kept.headers.get(SAVED) ?? "", SITE.language);
    const note = `<p class="meta">${SITE.savedList.replace("{time}", time)}</p>`;
    return new Response(note + (await kept.text()), { headers: kept.headers });
  }
}
