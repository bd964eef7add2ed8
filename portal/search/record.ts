// What the search knows of one article: plain data, made by the build and cut into index words by `articleTerms`.

/** One article as the search sees it. All texts are plain (no Markdown, no HTML). */
export type SearchRecord = {
  /** Address below the portal's root, "/2022/02/slug/". */
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** Local date and time of the portal, "2022-02-11T10:30"; longer ISO forms are cut to that. */
  readonly date: string;
  /** Name of the section, as readers see it. */
  readonly section: string;
  readonly agency?: string;
  readonly authors?: readonly string[];
  readonly topics?: readonly string[];
  /** Official documents that the article cites or is about. */
  readonly documents?: readonly { readonly number: string; readonly type?: string }[];
  /** What kind of article it is, where the portal distinguishes kinds. */
  readonly kind?: string;
  /** The whole body, paragraphs and headings separated by new lines. */
  readonly text: string;
};
