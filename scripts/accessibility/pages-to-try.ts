// Chooses the pages of a site that stand for all of their kind.

/** A page of a built site. */
export interface SitePage {
  readonly kind: string;
  readonly url: string;
  /** Relative to the site's folder. */
  readonly file: string;
}

/**
 * One page that readers see of each kind, and of lists one of each sort: sections, topics, months …
 * @param preferred stands for its kind, where there is such a page.
 */
export function onePageOfEachKind(
  pages: Iterable<SitePage>,
  base: string,
  preferred?: string,
): readonly SitePage[] {
  const found = new Map<string, SitePage>();
  for (const page of pages) {
    if (!page.file.endsWith(".html") || page.kind === "fragment" || page.kind === "redirect") continue;
    const sort =
      page.kind === "list"
        ? `list ${page.url.slice(base.length).split("/")[1]}${page.url.includes("/trang/") ? " numbered" : ""}`
        : page.kind;
    if (page.url === preferred || !found.has(sort)) found.set(sort, page);
  }
  return [...found.values()];
}
