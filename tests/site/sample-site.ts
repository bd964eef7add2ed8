// The sample portal of content/, built once for all tests and served on this machine.
import { accessSync, constants, cpSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { allPages } from "../../layouts/pages.ts";
import { buildSite } from "../../scripts/build-site.ts";
import { PROJECT, programVersion } from "../../scripts/program-version.ts";
import { StepReport } from "../../scripts/report.ts";
import { openSite } from "../../scripts/steps/open-site.ts";

/** A page of the sample site. */
export interface SamplePage {
  readonly kind: string;
  readonly url: string;
  /** Relative to the site's folder. */
  readonly file: string;
}

export interface SampleSite {
  readonly folder: string;
  readonly base: string;
  readonly origin: string;
  readonly pages: readonly SamplePage[];
}

/** Within this moment's reach the sample portal has published, scheduled, expired and withdrawn articles. */
const NOW = Date.parse("2026-10-15T00:00:00Z");
const REFERENCE = "/2022/02/vinh-long-trien-khai-quan-triet-nghi-quyet-nam-2022-cua-tinh-uy/";

/** Address of the reference article below the base path. */
export const REFERENCE_ARTICLE = REFERENCE;

class Silence extends StepReport {
  override progress(): void {}
  override done(): void {}
}

/**
 * Builds the sample portal in a folder that later runs find again: its pictures are made once.
 * @param address takes the place of the address in portal.yaml.
 */
export async function sampleSite(address = "https://bantin.example/"): Promise<SampleSite> {
  const { origin, pathname } = new URL(address);
  const base = pathname.replace(/\/$/, "");
  const folder = join(storeFolder(), base === "" ? "plain" : base.slice(1));
  const options = {
    content: join(PROJECT, "content"),
    output: join(folder, "site"),
    cache: join(folder, "cache"),
    address,
    now: NOW,
  };
  if (base !== "") borrowPictures(options.cache);
  await buildSite({ ...options, clean: false, json: false, language: "vi" }, new Silence());
  const { desk } = await openSite({ ...options, version: programVersion() });
  const pages = [...allPages(desk)].map(({ kind, url }) => ({ kind, url, file: desk.portal.urls.file(url) }));
  return { folder: options.output, base, origin, pages };
}

/** One page of each kind, and of lists one of each sort: sections, topics, months … */
export function onePageOfEachKind({ pages, base }: SampleSite): readonly SamplePage[] {
  const found = new Map<string, SamplePage>();
  for (const page of pages) {
    if (!page.file.endsWith(".html") || page.kind === "fragment" || page.kind === "redirect") continue;
    const sort =
      page.kind === "list"
        ? `list ${page.url.slice(base.length).split("/")[1]}${page.url.includes("/trang/") ? " numbered" : ""}`
        : page.kind;
    if (page.url === base + REFERENCE || !found.has(sort)) found.set(sort, page);
  }
  return [...found.values()];
}

/** Serves a site on a free port of this machine; answers with its address, without a slash at the end, and how to stop. */
export function serve({
  folder,
  base,
}: Pick<SampleSite, "folder" | "base">): Promise<{ readonly address: string; readonly close: () => void }> {
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
};

/** Beside the installed packages, which go away with them; where that cannot be written, in the temporary folder. */
function storeFolder(): string {
  const beside = join(PROJECT, "node_modules", ".cache", "bantin-tests");
  try {
    mkdirSync(beside, { recursive: true });
    accessSync(beside, constants.W_OK);
    return beside;
  } catch {
    return join(tmpdir(), "bantin-tests");
  }
}

function borrowPictures(cache: string): void {
  const from = join(storeFolder(), "plain", "cache");
  for (const name of ["pictures", "pictures.json"]) {
    if (!existsSync(join(cache, name)) && existsSync(join(from, name)))
      cpSync(join(from, name), join(cache, name), { recursive: true, preserveTimestamps: true });
  }
}
