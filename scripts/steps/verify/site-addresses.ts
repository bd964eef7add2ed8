// Finds out what an address of a built site leads to.

/** Where an address leads. */
export type Target =
  /** A file of the site, whether it exists or not, relative to the site's folder. */
  | { readonly kind: "file"; readonly file: string; readonly fragment: string }
  /** The portal's host, but outside of the portal's base path: nobody here can know. */
  | { readonly kind: "outside" }
  | { readonly kind: "elsewhere" }
  /** mailto:, tel:, data: pictures. */
  | { readonly kind: "inert" }
  | { readonly kind: "script" };

export interface SiteOptions {
  /** "" or the path that the portal lives under, "/tin". */
  readonly base: string;
  /** Scheme and host, "https://example.vn". */
  readonly origin: string;
}

/** Resolves addresses for one site; remembers those that do not depend on the page they stand on. */
export function siteAddresses({ base, origin }: SiteOptions): (url: string, file: string) => Target {
  const known = new Map<string, Target>();
  const resolve = (url: string, file: string): Target => {
    const parsed = parseUrl(url, `${origin}${base}/${encodeURI(file)}`);
    if (parsed === undefined) return { kind: "file", file: url, fragment: "" };
    if (SCRIPTS.test(parsed.protocol) || /^data:(?!image\/|font\/)/i.test(parsed.href))
      return { kind: "script" };
    if (parsed.protocol !== "http:" && parsed.protocol !== "https:") return { kind: "inert" };
    if (parsed.origin !== origin) return { kind: "elsewhere" };
    if (!parsed.pathname.startsWith(`${base}/`)) return { kind: "outside" };
    const path = percentDecoded(parsed.pathname.slice(base.length + 1));
    const target = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    return { kind: "file", file: target, fragment: percentDecoded(parsed.hash.slice(1)) };
  };
  return (url, file) => {
    if (!url.startsWith("/") && !url.startsWith("http")) return resolve(url, file);
    const found = known.get(url);
    if (found !== undefined) return found;
    const target = resolve(url, file);
    // A piece of a page's text would keep the whole page in memory; a copy does not.
    known.set(Buffer.from(url).toString(), target);
    return target;
  };
}

const SCRIPTS = /^(?:javascript|vbscript):$/;

function parseUrl(url: string, page: string): URL | undefined {
  try {
    return new URL(url, page);
  } catch {
    return undefined;
  }
}

function percentDecoded(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
