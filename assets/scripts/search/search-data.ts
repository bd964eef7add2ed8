// Fetches the search's data files and keeps them for reading without a network.
import type { SearchManifest } from "../../../portal/search/files.ts";
import type { ReadFile } from "../../../portal/search/shard-reader.ts";

const STORE = "tim-kiem";
/** Files kept for use without a network; then the store starts anew. */
const MOST_KEPT = 400;

/** The manifest: fresh from the network, or the one that was read last. Rejects when there is neither. */
export async function readManifest(folder: string): Promise<SearchManifest> {
  const url = `${folder}manifest.json`;
  try {
    const response = await fetched(url, "no-cache");
    void keep(url, response.clone());
    return await response.json();
  } catch (error) {
    const kept = await stored(url);
    if (!kept) throw error;
    return kept.json();
  }
}

/** Reads files whose names tell their content: what was kept is never out of date. */
export function fileReader(folder: string): ReadFile {
  return async (name) => {
    const url = folder + name;
    const kept = await stored(url);
    const response = kept ?? (await fetched(url, "default"));
    if (!kept) void keep(url, response.clone());
    return unpack(response);
  };
}

async function fetched(url: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(url, { cache });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}

/** Throws when the bytes are not what gzip made, so that a damaged file is noticed. */
async function unpack(response: Response): Promise<Uint8Array> {
  const packed = await response.blob();
  const plain = packed.stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}

/** Browsers forbid the store outside secure contexts and in some private windows: then there is none. */
async function stored(url: string): Promise<Response | undefined> {
  try {
    return await (await store()).match(url);
  } catch {
    return undefined;
  }
}

async function keep(url: string, response: Response): Promise<void> {
  try {
    await (await store()).put(url, response);
  } catch {
    // Only reading without a network is lost.
  }
}

let opened: Promise<Cache> | undefined;

/** Opens the store once a visit; one that has grown too large starts anew. */
function store(): Promise<Cache> {
  opened ??= (async () => {
    const found = await caches.open(STORE);
    if ((await found.keys()).length <= MOST_KEPT) return found;
    await caches.delete(STORE);
    return caches.open(STORE);
  })();
  return opened;
}
