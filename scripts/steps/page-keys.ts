// Names what pages are made from, and remembers the names that take long to find out.
import { join } from "node:path";
import type { RenderablePage } from "../../layouts/pages.ts";
import { readSealed, writeSealed } from "../../portal/content/sealed-file.ts";
import type { Url } from "../../portal/model/urls.ts";
import { DIGEST_LENGTH, digest } from "../digest.ts";

/** What a page's rendering depends on, in one hash. */
export function keyOf({ kind, from }: RenderablePage, version: string): string {
  return digest([version, kind, from()]);
}

/** Stands for the key of a page that was made from more than its lineage. */
const NOT_KEPT = "-".repeat(DIGEST_LENGTH);

/** Makes the keys of all pages of a site, in their order. */
export interface PageKeys {
  readonly keyOf: (page: RenderablePage) => string;
  /** Remembers what was made. */
  readonly write: () => void;
}

/** Keys by the lineage of their pages, as far as they are remembered in the folder `cache`: the same lineage, the same key. */
export function rememberedKeys(cache: string, version: string): PageKeys {
  // The seal vouches that this very program wrote the file.
  const text = (readSealed(join(cache, FILE), version) ?? "") as string;
  const before = new Map<string, string>();
  for (let at = 0; at < text.length; at += 2 * DIGEST_LENGTH) {
    const middle = at + DIGEST_LENGTH;
    before.set(text.slice(at, middle), text.slice(middle, middle + DIGEST_LENGTH));
  }
  const lineageOf = lineages();
  const after: string[] = [];
  let isNew = false;
  return {
    keyOf: (page) => {
      const lineage = lineageOf(page);
      if (lineage === undefined) return keyOf(page, version);
      const known = before.get(lineage);
      isNew ||= known === undefined;
      const isBeyond = goesBeyond(page);
      const key = isBeyond || known === undefined || known === NOT_KEPT ? keyOf(page, version) : known;
      after.push(lineage, isBeyond ? NOT_KEPT : key);
      return key;
    },
    write: () => {
      if (isNew) writeSealed(join(cache, FILE), version, after.join(""));
    },
  };
}

/** Remembers keys that were made where the pages were rendered; `made` knows them. */
export function rememberKeys(
  pages: Iterable<RenderablePage>,
  made: (page: RenderablePage) => string | undefined,
  cache: string,
  version: string,
): void {
  const lineageOf = lineages();
  const text: string[] = [];
  for (const page of pages) {
    const lineage = lineageOf(page);
    if (lineage !== undefined) text.push(lineage, (goesBeyond(page) ? undefined : made(page)) ?? NOT_KEPT);
  }
  writeSealed(join(cache, FILE), version, text.join(""));
}

const FILE = "keys.packed";

function goesBeyond({ lineage }: RenderablePage): boolean {
  return lineage !== undefined && "link" in lineage && lineage.beyond;
}

/** Gives the lineages of pages that are asked for in the order of the site: articles before the lists that show them. */
function lineages(): (page: RenderablePage) => string | undefined {
  let last = "";
  const chains = new Map<Url, string>();
  return ({ kind, url, lineage }) => {
    if (lineage === undefined) return undefined;
    if ("link" in lineage) {
      last = digest([last, ...lineage.link()]);
      chains.set(url, last);
      return last;
    }
    const { newest, about } = lineage;
    const chain = newest === undefined ? "" : chains.get(newest);
    return chain === undefined ? undefined : digest([kind, chain, ...about()]);
  };
}
