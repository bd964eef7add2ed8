// An article as Markdown: its facts as front matter, then title, summary, cover and text.
import type { ArticleTwinProps } from "../../portal/pages/article-twin.ts";
import { absoluteUrl } from "../components/absolute.ts";
import { coverAddress, type TextOf } from "../components/feed-text.ts";
import { json } from "../components/machine-text.ts";
import { portableMarkdown } from "../components/portable-markdown.ts";
import { timestampOf } from "../components/timestamp.ts";
import { type Html, trusted } from "../html.ts";

/**
 * Values of the front matter are JSON, which YAML reads as it is. The file is text for programs: nothing in it is
 * escaped as markup, for nothing in it is run.
 * @param text fetches the Markdown of an article.
 */
export function articleMarkdown(props: ArticleTwinProps, text: TextOf): Html {
  const { origin, article } = props;
  const { title, summary, date, updated, section, topics, authors, agency, documents, cover, source } =
    article;
  const facts: readonly (readonly [string, unknown])[] = [
    ["title", title],
    ["url", absoluteUrl(origin, props.page)],
    ["language", article.lang ?? props.language],
    ["published", timestampOf(date)],
    ["updated", updated && timestampOf(updated)],
    ["publisher", props.publisher],
    ["section", section.name],
    ["topics", topics.map(({ name }) => name)],
    ["authors", authors.map(({ name }) => name)],
    ["agency", agency?.name],
    [
      "documents",
      documents.map(({ type, number, date: issued }) => [type, number, issued].filter(Boolean).join(" ")),
    ],
    ["source", source?.name],
  ];
  const lines = facts.flatMap(([name, value]) =>
    value === undefined || (Array.isArray(value) && value.length === 0) ? [] : `${name}: ${json(value)}\n`,
  );
  const picture = coverAddress(article, origin);
  const shown = cover && picture && `![${cover.alt.replace(/[[\]\\]/g, "\\$&")}](${picture})\n\n`;
  const body = portableMarkdown(text(article.body), article, props).trim();
  const opening = `# ${title}\n\n${summary === undefined ? "" : `**${summary}**\n\n`}${shown ?? ""}`;
  return trusted(`---\n${lines.join("")}---\n\n${opening}${body}\n`);
}
