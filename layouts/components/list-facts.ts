// What is known about the person, agency or topic that a list belongs to.
import type { ListFact } from "../../portal/pages/list.ts";
import { type Html, html } from "../html.ts";
import type { Strings } from "../strings.ts";
import { shortDateText } from "./date.ts";
import { namedLink } from "./link.ts";

/** Empty without facts. */
export function listFacts(facts: readonly ListFact[], strings: Strings): Html {
  if (facts.length === 0) return html``;
  return html`<ul class="facts">${facts.map((fact) => html`<li>${factText(fact, strings)}</li>`)}</ul>`;
}

function factText(fact: ListFact, strings: Strings): Html {
  const day = (iso: string | undefined) => (iso === undefined ? undefined : shortDateText(iso, strings));
  switch (fact.kind) {
    case "role":
      return html`${fact.text}`;
    case "agency":
      return html`${strings.worksAt} ${namedLink(fact.link)}`;
    case "website":
      return html`${strings.website}: ${namedLink({ ...fact.link, external: true })}`;
    case "existed":
      return html`${strings.existed(day(fact.from), day(fact.to))}`;
    case "successor":
      return html`${strings.successor}: ${namedLink(fact.link)}`;
  }
}
