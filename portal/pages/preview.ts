// The pictures that stand for an article elsewhere: in search results, messages and social networks.
import { hashOf } from "../content/markdown-source.ts";
import type { Article } from "../model/article.ts";
import { mediaKind } from "../model/media.ts";
import { cropsOf } from "../model/picture.ts";
import type { Url } from "../model/urls.ts";
import type { Desk } from "./desk.ts";

/** Pictures for previews: the first one has the shape that messages show. */
export interface Preview {
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
  readonly pictures: readonly { readonly url: Url; readonly width: number; readonly height: number }[];
}

/** What a picture of a title says. */
export interface TitlePicture {
  readonly url: Url;
  readonly title: string;
  readonly section: string;
  readonly portal: string;
  readonly accent: string;
}

/** The article's own pictures: its cover or the first one of its text in four shapes, else that of its title. */
export function previewOf(article: Article, desk: Desk): Preview | undefined {
  const lead = leadOf(article);
  const picture = lead && desk.pictures.get(lead.file);
  if (lead !== undefined && picture !== undefined) {
    const { alt, caption, credit } = lead;
    const pictures = cropsOf(picture).map(({ name, width, height }) => ({
      url: desk.portal.urls.crop(picture.hash, name),
      width,
      height,
    }));
    return {
      alt,
      ...(caption !== undefined && { caption }),
      ...(credit !== undefined && { credit }),
      pictures,
    };
  }
  const title = titlePictureOf(article, desk);
  return title && { alt: article.title, pictures: [{ url: title.url, width: 1200, height: 630 }] };
}

/** The picture of an article's title, where portal.yaml asks for them and the article has no picture of its own. */
export function titlePictureOf(article: Article, desk: Desk): TitlePicture | undefined {
  const { settings, urls } = desk.portal;
  if (settings.socialPictures !== "titles" || leadOf(article) !== undefined) return undefined;
  const { title } = article;
  const section = desk.sectionLink(article.section).name;
  const said = { title, section, portal: settings.name, accent: settings.accent };
  return { url: urls.titlePicture(hashOf(JSON.stringify(said)).slice(0, 16)), ...said };
}

/** The picture that stands for an article: its cover, else the first one in its text. */
export function leadOf({ cover, figures }: Article): Lead | undefined {
  return cover ?? figures.find(({ file }) => mediaKind(file) === undefined);
}

interface Lead {
  readonly file: string;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}
