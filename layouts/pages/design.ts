// The design system: colours, letters and every component, each under the name of what makes it.
import type { DesignProps } from "../../portal/pages/design.ts";
import { articleCard, articleLines, rankedLines } from "../components/article-cards.ts";
import { documentList } from "../components/document-list.ts";
import { documentShell } from "../components/document-shell.ts";
import { figure } from "../components/figure.ts";
import { galleryPicture } from "../components/gallery.ts";
import { namedLink } from "../components/link.ts";
import { pager } from "../components/pager.ts";
import { photoStrip } from "../components/photo-strip.ts";
import { searchForm } from "../components/search-form.ts";
import { type Html, html } from "../html.ts";
import { renderBody } from "../markdown.ts";
import { type DesignWords, designWordsOf } from "../strings/design-words.ts";
import { type Strings, stringsOf } from "../strings.ts";

/** Shown in its own style sheet, which has the parts of all kinds of pages. */
export function designPage({ frame, head, cards, lines, documents }: DesignProps): Html {
  const strings = stringsOf(frame.language);
  const words = designWordsOf(frame.language);
  const styles = frame.assets.styles.design;
  const main = html`${styles && html`<link rel="stylesheet" href="${styles}">`}<header class="list-head"><h1>${head.title}</h1><p class="sapo">${words.lead}</p></header>
${part(words.colours, "tokens.css", colours(words))}
${part(words.letters, "base.css", letters(words))}
${part(words.cards, "article-cards.ts", shownCards(cards, strings))}
${cards.length > 0 && photoStrip(cards, strings)}
${part(words.lists, "article-cards.ts", html`${articleLines(lines, strings)}${rankedLines(lines, strings)}`)}
${part(words.text, "markdown.ts", html`<div class="prose">${text(frame.home, words, strings)}${pictures(cards, strings)}</div>`)}
${part(words.signs, "document-list.ts", html`<div class="note"><p>${words.note}</p></div>${documentList(documents, strings)}`)}
${part(words.ways, "pager.ts", ways(frame, strings))}
${part(words.forms, "search-form.ts", html`${searchForm(frame, strings, "tim-mau", words.forms)}<p class="field"><label for="o-mau">${words.field}</label><input id="o-mau" type="text" autocomplete="off"></p><p><button type="button">${words.button}</button></p>`)}`;
  return documentShell({ frame, head, strings, kind: "text", main });
}

function part(heading: string, made: string, content: Html): Html {
  return html`<section class="cited"><h2>${heading}</h2><p class="meta"><code>${made}</code></p>${content}</section>`;
}

function colours({ colourNames }: DesignWords): Html {
  return html`<ul class="swatches">${Object.entries(colourNames).map(
    ([name, words]) =>
      html`<li><span class="swatch ${name}"></span>${words} <small><code>--${name}</code></small></li>`,
  )}</ul>`;
}

function letters({ sample }: DesignWords): Html {
  return html`<h3>${sample}</h3><p class="sapo">${sample}</p><p>${sample}</p><p class="kicker">${sample}</p><p class="meta">${sample}</p>`;
}

function ways({ sections, latest }: DesignProps["frame"], strings: Strings): Html {
  const chips = html`<div class="topics"><ul>${sections.map((link) => html`<li>${namedLink(link)}</li>`)}</ul></div>`;
  const numbered = { number: 2, newest: latest, newer: latest, older: latest, oldest: latest };
  return html`${chips}${pager(numbered, strings)}<p class="more">${namedLink({ name: strings.allLatest, url: latest })}</p>`;
}

function shownCards(cards: DesignProps["cards"], strings: Strings): Html {
  const [first] = cards;
  const card = (place: "lead" | "card" | "thumbnail") => (one: DesignProps["cards"][number]) =>
    articleCard(one, strings, { heading: 3, place, section: true });
  return html`<ul class="lead">${first && card("lead")(first)}</ul><ul class="grid">${cards.map(card("card"))}</ul><ul class="rows">${cards.map(card("thumbnail"))}</ul>`;
}

function text(home: string, { markdown }: DesignWords, strings: Strings): Html {
  return renderBody(markdown, {
    root: home.replace(/\/$/, ""),
    pictureRoot: "",
    figures: {},
    citations: [],
    tableLabel: strings.table,
    strings,
  });
}

function pictures(cards: DesignProps["cards"], strings: Strings): Html {
  const shown = cards.flatMap(({ picture, title }) =>
    picture === undefined ? [] : [{ ...picture, caption: title }],
  );
  const [first] = shown;
  return html`${first && figure({ picture: first, caption: first.caption, credit: first.caption, strings })}${shown.map(
    (picture, i) =>
      galleryPicture(
        picture,
        { number: i + 1, first: 1, last: shown.length },
        { caption: picture.caption },
        strings,
      ),
  )}`;
}
