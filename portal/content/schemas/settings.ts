// The fields of portal.yaml.
import * as z from "zod";
import { isTimeZone } from "../../language/moment.ts";
import { SLUG } from "../../language/slug.ts";
import { flag, languageTag, mailAddress, oneOf, text, webAddress, wholeNumber } from "./fields.ts";

/** A whole URL, an address of the portal from its first slash on, or the id of a section or page. */
const menuTarget = text(300).refine(
  (to) => /^(?:https?:\/\/|\/(?!\/))[^\s"'<>\\]*$/.test(to) || SLUG.test(to),
  { error: "bad-url" },
);

/** What portal.yaml may say; only `name` and `url` must be there. */
export const settingsFields = z.strictObject({
  name: text(120),
  url: webAddress.refine((url) => !/[?#]/.test(url), { error: "bad-url" }),
  language: languageTag.exactOptional(),
  timeZone: text(60).refine(isTimeZone, { error: "bad-value" }).exactOptional(),
  agency: text(200).exactOptional(),
  place: text(100).exactOptional(),
  description: text(500).exactOptional(),
  accent: text(7)
    .pipe(z.string().regex(/^#[0-9a-fA-F]{6}$/, { error: "bad-value" }))
    .exactOptional(),
  font: text(80)
    .pipe(z.string().regex(/^[a-z0-9][a-z0-9-]*\.woff2$/, { error: "bad-value" }))
    .exactOptional(),
  sidebars: oneOf(["baked", "fragments"]).exactOptional(),
  socialPictures: oneOf(["portal", "titles"]).exactOptional(),
  feeds: oneOf(["main", "all"]).exactOptional(),
  twins: flag.exactOptional(),
  designPage: flag.exactOptional(),
  offline: flag.exactOptional(),
  menu: z.array(z.strictObject({ label: text(60), to: menuTarget })).exactOptional(),
  contact: z
    .strictObject({
      name: text(200).exactOptional(),
      address: text(300).exactOptional(),
      phone: text(60).exactOptional(),
      email: mailAddress.exactOptional(),
      responsible: text(200).exactOptional(),
      licence: text(300).exactOptional(),
    })
    .exactOptional(),
  feedback: z
    .strictObject({
      action: webAddress.exactOptional(),
      email: mailAddress.exactOptional(),
      purpose: text(500).exactOptional(),
      retention: text(200).exactOptional(),
    })
    .exactOptional(),
  pageviews: z.strictObject({ days: wholeNumber.exactOptional() }).exactOptional(),
});

/** The same, where the interface speaks certain languages only. */
export function settingsFieldsIn(spoken: readonly string[] | undefined): typeof settingsFields {
  if (spoken === undefined) return settingsFields;
  const language = languageTag.refine((tag) => spoken.includes(tag), { error: "bad-value" });
  return settingsFields.extend({ language: language.exactOptional() });
}

export type SettingsFields = z.infer<typeof settingsFields>;
