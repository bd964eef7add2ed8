// The one table of HTTP headers: what browsers may do with the site's pages, and how long they may keep files.
import { createHash } from "node:crypto";
import { SEARCH_DATA } from "../../portal/model/urls.ts";
import { CACHE_RULES } from "./manifest.ts";

export interface PolicyOptions {
  /** The whole texts of the style elements that pages have, one each. */
  readonly styles: readonly string[];
  /** The whole text of the script element that says which pages may be fetched ahead. */
  readonly rules: string;
  /** Whose players a page may hold in frames; none, if nothing is said. */
  readonly frames?: readonly string[];
  /** Where the feedback form sends: a form target on any host, or the reader's mail program. */
  readonly feedback?: { readonly action?: string; readonly email?: string };
}

export interface HeaderOptions extends PolicyOptions {
  /** "" or the path that the portal lives under, "/tin". */
  readonly base: string;
  /** Scheme and host, "https://example.vn". */
  readonly origin: string;
}

/**
 * The content security policy of every page, in a form that a header and a meta element both understand.
 * Scripts and style sheets come from files of the portal; the style elements are let in by their hashes; nothing
 * comes from, or goes to, another host but the feedback form's target, and the players of films on other sites where
 * they are named. The search engine is WebAssembly, which
 * needs a permission of its own, as do the rules by which browsers fetch pages ahead, though they run nothing.
 * @throws TypeError when the form's target cannot stand in a header.
 */
export function contentSecurityPolicy({ styles, rules, frames = [], feedback }: PolicyOptions): string {
  const targets = [
    "'self'",
    ...(feedback?.action === undefined ? [] : [originOf(feedback.action)]),
    ...(feedback?.email === undefined ? [] : ["mailto:"]),
  ];
  const directives = [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' '${hashSource(rules)}'`,
    `style-src ${["'self'", ...styles.map((style) => `'${hashSource(style)}'`)].join(" ")}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    ...(frames.length === 0 ? [] : [`frame-src ${frames.join(" ")}`]),
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    `form-action ${targets.join(" ")}`,
    "base-uri 'none'",
  ];
  return directives.join("; ");
}

/** What a policy calls a style or script element with this text (CSP 3, "hash-source"). */
export function hashSource(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/**
 * The file _headers, as Cloudflare Pages, Netlify and others read it from the root of a site. Hosts join the
 * headers of all rules that match, so no header stands in two of them.
 * @throws TypeError when `base`, `origin` or the form's target hold anything that could begin a header or rule.
 */
export function headersFile(options: HeaderOptions): string {
  if (!/^(?:\/[\w.~%-]+)*$/.test(options.base)) throw new TypeError(`No path for _headers: ${options.base}`);
  const rules: readonly Rule[] = [
    ["/*", pageHeaders(options)],
    ["/sw.js", { "Cache-Control": CACHE_RULES.asked }],
    ["/assets/*", { "Cache-Control": CACHE_RULES.immutable }],
    ["/hinh/*", { "Cache-Control": CACHE_RULES.immutable }],
    ["/tep/*", { "Cache-Control": CACHE_RULES.immutable }],
    [`/${SEARCH_DATA}*.bin`, { "Cache-Control": CACHE_RULES.immutable }],
  ];
  return rules.map(([path, headers]) => ruleText(options.base + path, headers)).join("\n");
}

type Rule = readonly [path: string, headers: Readonly<Record<string, string>>];

function pageHeaders(options: HeaderOptions): Readonly<Record<string, string>> {
  return {
    // A meta element cannot say who may frame the page, so the header adds it.
    "Content-Security-Policy": `${contentSecurityPolicy(options)}; frame-ancestors 'self'`,
    "X-Frame-Options": "SAMEORIGIN",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ...(options.origin.startsWith("https:") && { "Strict-Transport-Security": "max-age=31536000" }),
  };
}

function ruleText(path: string, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries(headers).map(([name, value]) => {
    if (!/^[\x20-\x7e]+$/.test(value)) throw new TypeError(`No value for the header ${name}: ${value}`);
    return `  ${name}: ${value}\n`;
  });
  return `${path}\n${lines.join("")}`;
}

/** Scheme and host of a form target. URL parsers let hosts hold ";" and ",", which would begin a new directive. */
function originOf(action: string): string {
  const { origin } = new URL(action);
  if (!/^https?:\/\/(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d+)?$/.test(origin)) {
    throw new TypeError(`No target for a form: ${action}`);
  }
  return origin;
}
