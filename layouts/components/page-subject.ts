// What a page is about, as previews and search engines are told.
import type { ShownArticle } from "../../portal/pages/article.ts";

/** Decides the kind of Open Graph object and of structured data. */
export type PageSubject =
  | { readonly kind: "home" }
  | { readonly kind: "page" }
  | { readonly kind: "article"; readonly article: ShownArticle };
