// What a page is about, as previews and search engines are told.
import type { Translation } from "../../portal/pages/article.ts";
import type { ShownArticle } from "../../portal/pages/shown-article.ts";
import type { DocumentFacts } from "../../portal/pages/document.ts";

/** Decides the kind of Open Graph object and of structured data. */
export type PageSubject =
  | { readonly kind: "home" }
  | { readonly kind: "page" }
  | { readonly kind: "document"; readonly document: DocumentFacts }
  | {
      readonly kind: "article";
      readonly article: ShownArticle;
      readonly language: string;
      readonly translations: readonly Translation[];
    };
