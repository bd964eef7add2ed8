// An official document (văn bản) as the portal knows it, and a place that cites it.

export type DocumentStatus = "in-force" | "expired" | "replaced" | "amended";

/** Facts from the register, from front matter and from the articles' prose, in this order of trust. */
export interface OfficialDocument {
  /** Last part of its address, "05-nq-tu". */
  readonly slug: string;
  /** "05-NQ/TU". */
  readonly number: string;
  /** Whether the register has an entry for it. */
  readonly registered: boolean;
  /** "Nghị quyết". */
  readonly type?: string;
  readonly issuer?: string;
  /** ISO date of issue. */
  readonly date?: string;
  readonly title?: string;
  readonly signer?: string;
  /** As the register says, or as its relations imply. */
  readonly status?: DocumentStatus;
  readonly effectiveFrom?: string;
  readonly effectiveTo?: string;
  /** The official text on another site. */
  readonly url?: string;
  readonly files: readonly DocumentFile[];
  /** Ids or names of topics. */
  readonly topics: readonly string[];
  readonly replaces: readonly DocumentRelation[];
  readonly replacedBy: readonly DocumentRelation[];
  readonly amends: readonly DocumentRelation[];
  readonly amendedBy: readonly DocumentRelation[];
}

/** Another document: one that the portal knows, or the bare number of one that it does not. */
export type DocumentRelation = { readonly slug: string } | { readonly number: string };

/** A file with the document's text: one of the portal's own, or one on another site. */
export type DocumentFile = OwnFile | DistantFile;

/** A PDF file of the register's folder. */
export interface OwnFile {
  /** Its name in the folder, "nghi-quyet-05.pdf". */
  readonly name: string;
  /** First 16 hexadecimal digits of the SHA-256 of its bytes. */
  readonly hash: string;
  readonly bytes: number;
  /** As the editor or the file itself says. */
  readonly pages?: number;
}

export interface DistantFile {
  readonly url: string;
  readonly pages?: number;
  /** As the editor writes it, "1,2 MB". */
  readonly size?: string;
}

/** That an article cites a document, and where. */
export interface ArticleCitation {
  /** Slug of the document. */
  readonly document: string;
  /** The document as it was known when the article appeared; absent where nothing was learnt since. */
  readonly asKnown?: OfficialDocument;
  readonly places: readonly CitationPlace[];
  /** The sentence of the first place. */
  readonly sentence?: CitingSentence;
}

/** Ordinal of a block of the body's text, and offsets in it. */
export interface CitationPlace {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** A sentence around a citation, shortened where it is long; the parts joined are the sentence. */
export interface CitingSentence {
  readonly before: string;
  readonly cited: string;
  readonly after: string;
}
