// Serves the files of a built site on this machine, for a browser that looks at them.
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

/** Where a site lies, and the path that it lives under ("" or "/tin"). */
export interface ServedSite {
  readonly folder: string;
  readonly base: string;
}

/** Serves a site on a free port of this machine; answers with its address, without a slash at the end, and how to stop. */
export function serve({
  folder,
  base,
}: ServedSite): Promise<{ readonly address: string; readonly close: () => void }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const inside = path.startsWith(`${base}/`) ? path.slice(base.length) : undefined;
    const file =
      inside === undefined || inside.includes("..")
        ? undefined
        : join(folder, inside.endsWith("/") ? `${inside}index.html` : inside);
    const found = file !== undefined && existsSync(file) && statSync(file).isFile() ? file : undefined;
    response.writeHead(found === undefined ? 404 : 200, {
      "Content-Type": TYPES[extname(found ?? "404.html")] ?? "application/octet-stream",
    });
    response.end(readFileSync(found ?? join(folder, "404.html")));
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      const close = () => {
        server.close();
        server.closeAllConnections();
      };
      resolve({ address: `http://127.0.0.1:${port}`, close });
    });
  });
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".xml": "application/xml",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".avif": "image/avif",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".mp3": "audio/mpeg",
  ".mp4": "video/mp4",
  ".vtt": "text/vtt; charset=utf-8",
  ".pdf": "application/pdf",
};
