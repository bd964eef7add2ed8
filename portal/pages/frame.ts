// What stands around the main part of every page: head, banner, menu, sidebars, footer.
import type { Moment } from "../model/moment.ts";
import type { Contact } from "../model/portal.ts";
import type { FeedFormat, Url } from "../model/urls.ts";
import type { ArticleLine } from "./cards.ts";
import type { Assets } from "./page.ts";

/** The same for every page of a build. */
export interface Frame {
  readonly portalName: string;
  readonly agencyName?: string;
  readonly description?: string;
  readonly language: string;
  readonly accent: string;
  /** The font of titles, where the portal has one. */
  readonly font?: { readonly url: Url; readonly weights?: readonly [number, number] };
  /** Scheme and host, for absolute addresses. */
  readonly origin: string;
  readonly home: Url;
  readonly search: Url;
  readonly latest: Url;
  readonly mostViewed: Url;
  readonly archive: Url;
  readonly documents: Url;
  readonly atom: Url;
  readonly webManifest: Url;
  readonly openSearch: Url;
  /** The portal's menu, or the top sections where portal.yaml has none. */
  readonly menu: readonly NamedLink[];
  /** All sections, in register order, for the footer. */
  readonly sections: readonly NamedLink[];
  readonly staticPages: readonly NamedLink[];
  readonly contact?: Contact;
  /** The worker that keeps pages for readers without a network, where the portal has one. */
  readonly serviceWorker?: Url;
  readonly assets: Assets;
}

/** A name and where it leads; `external` when it leaves the portal. */
export interface NamedLink {
  readonly name: string;
  readonly url: string;
  readonly external?: boolean;
}

/** What a page says of itself in head, breadcrumb and machine-readable data. */
export interface PageHead {
  readonly url: Url;
  readonly title: string;
  readonly description?: string;
  /** From the home page (left out) down to the page's parent. */
  readonly breadcrumb: readonly NamedLink[];
  /** The page's own feed, if it has one. */
  readonly atom?: Url;
  /** The same feed in other formats. */
  readonly otherFeeds?: readonly { readonly format: FeedFormat; readonly url: Url }[];
  /** The same page as data and as Markdown. */
  readonly twins?: { readonly json: Url; readonly md: Url };
  /** True for pages that search engines should leave out. */
  readonly unlisted?: boolean;
}

/** The column beside the main part: baked in, or fetched as fragments by pages that name their addresses. */
export type Sidebars =
  | {
      readonly mode: "baked";
      readonly latest: readonly ArticleLine[];
      readonly mostViewed: readonly ArticleLine[];
      readonly links: readonly LinkGroup[];
    }
  | {
      readonly mode: "fragments";
      readonly latest: Url;
      readonly mostViewed: Url;
      readonly links: readonly LinkGroup[];
    };

/** Links of "Liên kết website" under one heading; no heading for those without a group. */
export interface LinkGroup {
  readonly name?: string;
  readonly links: readonly NamedLink[];
}

export type { Moment };
