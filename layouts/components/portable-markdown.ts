// A body's Markdown for readers elsewhere: the pictures and pages it names have their whole addresses.
import type { ShownArticle } from "../../portal/pages/article.ts";
import { cleaned } from "../markdown.ts";
import { absoluteUrl } from "./absolute.ts";
import { previewSource } from "./preview-source.ts";

/** Pictures lead to their files on the site, links that begin with "/" to its pages; all else stays as it was typed. */
export function portableMarkdown(
  markdown: string,
  figures: ShownArticle["figures"],
  { origin, base }: { readonly origin: string; readonly base: string },
): string {
  return cleaned(markdown).replace(/\]\(<?([^\s()<>]+)>?/g, (whole, target: string) => {
    const picture = figures[target] ?? figures[decoded(target)];
    const source = picture && previewSource(picture);
    if (source !== undefined) return `](${absoluteUrl(origin, source.jpg)}`;
    return target.startsWith("/") && !target.startsWith("//") ? `](${origin}${base}${target}` : whole;
  });
}

function decoded(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}
