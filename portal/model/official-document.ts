// An official document (văn bản) as the portal knows it, and a place that cites it.

export type DocumentStatus = "in-force" | "expired" | "replaced" | "amended";

/** Facts from the register, from front matter and from the articles' prose, in this order of trust. */
export interface OfficialDocument {
  /** Last part of its address, "05-nq-tu". */
  readonly slug: string;
  /** "05-NQ/TU". */
  readonly number: string;
  /** "Nghị quyết". */
  readonly type?: string;
  readonly issuer?: string;
  /** ISO date of issue. */
  readonly date?: string;
  readonly title?: string;
  readonly signer?: string;
  readonly status?: DocumentStatus;
  readonly effectiveFrom?: string;
  readonly effectiveTo?: string;
  /** The official text on another site. */
  readonly url?: string;
  /** Slugs of documents. */
  readonly replaces: readonly string[];
  readonly replacedBy: readonly string[];
  readonly amends: readonly string[];
}

/** That an article cites a document, and where. */
export interface ArticleCitation {
  /** Slug of the document. */
  readonly document: string;
  readonly places: readonly CitationPlace[];
  /** The sentence of the first place. */
  readonly sentence?: string;
}

/** Ordinal of a block of the body's text, and offsets in it. */
export interface CitationPlace {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}
