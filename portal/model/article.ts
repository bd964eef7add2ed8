// The article: what an editor wrote in one Markdown file, checked and completed.
import type { Citation } from "../documents/citations.ts";
import type { Moment } from "./moment.ts";
import type { CitingSentence } from "./official-document.ts";

/** A picture as an article shows it; `file` is its path inside the content folder. */
export interface ArticlePicture {
  readonly file: string;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** An official document that the front matter names. */
export interface NamedDocument {
  readonly number: string;
  readonly type?: string;
  readonly issuer?: string;
  readonly date?: string;
  readonly title?: string;
}

/** Citations found in one block (paragraph, list item …) of the body. */
export interface CitingBlock {
  /** Ordinal of the block in the body. */
  readonly block: number;
  readonly citations: readonly Citation[];
  /** The sentence around each citation. */
  readonly sentences: readonly CitingSentence[];
}

/** A news item. The body is not held here: it is read from `file` when a page needs it, and known by `hash`. */
export interface Article {
  /** Year, month and slug, "2022/02/<slug>": the address without its outer slashes, unique in the portal. */
  readonly id: string;
  readonly slug: string;
  /** Path of the Markdown file inside the content folder. */
  readonly file: string;
  /** Hash of the Markdown file's bytes. */
  readonly hash: string;
  /** Hash of what lists show of it: address, title, summary, date, section, cover, language. */
  readonly face: string;
  readonly title: string;
  readonly summary?: string;
  readonly date: Moment;
  readonly updated?: Moment;
  readonly section: string;
  /** Ids; a plain name stands here as its slug, its spelling in `Portal.authors`. The same for agency and topics. */
  readonly authors: readonly string[];
  readonly agency?: string;
  readonly topics: readonly string[];
  readonly documents: readonly NamedDocument[];
  readonly citing: readonly CitingBlock[];
  readonly cover?: ArticlePicture;
  /** Pictures, sound, film and PDF files in the body: `src` as the Markdown writes it, `file` inside the content folder. */
  readonly figures: readonly { readonly src: string; readonly file: string; readonly alt: string }[];
  /** Tag of its language, where its file names one. */
  readonly lang?: string;
  /** Id of the article that this one is a translation of. */
  readonly translationOf?: string;
  /** Ids of hand-picked related articles. */
  readonly related: readonly string[];
  readonly featured: boolean;
  /** Old addresses that lead here, "/tin-cu/123.html". */
  readonly aliases: readonly string[];
  readonly updates: readonly { readonly date: Moment; readonly note: string }[];
  readonly source?: { readonly name: string; readonly url?: string };
  /** Syllables of the body. */
  readonly words: number;
  /** Since when the article is no longer shown, and why; its page then says so and nothing else. */
  readonly gone?: Gone;
}

/** Why an address that was published no longer shows its article. */
export type Gone =
  | { readonly kind: "withdrawn"; readonly date: Moment; readonly reason: string }
  | { readonly kind: "expired"; readonly date: Moment };
