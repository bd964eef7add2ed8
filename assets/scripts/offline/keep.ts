// Puts answers into the browser's caches and takes them out; what cannot be kept is not, and nobody is held up by it.
import { SAVED } from "./kept.ts";

/** What is kept for a request, if anything; a browser without room or leave to keep things has nothing. */
export async function found(name: string, request: Request | string): Promise<Response | undefined> {
  try {
    return await (await caches.open(name)).match(request, { ignoreVary: true });
  } catch {
    return undefined;
  }
}

/** Keeps an answer as the last one of its cache, which holds so many. */
export async function put(
  name: string,
  request: Request | string,
  answer: Response,
  most: number,
): Promise<void> {
  try {
    const cache = await caches.open(name);
    await cache.put(request, answer);
    const keys = await cache.keys();
    for (const key of keys.slice(0, Math.max(0, keys.length - most))) await cache.delete(key);
  } catch {
    // The disk is full, or the browser forbids it.
  }
}

export async function forget(name: string, pathname: string): Promise<void> {
  await (await caches.open(name)).delete(pathname);
}

/** Keeps a file as the last one; from the network only if it is not at hand. */
export async function keepFile(name: string, address: string, most: number): Promise<void> {
  const answer = (await found(name, address)) ?? (await fetch(address));
  if (answer.ok) await put(name, address, answer, most);
}

/** The answer with its time on it. What the network has already decoded must not be named as coded. */
export async function timed(answer: Response): Promise<Response> {
  const headers = new Headers(answer.headers);
  headers.delete("Content-Encoding");
  headers.delete("Content-Length");
  headers.set(SAVED, timeOf(answer));
  return new Response(await answer.blob(), { headers });
}

/** Of which time an answer is: the browser may have had it for a while, and says so in no other way. */
export function timeOf(answer: Response): string {
  const now = Date.now();
  const saved = answer.headers.get(SAVED) ?? answer.headers.get("Date") ?? "";
  return new Date(Math.min(now, Date.parse(saved) || now)).toISOString();
}

/** Age of an answer in milliseconds. */
export function ageOf(answer: Response): number {
  return Date.now() - Date.parse(timeOf(answer));
}
