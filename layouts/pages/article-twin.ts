// An article in the form that a program asked for.
import type { ArticleTwinProps } from "../../portal/pages/article-twin.ts";
import type { TextOf } from "../components/feed-text.ts";
import type { Html } from "../html.ts";
import { articleJson } from "./article-json.ts";
import { articleMarkdown } from "./article-markdown.ts";

/** @param text fetches the Markdown of an article. */
export function articleTwin(props: ArticleTwinProps, text: TextOf): Html {
  return props.format === "json" ? articleJson(props, text) : articleMarkdown(props, text);
}
