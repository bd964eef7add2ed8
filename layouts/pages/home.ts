// The home page.
import type { HomeProps, HomeSection } from "../../portal/pages/home.ts";
import { articleCard } from "../components/article-cards.ts";
import { documentList } from "../components/document-list.ts";
import { documentShell } from "../components/document-shell.ts";
import { namedLink } from "../components/link.ts";
import { laterStyles } from "../components/page-styles.ts";
import { photoStrip } from "../components/photo-strip.ts";
import { type Html, html } from "../html.ts";
import { type Strings, stringsOf } from "../strings.ts";

/** Lead stories over the whole width, then the sections beside the sidebars. */
export function homePage({ frame, head, sidebars, leads, sections, photos, documents }: HomeProps): Html {
  const strings = stringsOf(frame.language);
  const main = html`<h1 class="visually-hidden">${frame.portalName}</h1>
${leads.length > 0 && leadStories(leads, strings)}
${laterStyles(frame)}<div class="sections">${leads.length === 0 && sections.length === 0 && html`<p>${strings.emptyList}</p>`}
${sections.map((section, i) => homeSection(section, i, strings))}${photos.length > 0 && photoStrip(photos, strings)}</div>
${
  documents.length > 0 &&
  html`<section class="cited"><h2>${strings.recentDocuments}</h2>${documentList(documents, strings)}<p class="more">${namedLink({ name: strings.allDocuments, url: frame.documents })}</p></section>`
}`;
  return documentShell({ frame, head, strings, kind: "home", main, sidebars, subject: { kind: "home" } });
}

function leadStories([lead, ...others]: HomeProps["leads"], strings: Strings): Html {
  const card = (shown: HomeProps["leads"][number], first: boolean) =>
    articleCard(shown, strings, { heading: 3, place: first ? "lead" : "card", section: true, first });
  return html`<section class="leads" aria-label="${strings.leadStories}"><h2 class="visually-hidden">${strings.leadStories}</h2><ul class="lead">${lead && card(lead, true)}</ul>${
    others.length > 0 && html`<ul class="grid">${others.map((other) => card(other, false))}</ul>`
  }</section>`;
}

function homeSection(
  { section, children, cards, more }: HomeSection,
  position: number,
  strings: Strings,
): Html {
  const id = `cm-${position + 1}`;
  const link = (child: HomeSection["section"]) => html`<li>${namedLink(child)}</li>`;
  const [first, ...others] = pictureFirst(cards);
  const small = [...others, ...more];
  return html`<section class="home-section" aria-labelledby="${id}"><div class="section-head"><h2 id="${id}">${namedLink(section)}</h2>${
    children.length > 0 && html`<ul>${children.map(link)}</ul>`
  }</div><ul class="pair">${first && articleCard(first, strings, { heading: 3, place: "section" })}${small.map(
    (card) => articleCard(card, strings, { heading: 3, place: "thumbnail", summary: false }),
  )}</ul></section>`;
}

/** The newest card with a picture leads its section; the others keep their order. */
function pictureFirst(cards: HomeSection["cards"]): HomeSection["cards"] {
  const lead = cards.find(({ picture }) => picture !== undefined);
  return lead === undefined ? cards : [lead, ...cards.filter((card) => card !== lead)];
}
