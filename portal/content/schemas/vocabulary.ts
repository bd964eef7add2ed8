// The fields of entries in documents/types.yaml and documents/issuers.yaml: what editors add to the vocabulary.
import * as z from "zod";
import { day, flag, id, listOf, oneOf, text } from "./fields.ts";

/** "NQ", "BTGTU": letters and digits, as they stand inside a number. */
const symbol = text(20).pipe(z.string().regex(/^\p{L}[\p{L}\p{N}]*$/u, { error: "bad-value" }));

/** How a symbol may be spelled besides: also with dots, "T.Ư". */
const spelling = text(20).pipe(z.string().regex(/^\p{L}[\p{L}\p{N}.]*$/u, { error: "bad-value" }));

const name = text(200).exactOptional();

export const documentTypeFields = z.strictObject({
  id,
  name,
  names: listOf(text(200)).exactOptional(),
  party: listOf(symbol).exactOptional(),
  state: listOf(symbol).exactOptional(),
  alone: oneOf(["always", "capitalised", "never"]).exactOptional(),
  announced: flag.exactOptional(),
  titled: flag.exactOptional(),
  ordinary: listOf(symbol).exactOptional(),
});

export const documentIssuerFields = z.strictObject({
  id,
  name,
  names: listOf(text(200)).exactOptional(),
  symbols: listOf(symbol).exactOptional(),
  spellings: listOf(spelling).exactOptional(),
  system: oneOf(["party", "state", "mass"]).exactOptional(),
  level: oneOf(["central", "province", "district", "commune", "unit"]).exactOptional(),
  loose: flag.exactOptional(),
  from: day.exactOptional(),
  to: day.exactOptional(),
  successor: id.exactOptional(),
});
