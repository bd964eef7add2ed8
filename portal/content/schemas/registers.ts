// The fields of the registers: sections, agencies, authors, topics, links.
import * as z from "zod";
import { day, flag, id, listOf, text, webAddress } from "./fields.ts";

export const sectionFields = z.strictObject({
  id,
  name: text(120),
  description: text(1000).exactOptional(),
  parent: id.exactOptional(),
});

export const agencyFields = z.strictObject({
  id,
  name: text(200),
  short: text(60).exactOptional(),
  description: text(1000).exactOptional(),
  url: webAddress.exactOptional(),
  from: day.exactOptional(),
  to: day.exactOptional(),
  term: text(60).exactOptional(),
  successor: id.exactOptional(),
});

export const authorFields = z.strictObject({
  id,
  name: text(120),
  role: text(120).exactOptional(),
  agency: id.exactOptional(),
});

export const topicFields = z.strictObject({
  id,
  name: text(120),
  description: text(1000).exactOptional(),
  series: flag.exactOptional(),
});

export const linkFields = z.strictObject({
  id,
  name: text(120),
  url: webAddress,
  group: text(60).exactOptional(),
});

/** Letters or digits are what the search finds; anything else would be found by nobody. */
const findable = (longest: number) =>
  text(longest).refine((value) => /[\p{L}\p{N}]/u.test(value), { error: "bad-value" });

export const abbreviationFields = z.strictObject({
  short: findable(20),
  full: listOf(findable(200)),
});
