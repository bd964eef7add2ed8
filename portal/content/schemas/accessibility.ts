// The fields of accessibility.yaml.
import * as z from "zod";
import { COLOURS, IMPACTS, TRIED_KINDS } from "../../model/accessibility.ts";
import { day, flag, listOf, oneOf, text, wholeNumber } from "./fields.ts";

/** What the record of the last check says. */
export const accessibilityFields = z.strictObject({
  date: day,
  standard: text(60),
  tool: text(60),
  kinds: listOf(oneOf(TRIED_KINDS)),
  widths: listOf(wholeNumber),
  colours: listOf(oneOf(COLOURS)),
  findings: z.array(
    z.strictObject({
      rule: text(100),
      impact: oneOf(IMPACTS),
      required: flag,
      kind: oneOf(TRIED_KINDS),
      places: wholeNumber,
    }),
  ),
});
