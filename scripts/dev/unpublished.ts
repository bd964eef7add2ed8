// Finds the articles that the preview shows and readers do not see.
import { fullDateText } from "../../layouts/components/date.ts";
import { stringsOf } from "../../layouts/strings.ts";
import type { ArticleSource } from "../../portal/content/article-source.ts";
import type { Portal } from "../../portal/model/portal.ts";
import type { Unpublished } from "./live-files.ts";
import { DEV_WORDS } from "./words.ts";

/** Drafts and articles scheduled for after `now`, by their address. */
export function unpublishedOf(
  sources: readonly ArticleSource[],
  { urls, settings }: Portal,
  now: number,
  language: "vi" | "en",
) {
  const words = DEV_WORDS[language];
  const strings = stringsOf(settings.language);
  const found = new Map<string, Unpublished>();
  for (const source of sources) {
    if (source.draft) found.set(urls.article(source), { word: words.draft, note: words.draftNote });
    else if (source.appears.ms > now) {
      const note = words.scheduledNote(fullDateText(source.appears, strings));
      found.set(urls.article(source), { word: words.scheduled, note });
    }
  }
  return found;
}
