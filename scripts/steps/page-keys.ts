// Names what pages are made from, and remembers the names that take long to find out.
import { join } from "node:path";
import type { RenderablePage } from "../../layouts/pages.ts";
import { readSealed, writeSealed } from "../../portal/content/sealed-file.ts";
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

/**
 * Keys by the lineage of their pages, as far as they are remembered in the folder `cache`. A page's lineage is a hash
 * over what all pages of its kind up to it bring of their own: the same lineage, the same key.
 */
export function rememberedKeys(cache: string, version: string): PageKeys {
  // The seal vouches that this very program wrote the file.
  const text = (readSealed(join(cache, FILE), version) ?? "") as string;
  const before = new Map<string, string>();
  for (let at = 0; at < text.length; at += 2 * DIGEST_LENGTH) {
    const middle = at + DIGEST_LENGTH;
    before.set(text.slice(at, middle), text.slice(middle, middle + DIGEST_LENGTH));
  }
  const lineageOf = lineages();
  let after = "";
  let isNew = false;
  return {
    keyOf: (page) => {
      const lineage = lineageOf(page);
      if (lineage === undefined) return keyOf(page, version);
      const known = before.get(lineage);
      isNew ||= known === undefined;
      const key = page.beyond || known === undefined || known === NOT_KEPT ? keyOf(page, version) : known;
      after += lineage + (page.beyond ? NOT_KEPT : key);
      return key;
    },
    write: () => {
      if (isNew) writeSealed(join(cache, FILE), version, after);
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
  let text = "";
  for (const page of pages) {
    const lineage = lineageOf(page);
    if (lineage !== undefined) text += lineage + ((page.beyond ? undefined : made(page)) ?? NOT_KEPT);
  }
  writeSealed(join(cache, FILE), version, text);
}

const FILE = "keys.packed";

/** Gives the lineages of pages that are asked for in the order of the site. */
function lineages(): (page: RenderablePage) => string | undefined {
  let kind = "";
  let lineage = "";
  return (page) => {
    if (page.own === undefined) return undefined;
    lineage = digest([page.kind === kind ? lineage : page.kind, ...page.own()]);
    kind = page.kind;
    return lineage;
  };
}
