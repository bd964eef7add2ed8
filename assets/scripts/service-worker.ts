// The worker behind the pages of a portal that says `offline: true`: the network first, what was kept where it fails.
import type { SearchManifest } from "../../portal/search/files.ts";
import { ageOf, forget, found, keepFile, put, timed, timeOf } from "./offline/keep.ts";
import { cacheName, type ReadPage, type Reason, timeInWords, type WorkerSite } from "./offline/kept.ts";
import type { Asking, WorkerScope } from "./offline/worker-scope.ts";

/** Stands above this text in the file that is served. */
declare const SITE: WorkerSite;
declare const self: WorkerScope;

const MINUTE = 60_000;
/** How long a page may take while an older one is at hand, in milliseconds. */
const PATIENCE = 4000;
/** The pages that are kept from the start are fetched anew when they are so old. */
const RENEWED = 30 * MINUTE;
/** Up to so many articles the newest part of the search's data is kept whole once somebody searches. */
const WHOLE_SEARCH = 300;
const MOST = { start: 9, pages: 30, assets: 80, pictures: 300, search: 400 } as const;

const nameOf = (kind: keyof typeof MOST) => cacheName(SITE.home, kind);

self.addEventListener("install", (event) => event.waitUntil(keepStart(0).then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => event.waitUntil(keepRead(event.data)));
self.addEventListener("fetch", (event) => {
  const { method, url, mode, headers } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin || headers.has("Range")) return;
  const kind = kindOf(pathname);
  if (mode === "navigate") event.respondWith(page(event, pathname));
  else if (kind !== undefined) event.respondWith(lasting(event, kind));
  else if (pathname.startsWith(SITE.search) || pathname.startsWith(SITE.fragments))
    event.respondWith(changing(event, pathname));
});

/** Where a file is kept whose name tells its content; undefined for all else. */
function kindOf(pathname: string): "assets" | "pictures" | "search" | undefined {
  if (pathname.startsWith(SITE.assets)) return "assets";
  if (pathname.startsWith(SITE.pictures)) return "pictures";
  return pathname.startsWith(SITE.search) && pathname.endsWith(".bin") ? "search" : undefined;
}

/** The page as the network has it; a kept one where that fails or takes too long; else the offline page. */
async function page(event: Asking, pathname: string): Promise<Response> {
  const { request } = event;
  const fresh = fetch(request);
  const ahead = request.headers.get("Sec-Purpose")?.includes("prefetch") ?? false;
  const keeping = fresh.then(async (answer) => {
    if (ahead || !self.navigator.onLine) return;
    await keep(pathname, answer.clone());
    await keepStart(RENEWED);
  });
  event.waitUntil(keeping.catch(() => undefined));
  const kept = await keptPage(pathname);
  if (kept === undefined) return fresh.catch(offlinePage);
  const answer = await Promise.race([fresh, tooLate()]).catch(whyNot);
  if (answer === "slow" && ageOf(kept) < MINUTE) return kept;
  if (typeof answer === "string") return marked(kept, answer);
  if (answer.status >= 500) return marked(kept, "unreachable");
  // Without a network this comes from the browser's own store.
  return self.navigator.onLine || !isPage(answer) ? answer : marked(answer, "offline");
}

function tooLate(): Promise<Reason> {
  return new Promise((resolve) => setTimeout(() => resolve("slow"), PATIENCE));
}

function whyNot(): Reason {
  return self.navigator.onLine ? "unreachable" : "offline";
}

async function keptPage(pathname: string): Promise<Response | undefined> {
  return (await found(nameOf("pages"), pathname)) ?? found(nameOf("start"), pathname);
}

async function offlinePage(): Promise<Response> {
  return (await keptPage(SITE.offlinePage)) ?? Response.error();
}

/** Says above the page why it is a kept one, and of which time: so that nobody takes old news for new. */
async function marked(kept: Response, reason: Reason): Promise<Response> {
  const { words, style, language } = SITE;
  const text = words[reason].replace("{time}", timeInWords(timeOf(kept), language));
  // The style stands before the line: browsers wait for it, and nothing moves.
  const look = style === undefined ? "" : `<link rel="stylesheet" href="${style}">`;
  const banner = `${look}<p class="offline" role="status">${text} <a href="">${words.reload}</a></p>`;
  const markup = (await kept.text()).replace(
    /<body[^>]*>(?:\s*<a class="skip"[^>]*>[^<]*<\/a>)?/,
    (start) => start + banner,
  );
  return new Response(markup, { headers: kept.headers });
}

/** Keeps a page that was read, as the last one; what is gone from the portal goes from here, too. */
async function keep(pathname: string, answer: Response): Promise<void> {
  const kind = SITE.start.includes(pathname) ? "start" : "pages";
  if (answer.status === 404 || answer.status === 410) await forget(nameOf(kind), pathname);
  if (answer.ok && !answer.redirected && isPage(answer))
    await put(nameOf(kind), pathname, await timed(answer), MOST[kind]);
}

function isPage({ headers }: Response): boolean {
  return (headers.get("Content-Type") ?? "").includes("html");
}

/** The first pages and their files, where they are older than that; who saves data gets them when they ask. */
async function keepStart(age: number): Promise<void> {
  if (age > 0 && self.navigator.connection?.saveData === true) return;
  const pages = SITE.start.map((path) => renew(path, age));
  const files = age > 0 ? [] : SITE.files.map((file) => keepFile(nameOf("assets"), file, MOST.assets));
  await Promise.all([...pages, ...files]);
}

async function renew(pathname: string, age: number): Promise<void> {
  const kept = await keptPage(pathname);
  if (kept === undefined || ageOf(kept) >= age) await keep(pathname, await fetch(pathname));
}

/** The page and its files, if they came before the worker did. */
async function keepRead({ page: pathname, files }: ReadPage): Promise<void> {
  const own = files.flatMap((address) => {
    const { origin, pathname: path } = new URL(address);
    const kind = origin === location.origin ? kindOf(path) : undefined;
    return kind === undefined ? [] : [keepFile(nameOf(kind), address, MOST[kind])];
  });
  await Promise.allSettled([renew(pathname, MINUTE), ...own]);
}

/** A file whose name tells its content is asked for once. */
async function lasting(event: Asking, kind: "assets" | "pictures" | "search"): Promise<Response> {
  const { request } = event;
  const kept = request.cache === "reload" ? undefined : await found(nameOf(kind), request);
  if (kept !== undefined) return kept;
  const answer = await fetch(request);
  if (answer.ok) event.waitUntil(put(nameOf(kind), request, answer.clone(), MOST[kind]));
  return answer;
}

/** Fragments and the search's list of files: the newest there is; a kept fragment says of which time it is. */
async function changing(event: Asking, pathname: string): Promise<Response> {
  const { request } = event;
  const search = pathname.startsWith(SITE.search);
  const kind = search ? "search" : "assets";
  try {
    const answer = await fetch(request);
    if (!answer.ok) return answer;
    if (!self.navigator.onLine) return search ? answer : noted(answer);
    const list = search ? answer.clone() : undefined;
    const copy = answer.clone();
    event.waitUntil(timed(copy).then((whole) => put(nameOf(kind), request, whole, MOST[kind])));
    if (list !== undefined) event.waitUntil(keepNewest(list).catch(() => undefined));
    return answer;
  } catch (error) {
    const kept = await found(nameOf(kind), request);
    if (kept === undefined) throw error;
    return search ? kept : noted(kept);
  }
}

async function noted(kept: Response): Promise<Response> {
  const time = timeInWords(timeOf(kept), SITE.language);
  const note = `<p class="meta">${SITE.words.savedList.replace("{time}", time)}</p>`;
  return new Response(note + (await kept.text()), { headers: kept.headers });
}

/** Whoever searches once can search the newest articles without a network, too. */
async function keepNewest(list: Response): Promise<void> {
  const { newest, shards, engine, suggestions }: SearchManifest = await list.json();
  const shard = shards.at(-1)?.id;
  if (newest === undefined || newest.articles > WHOLE_SEARCH || self.navigator.connection?.saveData) return;
  const own = [...newest.files, ...newest.packs, newest.vocabulary].map((name) => `${shard}/${name}`);
  for (const name of [...own, engine, suggestions])
    await keepFile(nameOf("search"), SITE.search + name, MOST.search);
}
