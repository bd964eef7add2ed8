// Keeps what is read for readers without a network, and tells them when they see what was kept.
import { cacheNames, type ReadPage, timeInWords } from "./offline/kept.ts";

const script = document.querySelector<HTMLScriptElement>("script[data-worker]");
const worker = script?.dataset.worker;
const language = script?.dataset.language;
const savedAt = document.documentElement.dataset.saved;
const list = document.querySelector<HTMLElement>("[data-kept]");
if (savedAt !== undefined)
  showBanner((script?.dataset.saved ?? "").replace("{time}", timeInWords(savedAt, language ?? "vi")));
if (list !== null && worker !== undefined) listKept(list, worker.replace(/[^/]+$/, ""));
if (worker !== undefined && "serviceWorker" in navigator) keep(worker);

/** Above everything, so that nobody takes old news for new. */
function showBanner(text: string): void {
  const banner = document.createElement("p");
  banner.className = "offline";
  banner.setAttribute("role", "status");
  banner.textContent = text;
  document.querySelector(".skip")?.after(banner);
}

/** Registers the worker and tells it of this page, which may have come before the worker did. */
async function keep(address: string): Promise<void> {
  try {
    await navigator.serviceWorker.register(address, { updateViaCache: "none" });
    const { active } = await navigator.serviceWorker.ready;
    if (savedAt !== undefined || list !== null) return;
    const files = performance.getEntriesByType("resource").map(({ name }) => name);
    const read: ReadPage = { page: location.pathname, files };
    active?.postMessage(read);
  } catch {
    // Browsers that refuse workers, in private windows for example, show the pages as ever.
  }
}

/** Puts a link to each kept page into the list, the last read first. */
async function listKept(place: HTMLElement, home: string): Promise<void> {
  if (!("caches" in window)) return;
  const { start, pages } = cacheNames(home);
  const links: HTMLLIElement[] = [];
  for (const { url } of [...(await keysOf(start)), ...(await keysOf(pages))]) {
    const answer = await caches.match(url);
    const page = new DOMParser().parseFromString((await answer?.text()) ?? "", "text/html");
    if (page.querySelector("[data-kept]") !== null) continue;
    const link = document.createElement("a");
    link.href = url;
    link.textContent = page.querySelector("h1")?.textContent ?? page.title;
    const line = document.createElement("li");
    line.append(link);
    links.unshift(line);
  }
  if (links.length > 0) place.replaceChildren(...links);
}

async function keysOf(name: string): Promise<readonly Request[]> {
  return (await caches.open(name)).keys();
}
