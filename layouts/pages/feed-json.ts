// The same feed as JSON, for programs that would rather not read XML (JSON Feed 1.1).
import type { ShownArticle } from "../../portal/pages/shown-article.ts";
import type { FeedEntry, FeedProps } from "../../portal/pages/feed.ts";
import type { NamedLink } from "../../portal/pages/frame.ts";
import { absoluteUrl } from "../components/absolute.ts";
import { coverAddress, enclosures, feedText, signedBy, type TextOf } from "../components/feed-text.ts";
import { json } from "../components/machine-text.ts";
import { timestampOf } from "../components/timestamp.ts";
import type { Html } from "../html.ts";

/**
 * The feed; ids are the permanent addresses of articles.
 * @param text fetches the Markdown of an article.
 */
export function jsonFeed(props: FeedProps, text: TextOf): Html {
  return json(feedObject(props, text));
}

/** The feed as an object, which other feeds may add to. */
export function feedObject(props: FeedProps, text: TextOf): object {
  const { frame } = props;
  const icon = frame.assets.icons["icon-512.png"];
  const at = (url: string) => absoluteUrl(frame.origin, url);
  return {
    version: "https://jsonfeed.org/version/1.1",
    title: props.title,
    home_page_url: at(props.page),
    feed_url: at(props.self),
    description: props.description ?? frame.description,
    icon: icon && at(icon),
    language: frame.language,
    authors: [{ name: frame.agencyName ?? frame.portalName, url: at(frame.home) }],
    items: props.entries.map((entry) => item(props, entry, text)),
  };
}

function item(props: FeedProps, entry: FeedEntry, text: TextOf) {
  const { article } = entry;
  const { origin } = props.frame;
  const signed = signedBy(article);
  return {
    id: absoluteUrl(origin, entry.url),
    url: absoluteUrl(origin, entry.url),
    external_url: article.source?.url,
    language: article.lang,
    title: article.title,
    summary: entry.summary ?? article.summary,
    content_html: feedText(props, entry, text),
    attachments: attachments(article),
    image: coverAddress(article, origin),
    date_published: timestampOf(article.date),
    date_modified: article.updated && timestampOf(article.updated),
    authors: signed.length > 0 ? signed.map((link) => author(link, origin)) : undefined,
    tags: [article.section, ...article.topics].map(({ name }) => name),
  };
}

function author({ name, url }: NamedLink, origin: string) {
  return { name, url: absoluteUrl(origin, url) };
}

function attachments(article: ShownArticle): readonly object[] | undefined {
  const all = enclosures(article);
  if (all.length === 0) return undefined;
  return all.map(({ address, type, bytes, title }) => ({
    url: address,
    mime_type: type,
    title,
    size_in_bytes: bytes,
  }));
}
