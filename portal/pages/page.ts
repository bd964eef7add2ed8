// One address of the site, with everything that it shows.
import type { Picture } from "../model/picture.ts";
import type { Portal } from "../model/portal.ts";
import type { Url } from "../model/urls.ts";
import type { Indexes } from "../indexes/indexes.ts";

/**
 * A page before it is rendered. Its props hold all that it shows and are made only when it is rendered; whether that
 * is needed is decided by `from`, plain data that names everything the props are made from: equal `from`, equal
 * props. (Hashing whole props of 100,000 pages takes several times as long as hashing the names of their parts.)
 */
export interface Page<Props> {
  readonly url: Url;
  /** Where it takes long to find out, a function that does; it is called only where the page's key is needed. */
  readonly from: Parts | (() => Parts);
  /**
   * Another way to name what `from` names, which takes a fraction of the time. As long as it is what it was, `from`
   * need not be looked at: which related and other news an article's page shows, for instance, takes long to find out.
   */
  readonly lineage?: Lineage;
  readonly props: () => Props;
}

/** Plain data that names what a page is made from. */
export type Parts = readonly unknown[];

/**
 * An article's page shows nothing but what its own and older articles bring: so it is named by a chain of what each
 * article brings, from the oldest on. A list is named by the chain up to its newest article, and what else it shows.
 */
export type Lineage =
  | {
      /** What the article of this page adds to the chain. */
      readonly link: () => Parts;
      /** True where `from` names more than the chain does. */
      readonly beyond: boolean;
    }
  | {
      /** The page of the newest article shown; none where there is no article. */
      readonly newest: Url | undefined;
      readonly about: () => Parts;
    };

/** The Markdown of an article or static page, named by file and hash: whoever renders fetches it by these. */
export interface Body {
  readonly file: string;
  readonly hash: string;
}

/** The portal and all that building adds to it: what pages are made of. */
export interface Site {
  readonly portal: Portal;
  readonly indexes: Indexes;
  /** Described pictures by their file inside the content folder. */
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly assets: Assets;
}

/** The browser files of this build. */
export interface Assets {
  /** Style sheets to put into heads, minified: what each kind of page needs to show its first screen. */
  readonly firstStyles: Readonly<Record<string, string>>;
  /** Further style sheets by name: "later" for what is further down on any page, "search" for its own page. */
  readonly styles: Readonly<Record<string, Url>>;
  /** Scripts by the name of their file in assets/scripts/. */
  readonly scripts: Readonly<Record<string, Url>>;
  /** Content security policies for a meta element, by the first style sheet that they let in. */
  readonly policies?: Readonly<Record<string, string>>;
  /** Icons by file name. */
  readonly icons: Readonly<Record<string, Url>>;
}
