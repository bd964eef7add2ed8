// A body's Markdown for readers elsewhere: the pictures and pages it names have their whole addresses.
import type { ShownArticle } from "../../portal/pages/shown-article.ts";
import type { MediaBySource } from "../../portal/pages/media.ts";
import { cleaned } from "../markdown.ts";
import { absoluteUrl } from "./absolute.ts";
import { previewSource } from "./preview-source.ts";

/**
 * Pictures lead to their files on the site, sound, film and PDF files become links to them, and links that begin with "/" lead
 * to its pages; all else stays as it was typed.
 */
export function portableMarkdown(
  markdown: string,
  { figures, media }: Pick<ShownArticle, "figures" | "media">,
  { origin, base }: { readonly origin: string; readonly base: string },
): string {
  const text = media === undefined ? cleaned(markdown) : withMediaLinks(cleaned(markdown), media);
  return text.replace(/\]\(<?([^\s()<>]+)>?/g, (whole, target: string) => {
    const picture = figures[target] ?? figures[decoded(target)];
    const source = picture && previewSource(picture);
    if (source !== undefined) return `](${absoluteUrl(origin, source.jpg)}`;
    return target.startsWith("/") && !target.startsWith("//") ? `](${origin}${base}${target}` : whole;
  });
}

function withMediaLinks(markdown: string, media: MediaBySource): string {
  return markdown.replace(/!(\[[^\]]*\]\()<?([^\s()<>]+)>?/g, (whole, name: string, target: string) => {
    const shown = media[target] ?? media[decoded(target)];
    return shown === undefined ? whole : name + shown.address;
  });
}

function decoded(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}
