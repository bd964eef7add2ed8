// The sitemap of the last two days' articles, in the form that Google News reads.
import type { NewsSitemapProps } from "../../portal/pages/machine-files.ts";
import { absoluteUrl } from "../components/absolute.ts";
import { timestampOf } from "../components/timestamp.ts";
import { html, type Html } from "../html.ts";

/** Without news it names the home page, for the format forbids a sitemap without addresses. */
export function newsSitemap({ origin, home, name, entries }: NewsSitemapProps): Html {
  const news = entries.map(
    ({ url, title, date, language }) =>
      html`<url><loc>${absoluteUrl(origin, url)}</loc><news:news><news:publication><news:name>${name}</news:name><news:language>${language}</news:language></news:publication><news:publication_date>${timestampOf(date)}</news:publication_date><news:title>${title}</news:title></news:news></url>\n`,
  );
  return html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${news.length > 0 ? news : html`<url><loc>${absoluteUrl(origin, home)}</loc></url>\n`}</urlset>
`;
}
