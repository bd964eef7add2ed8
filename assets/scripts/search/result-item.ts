// Draws results as elements, never as markup: what articles say cannot run.
import type { Query } from "../../../portal/search/query.ts";
import { stretches, textFragment, typedFragment } from "../../../portal/search/highlight.ts";
import type { Ranked } from "../../../portal/search/second-ranking.ts";

/** One result as a list item; `root` is the portal's address, with a slash at the end. */
export function resultItem(result: Ranked, query: Query, root: string): HTMLLIElement {
  const { card } = result;
  const link = element("a", "result-title", marked(card.title, query));
  const inTitle = result.reasons.includes("title-phrase");
  const fragment = textFragment(card.lead, query.words) ?? (inTitle ? undefined : typedFragment(query));
  link.href = root + card.url.replace(/^\//, "") + (fragment === undefined ? "" : `#${fragment}`);
  const date = element("time", "", [dayOf(card.date, document.documentElement.lang)]);
  date.dateTime = card.date.slice(0, 10);
  const facts = element("p", "result-facts", [date, ...(card.section === "" ? [] : [` · ${card.section}`])]);
  const item = element("li", "result", [element("h2", "", [link]), facts]);
  if (card.lead !== "") item.append(element("p", "result-lead", marked(card.lead, query)));
  return item;
}

/** Text with the query's words in `mark` elements. */
export function marked(text: string, query: Query): Node[] {
  return stretches(text, query.words).map((part) =>
    part.found ? element("mark", "", [part.text]) : document.createTextNode(part.text),
  );
}

/** A new element with a class ("" for none) and children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  children: readonly (Node | string)[],
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== "") made.className = className;
  made.append(...children);
  return made;
}

/** "2022-02-11T10:30" → "11/02/2022", or in English "11 February 2022", as everywhere on the portal. */
function dayOf(date: string, language: string): string {
  const day = date.slice(0, 10);
  if (!language.startsWith("en")) return day.split("-").reverse().join("/");
  const format = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  return new Date(`${day}T00:00:00Z`).toLocaleDateString("en-GB", format);
}
