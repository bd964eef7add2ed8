// The fields of an entry in the register of official documents.
import * as z from "zod";
import { day, id, listOf, oneOf, text, webAddress } from "./fields.ts";

const number = text(60);

const pages = text(5)
  .pipe(z.string().regex(/^[1-9]\d*$/, { error: "bad-value" }))
  .transform(Number);

/** A PDF beside the register's file, by a name that every file system and address can carry; or an address. */
const place = z
  .string({ error: "bad-document-file" })
  .refine((value) => webAddress.safeParse(value).success || PDF_NAME.test(value), {
    error: "bad-document-file",
  });

const PDF_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}\.pdf$/i;

const file = z.union([
  place.transform((written) => ({ file: written })),
  z.strictObject({ file: place, pages: pages.exactOptional(), size: text(20).exactOptional() }),
]);

export const documentFields = z.strictObject({
  slug: id.max(100, { error: "too-long" }).exactOptional(),
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
  files: listOf(file).exactOptional(),
  topics: listOf(text(120)).exactOptional(),
});

export type DocumentFields = z.infer<typeof documentFields>;
