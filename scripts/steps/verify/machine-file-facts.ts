// What feeds, sitemaps, manifests and other files for machines point to, and whether they can be read at all.
import type { Fault } from "./finding.ts";
import { jsonFault, type PageFacts, type Reference, styleReferences } from "./page-facts.ts";
import { decoded } from "./character-references.ts";
import { xmlFault } from "./xml-fault.ts";

/** The facts of a file by the ending of its name; undefined for files that point nowhere. */
export function machineFileFacts(file: string, text: string): PageFacts | undefined {
  if (file.endsWith(".xml")) return xmlFacts(text);
  if (file.endsWith(".json") || file.endsWith(".webmanifest")) return jsonFacts(text);
  if (file.endsWith(".css")) return { references: styleReferences(text, 0), ids: NO_IDS, faults: [] };
  if (file.endsWith(".js")) return workerFacts(text);
  return undefined;
}

/** The worker keeps these from the start: a page that is missing would keep it from ever being installed. */
function workerFacts(text: string): PageFacts {
  const lists = [...text.matchAll(/"(?:start|files)":\[([^\]]*)\]/g)].map(([, list = ""]) => list).join();
  const references = [...lists.matchAll(/"(\/[^"]*)"/g)].map(
    (found): Reference => ({ kind: "resource", url: found[1] ?? "", offset: 0 }),
  );
  return { references, ids: NO_IDS, faults: [] };
}

function xmlFacts(text: string): PageFacts {
  const fault = xmlFault(text);
  if (fault !== undefined) {
    return {
      references: [],
      ids: NO_IDS,
      faults: [{ code: "bad-xml", offset: fault.offset, params: { reason: fault.reason } }],
    };
  }
  const references = [...text.matchAll(/<(?:loc|link)>([^<]*)<|<(?:atom:)?link\b[^>]*\shref="([^"]*)"/g)].map(
    (found): Reference => ({ kind: "link", url: decoded(found[1] ?? found[2] ?? ""), offset: found.index }),
  );
  const faults = [...text.matchAll(/<content(?: type="html"|:encoded)>([^<]*)</g)].flatMap((found) =>
    relativeAddresses(decoded(found[1] ?? ""), found.index),
  );
  return { references, ids: NO_IDS, faults };
}

function jsonFacts(text: string): PageFacts {
  const reason = jsonFault(text);
  if (reason !== undefined)
    return { references: [], ids: NO_IDS, faults: [{ code: "bad-json", offset: 0, params: { reason } }] };
  const references: Reference[] = [];
  const faults: Fault[] = [];
  // The reviver sees every value with its key, wherever in the file it stands.
  JSON.parse(text, (key, value: unknown) => {
    if (typeof value !== "string") return value;
    if (ADDRESS_KEYS.has(key)) references.push({ kind: "link", url: value, offset: 0 });
    if (key === "content_html") faults.push(...relativeAddresses(value, 0));
    return value;
  });
  return { references, ids: NO_IDS, faults };
}

const NO_IDS: ReadonlySet<string> = new Set();

/** Keys of JSON Feed and web manifest that hold addresses of the portal. */
const ADDRESS_KEYS: ReadonlySet<string> = new Set([
  "home_page_url",
  "feed_url",
  "url",
  "image",
  "icon",
  "src",
  "start_url",
]);

function relativeAddresses(html: string, offset: number): readonly Fault[] {
  return [...html.matchAll(/\s(?:href|src)="(?!https?:|mailto:|tel:)([^"]*)"/g)].map((found) => ({
    code: "relative-address",
    offset,
    params: { address: found[1] ?? "" },
  }));
}
