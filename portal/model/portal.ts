// The Portal: the whole content, valid and never changing.
import type { AccessibilityCheck } from "./accessibility.ts";
import type { Article } from "./article.ts";
import type { MediaFile } from "./media.ts";
import type { Moment } from "./moment.ts";
import type { ArticleCitation, OfficialDocument } from "./official-document.ts";
import type { Abbreviation, Agency, Author, Link, Section, Topic } from "./registers.ts";
import type { Urls } from "./urls.ts";

/** What portal.yaml says, with defaults filled in. */
export interface PortalSettings {
  readonly name: string;
  /** Address of the home page, ends with "/". */
  readonly url: string;
  /** Tag of the interface's language, which is that of all articles that name no other. */
  readonly language: string;
  readonly timeZone: string;
  readonly agency?: string;
  /** Whose provincial bodies are meant where a text names no place, "Vĩnh Long". */
  readonly place?: string;
  readonly description?: string;
  /** Accent colour, "#rrggbb". */
  readonly accent: string;
  /** The font of titles, as a file beside portal.yaml. */
  readonly font?: string;
  readonly sidebars: "baked" | "fragments";
  /** What stands for articles without pictures in messages: the portal's mark, or a picture of their title each. */
  readonly socialPictures: "portal" | "titles";
  /** Whether articles are there as JSON and Markdown, too. */
  readonly twins: boolean;
  /** "all": topics, authors, agencies and documents speak every format, as the portal and its sections always do. */
  readonly feeds: "main" | "all";
  /** Whether the site has a page that shows every component of its design. */
  readonly designPage: boolean;
  /** Whether browsers keep what was read, for readers without a network. */
  readonly offline: boolean;
  readonly menu: readonly MenuEntry[];
  readonly contact?: Contact;
  readonly feedback: Feedback;
  /** How many days back "Xem nhiều nhất" takes articles from; all, where it is not set. */
  readonly pageviewDays?: number;
}

/** A font that titles are set in: a WOFF2 file beside portal.yaml. */
export interface PortalFont {
  readonly name: string;
  /** Beginning of the hash of its bytes. */
  readonly hash: string;
  /** Least and greatest weight of a variable font. */
  readonly weights?: readonly [number, number];
}

/** An entry of the menu; `to` is an address inside the portal ("/van-ban/") or a whole URL. */
export interface MenuEntry {
  readonly label: string;
  readonly to: string;
}

/** Who answers for the portal and how to reach them. */
export interface Contact {
  readonly name?: string;
  readonly address?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly responsible?: string;
  readonly licence?: string;
}

/** Where feedback goes: a form target, else a mail address, else nowhere (the form is not shown). */
export interface Feedback {
  readonly action?: string;
  readonly email?: string;
  /** What the data is used for and how long it is kept: shown beside the consent box. */
  readonly purpose?: string;
  readonly retention?: string;
}

/** A page of content/pages/, such as "Giới thiệu". */
export interface StaticPage {
  readonly slug: string;
  readonly file: string;
  readonly hash: string;
  readonly title: string;
  readonly summary?: string;
  readonly updated?: Moment;
  /** The page ends with what the last accessibility check found. */
  readonly statement?: "accessibility";
  readonly figures: Article["figures"];
}

/** The whole content of a portal at one moment. Lists of articles are sorted newest first, ties by id. */
export interface Portal {
  readonly settings: PortalSettings;
  readonly urls: Urls;
  /** The moment for which the portal was opened: decides what is published. */
  readonly now: Moment;
  readonly sections: ReadonlyMap<string, Section>;
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly authors: ReadonlyMap<string, Author>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly links: readonly Link[];
  /** What editors add to the abbreviations that every search knows. */
  readonly abbreviations: readonly Abbreviation[];
  /** Published articles. */
  readonly articles: readonly Article[];
  /** Articles whose address is kept but says only that they are gone. */
  readonly gone: readonly Article[];
  readonly staticPages: readonly StaticPage[];
  /** Official documents by slug: those of the register and those that articles cite. */
  readonly documents: ReadonlyMap<string, OfficialDocument>;
  /** Names all that decides, besides the articles, which documents these cite: the register and the vocabulary. */
  readonly documentRules: string;
  /** What an article cites, by its id, in the order of its text. */
  readonly citations: ReadonlyMap<string, readonly ArticleCitation[]>;
  /** The same article in other languages, by its id; only those that have any. */
  readonly translations: ReadonlyMap<string, readonly Article[]>;
  /** Views of an article by its id. */
  readonly pageviews: ReadonlyMap<string, number>;
  /** The last accessibility check, where one is recorded. */
  readonly accessibility?: AccessibilityCheck;
  readonly font?: PortalFont;
  /** Every picture file that a published article or page shows, inside the content folder. */
  readonly pictureFiles: readonly string[];
  /** Every sound, film and PDF file of a published article or page, by its path inside the content folder. */
  readonly media: ReadonlyMap<string, MediaFile>;
  /** When, after `now`, the next article appears, expires or leaves the sitemap of news, if nobody edits anything. */
  readonly nextChange?: Moment;
}
