// Pages that list articles: sections, topics, authors, agencies, months, latest.
import type { ListProps } from "../../portal/pages/list.ts";
import { articleCard, articleLines } from "../components/article-cards.ts";
import { documentShell } from "../components/document-shell.ts";
import { namedLink } from "../components/link.ts";
import { listFacts } from "../components/list-facts.ts";
import { pager } from "../components/pager.ts";
import { type Html, html } from "../html.ts";
import { stringsOf } from "../strings.ts";

export function listPage(props: ListProps): Html {
  const { frame, head, kind, heading, description, facts, children, cards, lines } = props;
  const strings = stringsOf(frame.language);
  const { number } = props.pager;
  const main = html`<header class="list-head"><p class="kicker">${strings.listKinds[kind]}${
    number !== undefined && html` · ${strings.page(number)}`
  }</p><h1>${heading}</h1>${description && html`<p class="sapo">${description}</p>`}${listFacts(facts, strings)}${
    children.length > 0 &&
    html`<nav class="children" aria-label="${strings.subsections(heading)}"><ul>${children.map((child) => html`<li>${namedLink(child)}</li>`)}</ul></nav>`
  }</header>
${cards.length + lines.length === 0 && html`<p>${strings.emptyList}</p>`}${
  cards.length > 0 &&
  html`<ul class="rows">${cards.map((card, i) =>
    articleCard(card, strings, {
      heading: 2,
      place: "thumbnail",
      section: kind !== "section" || card.section.name !== heading,
      first: i === 0,
    }),
  )}</ul>`
}${lines.length > 0 && articleLines(lines, strings)}
${pager(props.pager, strings)}`;
  return documentShell({ frame, head, strings, kind: "list", main, sidebars: props.sidebars });
}
