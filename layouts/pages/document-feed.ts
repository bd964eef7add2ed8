// A feed of an official document: who cites it; as JSON with the document's facts.
import type { DocumentFeedProps } from "../../portal/pages/document-feed.ts";
import { absoluteUrl } from "../components/absolute.ts";
import type { TextOf } from "../components/feed-text.ts";
import { json } from "../components/machine-text.ts";
import type { Html } from "../html.ts";
import { feed } from "./feed.ts";
import { feedObject } from "./feed-json.ts";

/** The facts stand under `_document`, which JSON Feed leaves to publishers. */
export function documentFeed(props: DocumentFeedProps, text: TextOf): Html {
  if (props.format !== "json") return feed(props, text);
  return json({ ...feedObject(props, text), _document: factsOf(props) });
}

function factsOf({ document, frame }: DocumentFeedProps): object {
  const at = (address: string) => absoluteUrl(frame.origin, address);
  const { timeline, source, topics, url, files, ...facts } = document;
  return {
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
  };
}
