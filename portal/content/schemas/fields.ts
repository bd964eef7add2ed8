// The kinds of values that fields of front matter and registers may have.
import * as z from "zod";
import { SLUG } from "../../language/slug.ts";
import type { ProblemCode } from "../messages.ts";

/** The error of a field is the code of the message that explains it. */
const code = (name: ProblemCode) => ({ error: name });

/** Control characters, and those that turn the direction of the text around them. */
const INVISIBLE = /[\p{Cc}\u200b\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Text on one line: trimmed, NFC, no line breaks, nothing invisible; empty counts as missing. */
export const text = (longest = 500) =>
  z
    .string(code("not-text"))
    .transform((value) => value.normalize("NFC").replace(/\s+/g, " ").replace(INVISIBLE, "").trim())
    .pipe(z.string().min(1, code("missing-field")).max(longest, code("too-long")));

/** An id of a register: a slug. */
export const id = z.string(code("not-text")).regex(SLUG, code("bad-slug"));

/** `true` or `false`, as YAML 1.2 spells them. */
export const flag = z
  .enum(["true", "True", "TRUE", "false", "False", "FALSE"], code("bad-boolean"))
  .transform((value) => value.toLowerCase() === "true");

/** The tag of a language (BCP 47) as it is usually written: "km", "zh-Hant", "en-GB". */
export const languageTag = z
  .string(code("not-text"))
  .regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/, code("bad-value"));

/** A list; a single value is taken for a list of one. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(item).max(500, code("too-long")));

/** A web address, https: or http:. */
export const webAddress = z
  .string(code("not-text"))
  .refine((value) => /^https?:\/\/[^\s"'<>\\]+$/.test(value) && URL.canParse(value), code("bad-url"));

/** A mail address, in the plain form that a mailto: link can carry. */
export const mailAddress = z
  .string(code("not-text"))
  .regex(/^[^\s@<>"'?&]+@[^\s@<>"'?&]+\.[^\s@<>"'?&]+$/, code("bad-value"));

/** A date without hour, `2021-12-24`, as official documents and agencies have it. */
export const day = z
  .string(code("bad-date"))
  .refine((value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && isCalendarDay(value), code("bad-date"));

/** A path of an old address, from its first slash on. */
export const oldAddress = z
  .string(code("not-text"))
  .refine((value) => OLD_ADDRESS.test(value) && !/(?:^|\/)\.{1,2}(?:\/|$)/.test(value), code("bad-alias"));

/** A number from 1 to 9999. */
export const wholeNumber = text(4)
  .pipe(z.string().regex(/^[1-9]\d*$/, code("bad-value")))
  .transform(Number);

/** One value of a few. */
export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, code("bad-value"));

const OLD_ADDRESS = /^\/[A-Za-z0-9._~-]+(?:\/[A-Za-z0-9._~-]+)*\/?$/;

function isCalendarDay(value: string): boolean {
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
