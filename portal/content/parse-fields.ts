// Holds plain data against a schema and turns each issue into a Problem at its place.
import * as z from "zod";
import { nearest } from "../language/nearest.ts";
import { slugify } from "../language/slug.ts";
import { isProblemCode } from "./messages.ts";
import type { Path, PlainYaml } from "./plain-yaml.ts";
import { problemAt } from "./problem.ts";
import type { Problem } from "./problem.ts";

/** Fields that hold what the schema says, or every problem that they have. */
export type Parsed<T> =
  | { readonly fields: T; readonly problems?: never }
  | { readonly fields?: never; readonly problems: Problem[] };

/**
 * Parses `value`, which stands at `path` of `yaml`, as `schema` (a strict object). Fields without a value
 * (`summary:` and nothing behind it) count as left out.
 */
export function parseFields<Schema extends z.ZodObject>(
  schema: Schema,
  value: unknown,
  yaml: PlainYaml,
  path: Path = [],
): Parsed<z.output<Schema>> {
  const given = withoutEmpty(value);
  const result = schema.safeParse(given);
  if (result.success) return { fields: result.data };
  const context = { schema, given, yaml, path };
  return { problems: result.error.issues.flatMap((issue) => problemsOf(issue, context)) };
}

interface Context {
  readonly schema: z.ZodObject;
  readonly given: unknown;
  readonly yaml: PlainYaml;
  readonly path: Path;
}

function problemsOf(issue: z.core.$ZodIssue, context: Context): Problem[] {
  const keys = issue.path.map((key) => (typeof key === "number" ? key : String(key)));
  if (issue.code === "invalid_union") {
    const found = valueAt(context.given, keys);
    const wanted =
      issue.errors.findLast((branch) => branch.some((one) => one.path.length > 0 || isRecord(found))) ?? [];
    const inner = wanted.length > 0 ? wanted : (issue.errors[0] ?? []);
    return inner.flatMap((one) => problemsOf({ ...one, path: [...issue.path, ...one.path] }, context));
  }
  const here = [...context.path, ...keys];
  if (issue.code === "unrecognized_keys") {
    const allowed = keysAllowedAt(context.schema, keys);
    return issue.keys.map((key) => unknownKey(key, allowed, context.yaml, [...here, key]));
  }
  return [problemOf(issue, keys, here, context)];
}

function problemOf(issue: z.core.$ZodIssue, keys: Path, here: Path, { given, yaml, path }: Context): Problem {
  const field = keys.filter((key) => typeof key === "string").join(".");
  const last = field.slice(field.lastIndexOf(".") + 1);
  const found = valueAt(given, keys);
  if (keys.length === 0) return problemAt(yaml.place(path), "not-a-map");
  if (found === undefined) return missing(field, given, yaml, here);
  const value = quoted(found);
  const code = isProblemCode(issue.message)
    ? issue.message
    : isRecord(found) || Array.isArray(found)
      ? "not-text"
      : "bad-value";
  const limit = issue.code === "too_big" ? String(issue.maximum) : "";
  const params = {
    field,
    value: code === "too-long" ? String(lengthOf(found)) : value,
    limit,
    suggestion: slugify(value),
    expected: EXAMPLES[field] ?? EXAMPLES[last] ?? "…",
  };
  return problemAt(yaml.place(here), code, params);
}

/** Language-neutral examples of right values, by field. */
const EXAMPLES: Record<string, string> = {
  title: "Khai mạc tuần lễ sách",
  date: "2022-02-11 10:30",
  section: "thoi-su",
  name: "Thời sự",
  id: "thoi-su",
  url: "https://example.vn/",
  accent: "#9a1b1e",
  font: "tieu-de.woff2",
  language: "vi | en",
  lang: "en",
  socialPictures: "portal | titles",
  sidebars: "baked | fragments",
  timeZone: "Asia/Ho_Chi_Minh",
  email: "toasoan@example.vn",
  full: "Ban Quản lý dự án",
  short: "BQLDA",
  days: "30",
  cover: "{image: anh.jpg, alt: Toàn cảnh hội trường}",
  image: "anh.jpg",
  alt: "Toàn cảnh hội trường",
  number: "05-NQ/TU",
  slug: "05-nq-tu",
  place: "Vĩnh Long",
  file: "https://example.vn/05-nq-tu.pdf",
  pages: "12",
  alone: "always | capitalised | never",
  system: "party | state | mass",
  level: "central | province | district | commune | unit",
  symbols: "NQ",
  party: "NQ",
  state: "NQ",
  ordinary: "NQ",
  spellings: "T.Ư",
  status: "in-force | expired | replaced | amended",
  reason: "…",
  note: "…",
  label: "Giới thiệu",
  statement: "accessibility",
  standard: "WCAG 2.2 AA",
  tool: "axe-core 4.14.1",
  kinds: "[home, article]",
  kind: "article",
  widths: "[320, 1280]",
  colours: "light | dark",
  findings: "[]",
  impact: "critical | serious | moderate | minor",
  places: "1",
  to: "/gioi-thieu/",
};

function missing(field: string, given: unknown, yaml: PlainYaml, here: Path): Problem {
  const place = yaml.place(here);
  const last = field.slice(field.lastIndexOf(".") + 1);
  if (field === "title") return problemAt(place, "missing-title");
  if (field === "cover.alt")
    return problemAt(place, "missing-alt", { value: quoted(valueAt(given, ["cover", "image"])) });
  return problemAt(place, "missing-field", { field, example: `${last}: ${EXAMPLES[last] ?? "…"}` });
}

function unknownKey(key: string, allowed: readonly string[], yaml: PlainYaml, at: Path): Problem {
  const suggestion = nearest(key, allowed);
  const place = yaml.place(at, "key");
  if (suggestion !== undefined) return problemAt(place, "unknown-key-near", { value: key, suggestion });
  return problemAt(place, "unknown-key", { value: key, allowed: allowed.join(", ") });
}

/** The field names of the object that `keys` leads to inside `schema`. */
function keysAllowedAt(schema: z.ZodObject, keys: Path): string[] {
  let at: unknown = schema;
  for (const key of keys) {
    at = unwrap(at);
    if (at instanceof z.ZodObject && typeof key === "string") at = at.shape[key];
    else if (at instanceof z.ZodArray) at = at.element;
  }
  at = unwrap(at);
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

function unwrap(schema: unknown): unknown {
  let at = schema;
  for (;;) {
    if (at instanceof z.ZodOptional || at instanceof z.ZodExactOptional) at = at.unwrap();
    else if (at instanceof z.ZodPipe) at = at.out;
    else if (at instanceof z.ZodUnion) at = at.options.find((option) => option instanceof z.ZodObject);
    else return at;
  }
}

/** Drops fields that are empty or null, at every depth: an editor who leaves a field empty means "none". */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => !isEmpty(item)).map(withoutEmpty);
  if (!isRecord(value)) return value;
  const kept = Object.entries(value).filter(([, item]) => !isEmpty(item));
  return Object.fromEntries(kept.map(([key, item]) => [key, withoutEmpty(item)]));
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === "string" && value.trim() === "");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const key of path) {
    // A single value where a list may stand counts as a list of one.
    if (key === 0 && !Array.isArray(at)) continue;
    if (Array.isArray(at) && typeof key === "number") at = at[key];
    else if (isRecord(at)) at = at[String(key)];
    else return undefined;
  }
  return at;
}

function quoted(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

function lengthOf(value: unknown): number {
  return typeof value === "string" || Array.isArray(value) ? value.length : 0;
}
