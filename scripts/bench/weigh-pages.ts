// Weighs pages as a reader receives them: compressed, with the files that they ask for before anyone touches them.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

/** What a page costs a reader, in bytes. */
export interface PageWeight {
  /** The HTML as written, and after brotli (quality 11) with the style sheets in it. */
  readonly html: number;
  readonly brotli: number;
  /** Style sheets written into the page, before compression. */
  readonly style: number;
  /** Style sheets that the page links to, after brotli. */
  readonly linked: number;
  /** Scripts that the page loads by itself, after brotli; each counts whole for each page. */
  readonly scripts: number;
  /** Requests that hold up the first picture of the page: style sheets linked in the head, scripts without async, defer or module. */
  readonly blocking: number;
}

/** Kinds of pages by the first part of their path, as `portal/model/urls.ts` makes it. */
const KINDS: Readonly<Record<string, string>> = {
  "chuyen-muc": "section",
  "chu-de": "topic",
  "tac-gia": "author",
  "co-quan": "agency",
  "van-ban": "official document",
  "luu-tru": "archive",
  "moi-nhat": "latest",
  "xem-nhieu": "most viewed",
  "tim-kiem": "search",
  manh: "fragment",
};

/** The kind of the page at a path inside the output folder, "2022/02/<slug>/index.html". */
export function kindOfPage(path: string): string {
  if (path === "index.html") return "home";
  if (/^\d{4}\/\d{2}\/[^/]+\/index\.html$/.test(path)) return "article";
  return KINDS[path.split("/")[0] ?? ""] ?? "other";
}

/** Weighs the page at `path` in the output folder; linked files are looked up there, below `base` ("" or "/tin"). */
export function weighPage(output: string, path: string, base: string): PageWeight {
  const bytes = readFileSync(join(output, path));
  const html = bytes.toString();
  const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css = ""]) =>
    Buffer.byteLength(css),
  );
  const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].flatMap(([, attributes = ""]) => {
    const source = /\bsrc="([^"]+)"/.exec(attributes)?.[1];
    return source === undefined
      ? []
      : [{ source, waits: /\b(?:async|defer)\b|type="module"/.test(attributes) }];
  });
  const sheets = [...html.matchAll(/<link\b(?=[^>]*rel="stylesheet")(?![^>]*media="print")[^>]*>/g)];
  const body = html.indexOf("<body");
  return {
    html: bytes.length,
    brotli: brotliSize(bytes),
    style: styles.reduce((sum, size) => sum + size, 0),
    scripts: scripts.reduce((sum, { source }) => sum + fileSize(output, source, base), 0),
    linked: sheets.reduce(
      (sum, [tag]) => sum + fileSize(output, /\bhref="([^"]+)"/.exec(tag)?.[1] ?? "", base),
      0,
    ),
    blocking:
      sheets.filter(({ index }) => body === -1 || index < body).length +
      scripts.filter(({ waits }) => !waits).length,
  };
}

/** Pages of one kind to weigh: at most `most`, evenly from all of them. */
export function sampleOf<Item>(items: readonly Item[], most: number): Item[] {
  if (items.length <= most) return [...items];
  return items.filter(
    (_, place) =>
      Math.floor((place * most) / items.length) !== Math.floor(((place - 1) * most) / items.length),
  );
}

function fileSize(output: string, source: string, base: string): number {
  const path = source.startsWith(`${base}/`) ? source.slice(base.length + 1) : source;
  const file = join(output, path);
  return existsSync(file) ? brotliSize(readFileSync(file)) : 0;
}

const brotliSize = (bytes: Buffer) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;
