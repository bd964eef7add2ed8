// Who wrote an article, for which agency, and where it was taken from: the lines at its end.
import type { ShownArticle } from "../../portal/pages/shown-article.ts";
import { type Html, html } from "../html.ts";
import type { Strings } from "../strings.ts";
import { namedLink } from "./link.ts";

/** Empty when neither author, agency nor source is known. */
export function signature(
  { authors, agency, source }: Pick<ShownArticle, "authors" | "agency" | "source">,
  strings: Strings,
): Html {
  if (authors.length === 0 && !agency && !source) return html``;
  return html`<footer class="signature">${authors.map(
    (author) =>
      html`<p class="author">${namedLink(author)}${author.role && html` <small>${author.role}</small>`}</p>`,
  )}${agency && html`<p>${namedLink(agency)}</p>`}${source && html`<p>${strings.source} ${sourceName(source)}</p>`}</footer>`;
}

function sourceName({ name, url }: NonNullable<ShownArticle["source"]>): Html {
  return url === undefined ? html`${name}` : namedLink({ name, url, external: true });
}
