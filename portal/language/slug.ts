// Makes the ASCII names that addresses are built of.
import { fold } from "./fold.ts";

/** What a slug looks like: lower-case ASCII words joined by single hyphens. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Turns a title or name into a slug ("Nghị quyết số 05-NQ/TU" → "nghi-quyet-so-05-nq-tu").
 * @param longest most characters of the result; longer ones are cut at a hyphen.
 * @returns "" when nothing of the text can be written in ASCII (an emoji, say): the caller reports it.
 */
export function slugify(text: string, longest = 100): string {
  const slug = fold(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (slug.length <= longest) return slug;
  const cut = slug.slice(0, longest + 1);
  const end = cut.lastIndexOf("-");
  return end > 0 ? cut.slice(0, end) : slug.slice(0, longest);
}
