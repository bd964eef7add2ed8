// What can be said of an article whose front matter has errors: so that every problem shows in one run.
import { parseMoment } from "../language/moment.ts";
import type { Article, ArticlePicture, NamedDocument } from "../model/article.ts";
import type { MarkdownParts } from "./markdown-source.ts";
import type { Outline } from "./outline.ts";
import { picturePath } from "./picture-path.ts";
import type { PlainYaml } from "./plain-yaml.ts";
import { problemAt } from "./problem.ts";
import type { Problem } from "./problem.ts";

/** What an article refers to: all that can be checked of one whose other fields are wrong. */
export interface ArticleReferences {
  readonly file: string;
  readonly section?: string;
  readonly cover?: Pick<ArticlePicture, "file">;
  readonly figures: Article["figures"];
  readonly documents: readonly Pick<NamedDocument, "number">[];
  readonly related: readonly string[];
  readonly links: readonly { readonly href: string; readonly line: number }[];
  readonly draft: boolean;
}

/** Reads references from front matter as it is, right or wrong. */
export function referencesOf(
  file: string,
  { yaml, figures, outline, bodyLine }: MarkdownParts,
): ArticleReferences {
  const fields = recordOf(yaml.value);
  const image = recordOf(fields.cover).image;
  const cover = typeof image === "string" ? picturePath(file, image.normalize("NFC")) : undefined;
  return {
    file,
    ...(typeof fields.section === "string" &&
      fields.section.trim() !== "" && { section: fields.section.trim() }),
    ...(typeof cover === "string" && { cover: { file: cover } }),
    figures: figures.map(({ src, file: picture, alt }) => ({ src, file: picture, alt })),
    documents: [],
    related: listOfText(fields.related),
    links: linksOf(outline, bodyLine),
    draft: /^true$/i.test(String(fields.draft)),
  };
}

/** Dates that are none, in front matter whose other fields are wrong. */
export function wrongDates(yaml: PlainYaml, zone: string): Problem[] {
  const fields = recordOf(yaml.value);
  return ["date", "updated", "publish", "expire"].flatMap((field) => {
    const value = fields[field];
    if (typeof value !== "string" || value.trim() === "" || parseMoment(value, zone) !== undefined) return [];
    return [problemAt(yaml.place([field]), "bad-date", { field, value })];
  });
}

/** Links inside the portal. */
export function linksOf(outline: Outline, bodyLine: number): { href: string; line: number }[] {
  return outline.links
    .filter(({ href }) => href.startsWith("/"))
    .map(({ href, line }) => ({ href, line: line + bodyLine }));
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function listOfText(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter(
    (item): item is string => typeof item === "string" && item !== "",
  );
}
