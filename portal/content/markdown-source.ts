// Reads one Markdown file of the content folder: bytes → fields, outline and problems.
import { hash } from "node:crypto";
import type * as z from "zod";
import { decodeText, splitFrontMatter } from "./front-matter.ts";
import type { Outline, OutlineMarkdown } from "./outline.ts";
import { parseFields } from "./parse-fields.ts";
import { readPlainYaml } from "./plain-yaml.ts";
import type { PlainYaml } from "./plain-yaml.ts";
import { picturePath } from "./picture-path.ts";
import { problemAt, warningAt } from "./problem.ts";
import type { Problem } from "./problem.ts";

/** A Markdown file that could be read. */
export interface MarkdownSource<Fields> extends MarkdownParts {
  readonly fields: Fields;
}

/** A Markdown file whose front matter is YAML but may hold wrong fields. */
export interface MarkdownParts {
  readonly yaml: PlainYaml;
  readonly hash: string;
  readonly outline: Outline;
  readonly bodyLine: number;
  readonly figures: readonly {
    readonly src: string;
    readonly file: string;
    readonly alt: string;
    readonly line: number;
  }[];
  /** The problems that it has by itself. */
  readonly problems: readonly Problem[];
}

/** What became of reading a file: all of it, all but its fields, or only problems. */
export type ReadMarkdown<Fields> =
  | MarkdownSource<Fields>
  | (MarkdownParts & { readonly fields?: never })
  | { readonly problems: readonly Problem[]; readonly fields?: never; readonly yaml?: never };

/** The hash that names the state of a file: 32 hexadecimal digits of SHA-256. */
export function hashOf(bytes: Uint8Array | string): string {
  return hash("sha256", bytes).slice(0, 32);
}

/** Reads a file's bytes; only problems come back when its fields cannot be made out. */
export function readMarkdownSource<Schema extends z.ZodObject>(
  file: string,
  bytes: Uint8Array,
  schema: Schema,
  outlineMarkdown: OutlineMarkdown,
): ReadMarkdown<z.output<Schema>> {
  const text = decodeText(bytes, file);
  if (typeof text !== "string") return { problems: [text] };
  const split = splitFrontMatter(text, file);
  if ("code" in split) return { problems: [split] };
  const yaml = readPlainYaml(split.frontMatter, file, split.frontMatterLine);
  if (Array.isArray(yaml)) return { problems: yaml };
  const parsed = parseFields(schema, yaml.value ?? {}, yaml);
  const outline = outlineMarkdown(split.body);
  const { figures, problems } = figuresOf(file, outline, split.bodyLine);
  const all = [...(parsed.problems ?? []), ...problems, ...shownAsText(file, outline, split.bodyLine)];
  const parts = { yaml, hash: hashOf(bytes), outline, bodyLine: split.bodyLine, figures, problems: all };
  return parsed.fields === undefined ? parts : { ...parts, fields: parsed.fields };
}

function figuresOf(file: string, outline: Outline, bodyLine: number) {
  const problems: Problem[] = [];
  const figures = outline.images.flatMap(({ src, alt, line }) => {
    const place = { file, line: bodyLine + line };
    const found = picturePath(file, src);
    if (alt.trim() === "") problems.push(problemAt(place, "missing-alt", { value: src }));
    if (typeof found === "string") return [{ src, file: found, alt, line: place.line }];
    problems.push(problemAt(place, found.code, { value: src }));
    return [];
  });
  return { figures, problems };
}

function shownAsText(file: string, outline: Outline, bodyLine: number): Problem[] {
  const CODES = { html: "html-in-text", template: "template-in-text", link: "link-unsafe" } as const;
  return outline.shownAsText.map(({ kind, text, line }) =>
    warningAt({ file, line: bodyLine + line }, CODES[kind], { value: text }),
  );
}
