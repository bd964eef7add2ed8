// The pieces of HTML that pages fetch: what moves with every publication.
import type { FragmentProps } from "../../portal/pages/fragment.ts";
import { articleLines, rankedLines } from "../components/article-cards.ts";
import type { Html } from "../html.ts";
import { stringsOf } from "../strings.ts";

/** One list, as baked sidebars have it; assets/scripts/page.ts puts it into its place. */
export function fragmentPage({ language, name, lines }: FragmentProps): Html {
  const strings = stringsOf(language);
  return name === "latest" ? articleLines(lines, strings) : rankedLines(lines, strings);
}
