// The same feed as RSS 2.0, which the oldest feed readers and most mail services ask for.
import type { FeedEntry, FeedProps } from "../../portal/pages/feed.ts";
import { absoluteUrl } from "../components/absolute.ts";
import { enclosures, feedText, signedBy, type TextOf } from "../components/feed-text.ts";
import { lines } from "../components/lines.ts";
import { mailDateOf } from "../components/timestamp.ts";
import { cdata, html, type Html } from "../html.ts";

/**
 * The feed, with whole texts in `content:encoded` and authors in `dc:creator`: RSS's own `author` wants mail
 * addresses, which are nobody's business.
 * @param text fetches the Markdown of an article.
 */
export function rssFeed(props: FeedProps, text: TextOf): Html {
  const { frame } = props;
  const at = (url: string) => absoluteUrl(frame.origin, url);
  return html`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
${lines([
  html`<title>${props.title}</title>`,
  html`<link>${at(props.page)}</link>`,
  html`<description>${props.description ?? frame.description ?? props.title}</description>`,
  html`<language>${frame.language}</language>`,
  props.updated && html`<lastBuildDate>${mailDateOf(props.updated)}</lastBuildDate>`,
  html`<generator>bantin</generator>`,
  html`<atom:link rel="self" type="application/rss+xml" href="${at(props.self)}"/>`,
  ...props.entries.map((entry) => item(props, entry, text)),
])}</channel>
</rss>
`;
}

function item(props: FeedProps, entry: FeedEntry, text: TextOf): Html {
  const { article, summary = article.summary } = entry;
  const address = absoluteUrl(props.frame.origin, entry.url);
  return html`<item>
${lines([
  html`<title>${article.title}</title>`,
  html`<link>${address}</link>`,
  html`<guid isPermaLink="true">${address}</guid>`,
  html`<pubDate>${mailDateOf(article.date)}</pubDate>`,
  article.lang !== undefined && html`<dc:language>${article.lang}</dc:language>`,
  ...enclosures(article)
    .slice(0, 1)
    .map(
      ({ address: file, type, bytes }) => html`<enclosure url="${file}" length="${bytes}" type="${type}"/>`,
    ),
  ...signedBy(article).map(({ name }) => html`<dc:creator>${name}</dc:creator>`),
  ...[article.section, ...article.topics].map(({ name }) => html`<category>${name}</category>`),
  summary && html`<description>${summary}</description>`,
  html`<content:encoded>${cdata(feedText(props, entry, text))}</content:encoded>`,
])}</item>`;
}
