// How other pages show an article: as a card with picture and summary, or as a line.
import type { Moment } from "../model/moment.ts";
import type { Url } from "../model/urls.ts";

/** A title with its date. */
export interface ArticleLine {
  readonly url: Url;
  readonly title: string;
  readonly date: Moment;
  /** Tag of its language, where that is not the portal's. */
  readonly lang?: string;
}

/** A title with all that helps to choose it. */
export interface ArticleCard extends ArticleLine {
  readonly summary?: string;
  readonly section: { readonly name: string; readonly url: Url };
  readonly picture?: ShownPicture;
}

/** A described picture ready to show: sources by width, ascending. */
export interface ShownPicture {
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
  readonly sources: readonly { readonly width: number; readonly avif: Url; readonly jpg: Url }[];
}
