// What the tests of bad input share: one article that is wrong, and what is said about it.
import type { MessageLanguage } from "../../portal/content/messages.ts";
import { type Files, problemsOf } from "../fixtures/portal-builder.ts";

/** Where `wrongArticle` puts the article. */
export const BAI = "articles/2022/02/bai.md";

/** The fields that every article needs, a line each. */
export const NEEDED = "title: Bài\ndate: 2022-02-11\nsection: thoi-su\n";

/** The problems of a portal that holds one good article and this one. */
export function problemsOfArticle(
  text: string | Uint8Array,
  more: Files = {},
  language: MessageLanguage = "vi",
): Promise<string[]> {
  return problemsOf({ ...more, [BAI]: text }, language);
}

/** The problems of an article with this front matter and body. The front matter begins in line 2. */
export function problemsOfFields(
  frontMatter: string,
  more: Files = {},
  language: MessageLanguage = "vi",
): Promise<string[]> {
  return problemsOfArticle(`---\n${frontMatter}---\n\nNội dung.\n`, more, language);
}

/** The problems of an article that has all fields it needs and this body, which begins in line 7. */
export function problemsOfBody(
  body: string,
  more: Files = {},
  language: MessageLanguage = "vi",
): Promise<string[]> {
  return problemsOfArticle(`---\n${NEEDED}---\n\n${body}`, more, language);
}
