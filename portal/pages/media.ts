// Sound, film and PDF files as pages show them.
import type { Article } from "../model/article.ts";
import type { MediaFile } from "../model/media.ts";
import type { Portal } from "../model/portal.ts";
import type { Url } from "../model/urls.ts";

/** A file of a text; `name`, `bytes` and `pages` are those of the files of documents. */
export interface ShownMedia extends Pick<MediaFile, "kind" | "name" | "bytes" | "pages"> {
  readonly url: Url;
  /** The same with scheme and host: for paper, feeds and twins. */
  readonly address: string;
  /** What its text calls it. */
  readonly title: string;
  readonly captions?: { readonly url: Url; readonly lang: string };
}

/** Files by the path that the Markdown of a text writes. */
export type MediaBySource = Readonly<Record<string, ShownMedia>>;

/** The files of a text; nothing where it has none, as nearly all texts. */
export function mediaOf(
  figures: Article["figures"],
  { media, urls, settings }: Portal,
  lang = settings.language,
): { readonly media?: MediaBySource } {
  if (media.size === 0) return {};
  const shown = figures.flatMap(({ src, file, alt }) => {
    const one = media.get(file);
    if (one === undefined) return [];
    const { kind, name, hash, bytes, pages, captions } = one;
    const url = urls.documentFile(hash, name);
    const track = captions && { url: urls.documentFile(captions.hash, captions.name), lang };
    const facts = {
      kind,
      name,
      bytes,
      title: alt,
      ...(pages !== undefined && { pages }),
      ...(track && { captions: track }),
    };
    return [[src, { ...facts, url, address: urls.absolute(url) }] as const];
  });
  return shown.length === 0 ? {} : { media: Object.fromEntries(shown) };
}
