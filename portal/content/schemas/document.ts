// The fields of an entry in the register of official documents.
import * as z from "zod";
import { day, listOf, oneOf, text, webAddress } from "./fields.ts";

const number = text(60);

export const documentFields = z.strictObject({
  number,
  type: text(60).exactOptional(),
  issuer: text(200).exactOptional(),
  date: day.exactOptional(),
  title: text(1000).exactOptional(),
  signer: text(120).exactOptional(),
  status: oneOf(["in-force", "expired", "replaced", "amended"]).exactOptional(),
  effect: z.strictObject({ from: day.exactOptional(), to: day.exactOptional() }).exactOptional(),
  replaces: listOf(number).exactOptional(),
  replacedBy: listOf(number).exactOptional(),
  amends: listOf(number).exactOptional(),
  url: webAddress.exactOptional(),
  topics: listOf(text(120)).exactOptional(),
});

export type DocumentFields = z.infer<typeof documentFields>;
