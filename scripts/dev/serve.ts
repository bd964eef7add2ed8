// The preview's web server: for this machine only.
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { LiveSite } from "./live-site.ts";
import { LIVE, LIVE_SCRIPT, LIVE_STYLE } from "./live-files.ts";

export interface Serving {
  readonly port: number;
  close(): void;
}

/**
 * Serves a site at 127.0.0.1. Requests that name another host are refused: a page of the web could otherwise have
 * its own name resolved to this machine and read drafts.
 * @throws Error with the code EADDRINUSE when the port is taken.
 */
export async function serve(site: LiveSite, port: number): Promise<Serving> {
  const viewers = new Set<Viewer>();
  const server = createServer((request, response) => {
    const { port: own } = server.address() as AddressInfo;
    respond(request, response, site, own, viewers).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  site.onChange(() => {
    for (const viewer of viewers) void tellViewer(viewer, site);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** A browser tab that shows a page. */
interface Viewer {
  readonly path: string;
  readonly state: string;
  readonly response: ServerResponse;
}

/** Pages are loaded again only when they would look different. */
async function tellViewer({ path, state, response }: Viewer, site: LiveSite): Promise<void> {
  const answer = await site.answer(path);
  if (answer.state !== state && !response.writableEnded) response.write("data: changed\n\n");
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  site: LiveSite,
  port: number,
  viewers: Set<Viewer>,
): Promise<void> {
  const send = (
    status: number,
    headers: Readonly<Record<string, string>>,
    body: string | Uint8Array = "",
  ) => {
    response.writeHead(status, {
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      "content-length": String(Buffer.byteLength(body)),
      ...headers,
    });
    response.end(request.method === "HEAD" ? undefined : body);
  };
  const text = { "content-type": "text/plain; charset=utf-8" };
  if (!isOwnHost(request.headers.host, port)) return send(403, text, "127.0.0.1 only\n");
  if (request.method !== "GET" && request.method !== "HEAD")
    return send(405, { ...text, allow: "GET, HEAD" });
  const path = pathOf(request.url ?? "/");
  if (path === undefined) return send(400, text);
  if (path === LIVE.script)
    return send(200, { "content-type": "text/javascript; charset=utf-8" }, LIVE_SCRIPT);
  if (path === LIVE.style) return send(200, { "content-type": "text/css; charset=utf-8" }, LIVE_STYLE);
  if (path === LIVE.events) {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    response.write("retry: 300\n\n");
    const { searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
    const shown = pathOf(searchParams.get("path") ?? "/") ?? "/";
    const viewer = { path: shown, state: searchParams.get("state") ?? "", response };
    viewers.add(viewer);
    response.on("close", () => viewers.delete(viewer));
    // The page may have changed while it was on its way.
    return tellViewer(viewer, site);
  }
  const home = await site.home();
  if (path === "/" && home !== "/") return send(302, { location: home });
  const { status, type, body, lasting = false } = await site.answer(path);
  if (status === 301) return send(302, { location: encodeURI(type) });
  const part =
    lasting && typeof body !== "string" ? partAsked(request.headers.range, body.length) : undefined;
  if (part !== undefined && typeof body !== "string") {
    const range = `bytes ${part.start}-${part.end}/${body.length}`;
    return send(
      206,
      { "content-type": type, "content-range": range },
      body.subarray(part.start, part.end + 1),
    );
  }
  send(
    status,
    {
      "content-type": type,
      ...(lasting && { "cache-control": "max-age=31536000, immutable", "accept-ranges": "bytes" }),
    },
    body,
  );
}

/** The part of a file that a player asks for; whatever else stands in the header gets the whole file. */
function partAsked(header: string | undefined, length: number): { start: number; end: number } | undefined {
  const [, from, to] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(header ?? "") ?? [];
  const start = Number(from);
  const end = Math.min(to ? Number(to) : length - 1, length - 1);
  return from !== undefined && start <= end ? { start, end } : undefined;
}

function isOwnHost(host: string | undefined, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

/** The path of a request with its percent-encoding undone; undefined when that cannot be. */
function pathOf(target: string): string | undefined {
  try {
    const { pathname } = new URL(target, "http://127.0.0.1");
    return decodeURIComponent(pathname).normalize("NFC");
  } catch {
    return undefined;
  }
}
