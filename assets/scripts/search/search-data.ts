// Fetches the search's data files.
import type { SearchManifest } from "../../../portal/search/files.ts";
import type { ReadFile } from "../../../portal/search/shard-reader.ts";

/** The manifest, asked of the server anew: its name is the only one that stays. */
export async function readManifest(folder: string): Promise<SearchManifest> {
  return (await fetched(`${folder}manifest.json`, "no-cache")).json();
}

/**
 * Reads files whose names tell their content: what the browser still has of them is never out of date. Browsers keep
 * failures too, so what fails or is damaged is asked of the server once more.
 */
export function fileReader(folder: string): ReadFile {
  return async (name) => {
    try {
      return await unpack(await fetched(folder + name, "force-cache"));
    } catch {
      return unpack(await fetched(folder + name, "reload"));
    }
  };
}

async function fetched(url: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(url, { cache });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}

/**
 * Throws when the bytes are not what gzip made, so that a damaged file is noticed. Files are small: handed over whole
 * and read back piece by piece they come sooner than through pipes.
 */
async function unpack(response: Response): Promise<Uint8Array> {
  const packed = await response.arrayBuffer();
  const { readable, writable } = new DecompressionStream("gzip");
  const writer = writable.getWriter();
  const written = writer.write(packed).then(() => writer.close());
  const [plain] = await Promise.all([joined(readable.getReader()), written]);
  return plain;
}

async function joined(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for (let next = await reader.read(); !next.done; next = await reader.read()) pieces.push(next.value);
  const [only] = pieces;
  if (pieces.length === 1 && only) return only;
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
