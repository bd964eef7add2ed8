// The sitemap and its index: all addresses of the portal for search engines (sitemaps.org, version 0.9).
import type { Moment } from "../../portal/model/moment.ts";
import type { SitemapIndexProps, SitemapProps } from "../../portal/pages/machine-files.ts";
import { absoluteUrl } from "../components/absolute.ts";
import { html, type Html } from "../html.ts";

/** One part of the sitemap: addresses with the moment of their last change. */
export function sitemap({ origin, entries }: SitemapProps): Html {
  return html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.map(({ url, changed }) => html`<url>${place(origin, url, changed)}</url>\n`)}</urlset>
`;
}

/** The list of the sitemap's parts, each with its newest change. */
export function sitemapIndex({ origin, parts }: SitemapIndexProps): Html {
  return html`<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${parts.map(({ url, changed }) => html`<sitemap>${place(origin, url, changed)}</sitemap>\n`)}</sitemapindex>
`;
}

/** A moment without an hour stays a plain date: the format allows both. */
function place(origin: string, url: string, changed: Moment | undefined): Html {
  return html`<loc>${absoluteUrl(origin, url)}</loc>${changed && html`<lastmod>${changed.iso}</lastmod>`}`;
}
