// A feed in its format.
import type { FeedProps } from "../../portal/pages/feed.ts";
import type { TextOf } from "../components/feed-text.ts";
import type { Html } from "../html.ts";
import { atomFeed } from "./feed-atom.ts";
import { jsonFeed } from "./feed-json.ts";
import { rssFeed } from "./feed-rss.ts";

/** @param text fetches the Markdown of an article. */
export function feed(props: FeedProps, text: TextOf): Html {
  return FORMATS[props.format](props, text);
}

const FORMATS = { atom: atomFeed, rss: rssFeed, json: jsonFeed } as const;
