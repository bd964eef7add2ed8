// What the content's checks need to know of a Markdown body; layouts/markdown.ts, which parses it, makes one.

/** The parts of a body that refer to something, and its plain text. Lines count from 0 at the body's first line. */
export interface Outline {
  /** Every run of text (paragraph, heading, list item, table cell …) in order, marks of Markdown removed. */
  readonly blocks: readonly { readonly text: string; readonly line: number }[];
  readonly images: readonly OutlinedImage[];
  readonly links: readonly { readonly href: string; readonly line: number }[];
  /** Things that an editor may have meant as markup but that will be shown as text. */
  readonly shownAsText: readonly {
    readonly kind: "html" | "template" | "link";
    readonly text: string;
    readonly line: number;
  }[];
}

export interface OutlinedImage {
  /** As written, percent-decoded. */
  readonly src: string;
  readonly alt: string;
  readonly line: number;
}

/** Reads a body. Injected into the portal, which knows no Markdown itself. */
export type OutlineMarkdown = (markdown: string) => Outline;
