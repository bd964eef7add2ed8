// Serves the search page of a small news collection as a host would: under a base path, with its security policy.
import { readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { fetchedAhead } from "../../layouts/components/fetched-ahead.ts";
import { searchPage } from "../../layouts/pages/search.ts";
import type { Url } from "../../portal/model/urls.ts";
import type { SearchRecord } from "../../portal/search/record.ts";
import { bundleScripts } from "../../scripts/steps/assets/bundle.ts";
import { contentSecurityPolicy } from "../../scripts/steps/headers.ts";
import { frame, urls } from "../layouts/machine-sample.ts";
import { buildSmallSite } from "./small-site.ts";

const BASE = "/tin/";
/** The phrase stands far below the first screen, and not in the card of the article. */
const LONG_ARTICLE = `<!DOCTYPE html><html lang="vi"><meta charset="utf-8"><title>Khoai</title><h1>Khoai lang Bình Tân</h1>${"<p>Một đoạn.</p>".repeat(200)}<p>Đê bao khép kín giữ nước.</p>${"<p>Một đoạn nữa.</p>".repeat(200)}`;

/** What a host may do to the search's data files. */
export type Trouble = "none" | "missing" | "damaged";

export interface SearchHost {
  /** Of the portal's home, with a slash at the end. */
  readonly address: string;
  trouble: Trouble;
  /** While it is not settled, the files of the older shard are not sent. */
  held: Promise<void>;
  readonly close: () => Promise<void>;
}

/** Builds the search of the articles and serves it; `en/` is the same page on an English portal. */
export async function startSearchHost(records: readonly SearchRecord[]): Promise<SearchHost> {
  const site = await buildSmallSite(records);
  const scripts = await bundleScripts(join(import.meta.dirname, "../../assets/scripts"));
  const script = urls.asset(scripts.entries.get("search") ?? "");
  const pages = new Map([
    ["tim-kiem/", pageIn("vi", script)],
    ["en/", pageIn("en", script)],
    ["2021/12/khoai/", LONG_ARTICLE],
  ]);
  const policy = contentSecurityPolicy({
    styles: [/<style>(.*?)<\/style>/s.exec(pages.get("tim-kiem/") ?? "")?.[1] ?? ""],
    rules: fetchedAhead(urls.home()).toString(),
  });
  const fileAt = async (path: string): Promise<Uint8Array | undefined> => {
    if (!path.endsWith(".bin")) {
      return scripts.files.get(path.replace(/^assets\//, "")) ?? readFile(join(site, path)).catch(nothing);
    }
    if (path.includes("/20210510/")) await host.held;
    if (host.trouble === "damaged") return Buffer.from("<!doctype html>");
    return host.trouble === "missing" ? undefined : readFile(join(site, path)).catch(nothing);
  };
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname).slice(BASE.length);
    const known = pages.get(path);
    if (known !== undefined) {
      response.writeHead(200, {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": policy,
      });
      response.end(known);
      return;
    }
    const bytes = await fileAt(path);
    const type = path.endsWith(".js") ? "text/javascript" : "application/octet-stream";
    response.writeHead(bytes ? 200 : 404, { "Content-Type": type });
    response.end(bytes);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const place = server.address();
  if (typeof place === "string" || place === null) throw new Error("no port");
  const host: SearchHost = {
    address: `http://127.0.0.1:${place.port}${BASE}`,
    trouble: "none",
    held: Promise.resolve(),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await rm(site, { recursive: true });
    },
  };
  return host;
}

function pageIn(language: "vi" | "en", script: Url): string {
  const sections = [{ name: "Nông nghiệp", url: urls.section("nong-nghiep") }];
  const page = searchPage({
    frame: { ...frame, language, assets: { ...frame.assets, scripts: { search: script } }, sections },
    sidebars: { mode: "fragments", latest: urls.latest(), mostViewed: urls.mostViewed(), links: [] },
    head: { url: urls.search(), title: "Tìm kiếm", breadcrumb: [], unlisted: true },
    sections,
  });
  return String(page);
}

function nothing(): undefined {
  return undefined;
}
