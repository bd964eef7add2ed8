// The fields of an article's front matter.
import * as z from "zod";
import { flag, languageTag, listOf, oldAddress, oneOf, text, webAddress } from "./fields.ts";

/** A date stays text here: reading it needs the portal's time zone. */
const date = text(40);

/** A file beside the article. */
const picturePath = text(300);

const cover = z.strictObject({
  image: picturePath,
  alt: text(500),
  caption: text(1000).exactOptional(),
  credit: text(200).exactOptional(),
});

const namedDocument = z.union([
  text(60).transform((number) => ({ number })),
  z.strictObject({
    number: text(60),
    type: text(60).exactOptional(),
    issuer: text(200).exactOptional(),
    date: date.exactOptional(),
    title: text(1000).exactOptional(),
  }),
]);

/** What an editor may write above an article; everything else is an unknown field. */
export const articleFields = z.strictObject({
  title: text(300),
  summary: text(2000).exactOptional(),
  date,
  updated: date.exactOptional(),
  section: text(120),
  authors: listOf(text(120)).exactOptional(),
  agency: text(200).exactOptional(),
  topics: listOf(text(120)).exactOptional(),
  documents: listOf(namedDocument).exactOptional(),
  cover: cover.exactOptional(),
  lang: languageTag.exactOptional(),
  translationOf: text(300).exactOptional(),
  related: listOf(text(300)).exactOptional(),
  draft: flag.exactOptional(),
  publish: date.exactOptional(),
  expire: date.exactOptional(),
  featured: flag.exactOptional(),
  aliases: listOf(oldAddress).exactOptional(),
  updates: listOf(z.strictObject({ date, note: text(1000) })).exactOptional(),
  withdrawn: z.strictObject({ date, reason: text(1000) }).exactOptional(),
  source: z.strictObject({ name: text(200), url: webAddress.exactOptional() }).exactOptional(),
});

export type ArticleFields = z.infer<typeof articleFields>;

/** What an editor may write above a page of content/pages/. */
export const staticPageFields = z.strictObject({
  title: text(300),
  summary: text(2000).exactOptional(),
  updated: date.exactOptional(),
  statement: oneOf(["accessibility"]).exactOptional(),
});
