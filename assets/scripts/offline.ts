// Keeps what is read for readers without a network, and lists it on the page that they get for what was not read.
import { found, timeOf } from "./offline/keep.ts";
import { cacheName, type ReadPage, timeInWords } from "./offline/kept.ts";

const worker = document.querySelector<HTMLScriptElement>("script[data-worker]")?.dataset.worker;
const list = document.querySelector<HTMLElement>("[data-kept]");
if (list !== null && worker !== undefined) listKept(list, worker.replace(/[^/]+$/, ""));
if (worker !== undefined && "serviceWorker" in navigator) keep(worker);

/** Registers the worker and tells it of this page, which may have come before the worker did. */
async function keep(address: string): Promise<void> {
  try {
    await navigator.serviceWorker.register(address, { updateViaCache: "none" });
    const { active } = await navigator.serviceWorker.ready;
    if (list !== null || document.querySelector("p.offline") !== null) return;
    const files = performance.getEntriesByType("resource").map(({ name }) => name);
    const read: ReadPage = { page: location.pathname, files };
    active?.postMessage(read);
  } catch {
    // Browsers that refuse workers, in private windows for example, show the pages as ever.
  }
}

/** Puts a link to each kept page into the list, with its time, the last read first. */
async function listKept(place: HTMLElement, home: string): Promise<void> {
  if (!("caches" in window)) return;
  const lines: HTMLLIElement[] = [];
  for (const kind of ["start", "pages"] as const) {
    const name = cacheName(home, kind);
    for (const request of await (await caches.open(name)).keys()) {
      const kept = await found(name, request);
      if (kept !== undefined) lines.unshift(...(await line(request.url, kept, place.dataset.kept ?? "")));
    }
  }
  if (lines.length > 0) place.replaceChildren(...lines);
}

/** Nothing for the page that holds the list. */
async function line(address: string, kept: Response, words: string): Promise<readonly HTMLLIElement[]> {
  const page = new DOMParser().parseFromString(await kept.text(), "text/html");
  if (page.querySelector("[data-kept]") !== null) return [];
  const link = document.createElement("a");
  link.href = address;
  link.textContent = page.querySelector("h1")?.textContent ?? page.title;
  const time = document.createElement("span");
  time.className = "meta";
  time.textContent = words.replace("{time}", timeInWords(timeOf(kept), document.documentElement.lang));
  const item = document.createElement("li");
  item.append(link, " ", time);
  return [item];
}
