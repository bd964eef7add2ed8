// What one page says of itself and where it points, as far as the page alone can tell.
import type { Fault } from "./finding.ts";
import { attributeOf, scanHtml, type Tag } from "./scan-html.ts";

/** A place that points somewhere. A resource is fetched by browsers without being asked; a link is followed. */
export interface Reference {
  readonly kind: "link" | "resource";
  readonly url: string;
  readonly offset: number;
}

export interface PageFacts {
  readonly references: readonly Reference[];
  readonly ids: ReadonlySet<string>;
  readonly faults: readonly Fault[];
}

/** Scans a page, or a fragment of one: the rule of the one heading holds for whole pages that stay where they are. */
export function pageFacts(html: string): PageFacts {
  const references: Reference[] = [];
  const ids = new Set<string>();
  const faults: Fault[] = [];
  let [whole, headings] = [false, 0];
  scanHtml(html, (tag) => {
    const { name, offset, attributes } = tag;
    if (name === "html") whole = true;
    else if (name === "h1") headings++;
    else if (name === "script") faults.push(...scriptFaults(tag));
    else if (name === "style") references.push(...styleReferences(tag.text, offset));
    if (attributes.length === 0) {
      if (name === "img") faults.push({ code: "missing-alt", offset, params: { address: "" } });
      return;
    }
    const id = attributeOf(tag, "id");
    if (id !== undefined && ids.has(id)) faults.push({ code: "duplicate-id", offset, params: { id } });
    if (id !== undefined) ids.add(id);
    const moved = refreshTarget(tag);
    if (moved !== undefined) {
      whole = false;
      references.push({ kind: "link", url: moved, offset });
    }
    addReferences(tag, references);
    if ((name === "img" || attributeOf(tag, "type") === "image") && attributeOf(tag, "alt") === undefined) {
      faults.push({ code: "missing-alt", offset, params: { address: attributeOf(tag, "src") ?? "" } });
    }
    if (attributeOf(tag, "style") !== undefined) faults.push({ code: "inline-style", offset, params: {} });
    for (const [i, attribute] of attributes.entries()) {
      if (i % 2 === 0 && attribute.startsWith("on"))
        faults.push({ code: "event-handler", offset, params: { attribute } });
    }
  });
  if (whole && headings === 0) faults.push({ code: "no-heading", offset: 0, params: {} });
  if (whole && headings > 1)
    faults.push({ code: "several-headings", offset: 0, params: { count: headings } });
  return { references, ids, faults };
}

/** References of a style sheet: what url() and @import fetch. */
export function styleReferences(css: string, offset: number): readonly Reference[] {
  if (!css.includes("url(") && !css.includes("@import")) return [];
  return [...css.matchAll(STYLE_ADDRESS)].map((found) => ({
    kind: "resource",
    url: found[1] ?? "",
    offset: offset + found.index,
  }));
}

const STYLE_ADDRESS = /(?:url\(\s*["']?|@import\s+["'])(?!#)([^"')\s]+)/g;
/** What link elements may point to on other hosts: nothing is fetched by these. */
const MERE_LINKS = /^(?:alternate|author|canonical|help|license|me|next|prev|search)$/i;
const ADDRESS_PROPERTIES = /^(?:og:url|og:image|twitter:image)$/;

function addReferences(tag: Tag, references: Reference[]): void {
  const { name, offset } = tag;
  const href = attributeOf(tag, "href");
  if (href !== undefined) references.push({ kind: hrefKind(tag), url: href, offset });
  for (const attribute of FETCHED) {
    const url = attributeOf(tag, attribute);
    if (url !== undefined) references.push({ kind: "resource", url, offset });
  }
  for (const attribute of FETCHED_LISTS) {
    for (const url of candidates(attributeOf(tag, attribute)))
      references.push({ kind: "resource", url, offset });
  }
  const followed = name === "form" ? formTarget(tag) : name === "meta" ? metaAddress(tag) : undefined;
  if (followed !== undefined) references.push({ kind: "link", url: followed, offset });
}

const FETCHED = ["src", "poster", "data"] as const;
const FETCHED_LISTS = ["srcset", "imagesrcset"] as const;

function hrefKind(tag: Tag): Reference["kind"] {
  if (tag.name === "link") return MERE_LINKS.test(attributeOf(tag, "rel") ?? "") ? "link" : "resource";
  return tag.name === "use" || tag.name === "image" || tag.name === "feimage" ? "resource" : "link";
}

/** A POST goes to a program, which is no file of the site. */
function formTarget(tag: Tag): string | undefined {
  return /^post$/i.test(attributeOf(tag, "method") ?? "") ? undefined : attributeOf(tag, "action");
}

function metaAddress(tag: Tag): string | undefined {
  return ADDRESS_PROPERTIES.test(attributeOf(tag, "property") ?? "")
    ? attributeOf(tag, "content")
    : undefined;
}

/** Addresses of a srcset: each ends at a blank, or at a comma that ends it. */
function candidates(srcset: string | undefined): readonly string[] {
  if (srcset === undefined) return [];
  return [...srcset.matchAll(/([^\s,]\S*[^\s,]|[^\s,])(?:\s[^,]*)?(?:,|$)/g)].map((found) => found[1] ?? "");
}

function refreshTarget(tag: Tag): string | undefined {
  if (tag.name !== "meta" || !/^refresh$/i.test(attributeOf(tag, "http-equiv") ?? "")) return undefined;
  return /^[\s\d.]*[;,]?\s*(?:url\s*=\s*)?["']?([^"']*)/i.exec(attributeOf(tag, "content") ?? "")?.[1];
}

function scriptFaults(tag: Tag): readonly Fault[] {
  const { offset, text } = tag;
  if (attributeOf(tag, "src") !== undefined) return [];
  const type = attributeOf(tag, "type") ?? "";
  if (!/^(?:application\/(?:ld\+)?json|speculationrules)$/i.test(type))
    return [{ code: "inline-script", offset, params: {} }];
  const reason = jsonFault(text);
  return reason === undefined ? [] : [{ code: "bad-json", offset, params: { reason } }];
}

/** Why a text is no JSON, in the parser's words; undefined if it is. */
export function jsonFault(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
