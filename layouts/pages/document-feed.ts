// The feeds of an official document: who cites it, as Atom (RFC 4287) and as JSON (JSON Feed 1.1).
import type { CitingEntry, DocumentFeedProps } from "../../portal/pages/document-feed.ts";
import { absoluteUrl } from "../components/absolute.ts";
import { feedText, type TextOf } from "../components/feed-text.ts";
import { lines } from "../components/lines.ts";
import { json } from "../components/machine-text.ts";
import { timestampOf } from "../components/timestamp.ts";
import { cdata, html, type Html } from "../html.ts";

/**
 * An entry for each citing article: the sentence that cites as its summary, then the whole text.
 * @param text fetches the Markdown of an article.
 */
export function documentAtom(props: DocumentFeedProps, text: TextOf): Html {
  const { frame, document } = props;
  const at = (url: string) => absoluteUrl(frame.origin, url);
  return html`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${frame.language}">
${lines([
  html`<id>${at(props.page)}</id>`,
  html`<title>${props.title}</title>`,
  document.title && html`<subtitle>${document.title}</subtitle>`,
  html`<updated>${props.updated ? timestampOf(props.updated) : NEVER}</updated>`,
  html`<link rel="self" type="application/atom+xml" href="${at(props.self)}"/>`,
  html`<link rel="alternate" type="text/html" href="${at(props.page)}"/>`,
  html`<author><name>${frame.agencyName ?? frame.portalName}</name><uri>${at(frame.home)}</uri></author>`,
  html`<generator>bantin</generator>`,
  ...props.entries.map((entry) => atomEntry(props, entry, text)),
])}</feed>
`;
}

/** The same entries, and the document's facts under `_document`, which JSON Feed leaves to publishers. */
export function documentJson(props: DocumentFeedProps): Html {
  const { frame, document, entries } = props;
  const at = (url: string) => absoluteUrl(frame.origin, url);
  const { timeline, source, topics, url, files, ...facts } = document;
  return json({
    version: "https://jsonfeed.org/version/1.1",
    title: props.title,
    description: document.title,
    home_page_url: at(props.page),
    feed_url: at(props.self),
    language: frame.language,
    authors: [{ name: frame.agencyName ?? frame.portalName, url: at(frame.home) }],
    _document: {
      ...facts,
      url: at(url),
      officialText: source?.url,
      files: files.map((file) => ({ ...file, url: at(file.url) })),
      topics: topics.map(({ name }) => name),
      relations: timeline
        .filter(({ step }) => step !== "this")
        .map(({ step, document: other }) => ({
          relation: step,
          number: other.number,
          type: other.type,
          date: other.date,
          url: other.url && at(other.url),
        })),
    },
    items: entries.map((entry) => ({
      id: at(entry.url),
      url: at(entry.url),
      title: entry.title,
      content_text: sentenceText(entry) ?? entry.title,
      date_published: timestampOf(entry.date),
    })),
  });
}

/** The format demands a date even where nothing was ever published. */
const NEVER = "1970-01-01T00:00:00Z";

function atomEntry(props: DocumentFeedProps, entry: CitingEntry, text: TextOf): Html {
  const { article, url } = entry;
  const address = absoluteUrl(props.frame.origin, url);
  const sentence = sentenceText(entry);
  return html`<entry>
${lines([
  html`<id>${address}</id>`,
  html`<title>${entry.title}</title>`,
  html`<published>${timestampOf(entry.date)}</published>`,
  html`<updated>${timestampOf(article?.updated ?? entry.date)}</updated>`,
  html`<link rel="alternate" type="text/html" href="${address}"/>`,
  sentence && html`<summary>${sentence}</summary>`,
  article && html`<content type="html">${cdata(feedText(props, { url, article }, text))}</content>`,
])}</entry>`;
}

function sentenceText({ sentence }: CitingEntry): string | undefined {
  return sentence && sentence.before + sentence.cited + sentence.after;
}
