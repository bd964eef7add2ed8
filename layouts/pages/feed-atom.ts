// The Atom feed of the portal or of one of its lists, with the articles' whole text (RFC 4287).
import type { FeedEntry, FeedProps } from "../../portal/pages/feed.ts";
import type { NamedLink } from "../../portal/pages/frame.ts";
import { absoluteUrl } from "../components/absolute.ts";
import { enclosures, feedText, signedBy, type TextOf } from "../components/feed-text.ts";
import { timestampOf } from "../components/timestamp.ts";
import { cdata, html, type Html } from "../html.ts";
import { lines } from "../components/lines.ts";

/**
 * The feed; ids are the permanent addresses of pages.
 * @param text fetches the Markdown of an article.
 */
export function atomFeed(props: FeedProps, text: TextOf): Html {
  const { frame } = props;
  const at = (url: string) => absoluteUrl(frame.origin, url);
  const subtitle = props.description ?? frame.description;
  const icon = frame.assets.icons["favicon.svg"];
  return html`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${frame.language}">
${lines([
  html`<id>${at(props.page)}</id>`,
  html`<title>${props.title}</title>`,
  subtitle && html`<subtitle>${subtitle}</subtitle>`,
  html`<updated>${props.updated ? timestampOf(props.updated) : NEVER}</updated>`,
  html`<link rel="self" type="application/atom+xml" href="${at(props.self)}"/>`,
  html`<link rel="alternate" type="text/html" href="${at(props.page)}"/>`,
  html`<author><name>${frame.agencyName ?? frame.portalName}</name><uri>${at(frame.home)}</uri></author>`,
  html`<generator>bantin</generator>`,
  icon && html`<icon>${at(icon)}</icon>`,
  ...props.entries.map((entry) => atomEntry(props, entry, text)),
])}</feed>
`;
}

/** The format demands a date even where nothing was ever published. */
const NEVER = "1970-01-01T00:00:00Z";

function atomEntry(props: FeedProps, entry: FeedEntry, text: TextOf): Html {
  const { article, summary = article.summary } = entry;
  const { origin } = props.frame;
  const address = absoluteUrl(origin, entry.url);
  const source = article.source?.url;
  const subjects = [article.section, ...article.topics];
  return html`<entry${article.lang !== undefined && html` xml:lang="${article.lang}"`}>
${lines([
  html`<id>${address}</id>`,
  html`<title>${article.title}</title>`,
  html`<published>${timestampOf(article.date)}</published>`,
  html`<updated>${timestampOf(article.updated ?? article.date)}</updated>`,
  html`<link rel="alternate" type="text/html" href="${address}"/>`,
  source && html`<link rel="via" href="${source}"/>`,
  ...enclosures(article).map(
    ({ address: file, type, bytes, title }) =>
      html`<link rel="enclosure" type="${type}" length="${bytes}" title="${title}" href="${file}"/>`,
  ),
  ...signedBy(article).map((link) => person(link, origin)),
  ...subjects.map(({ name }) => html`<category term="${name}"/>`),
  summary && html`<summary>${summary}</summary>`,
  html`<content type="html">${cdata(feedText(props, entry, text))}</content>`,
])}</entry>`;
}

function person({ name, url }: NamedLink, origin: string): Html {
  return html`<author><name>${name}</name><uri>${absoluteUrl(origin, url)}</uri></author>`;
}
