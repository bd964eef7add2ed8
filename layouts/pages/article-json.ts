// An article as JSON: its facts by name, its text as Markdown.
import type { ArticleTwinProps } from "../../portal/pages/article-twin.ts";
import type { NamedLink } from "../../portal/pages/frame.ts";
import { absoluteUrl } from "../components/absolute.ts";
import { coverAddress, type TextOf } from "../components/feed-text.ts";
import { json } from "../components/machine-text.ts";
import { portableMarkdown } from "../components/portable-markdown.ts";
import { timestampOf } from "../components/timestamp.ts";
import type { Html } from "../html.ts";

/** @param text fetches the Markdown of an article. */
export function articleJson(props: ArticleTwinProps, text: TextOf): Html {
  const { origin, article } = props;
  const named = ({ name, url }: NamedLink) => ({ name, url: absoluteUrl(origin, url) });
  const { cover } = article;
  return json({
    url: absoluteUrl(origin, props.page),
    language: article.lang ?? props.language,
    title: article.title,
    summary: article.summary,
    published: timestampOf(article.date),
    updated: article.updated && timestampOf(article.updated),
    updates: article.updates.map(({ date, note }) => ({ date: timestampOf(date), note })),
    publisher: props.publisher,
    section: named(article.section),
    topics: article.topics.map(named),
    authors: article.authors.map((author) => ({ ...named(author), role: author.role })),
    agency: article.agency && named(article.agency),
    source: article.source,
    cover: cover && {
      image: coverAddress(article, origin),
      alt: cover.alt,
      caption: cover.caption,
      credit: cover.credit,
    },
    documents: article.documents.map(({ places, url, ...facts }) => ({
      ...facts,
      url: absoluteUrl(origin, url),
    })),
    words: article.words,
    markdown: portableMarkdown(text(article.body), article, props).trim(),
  });
}
