// The page of an article.
import type { ArticleProps } from "../../portal/pages/article.ts";
import type { ShownArticle } from "../../portal/pages/shown-article.ts";
import type { Body } from "../../portal/pages/page.ts";
import { absoluteUrl } from "../components/absolute.ts";
import { articleLines } from "../components/article-cards.ts";
import { bodyText } from "../components/body-text.ts";
import { fullDate, shortDate } from "../components/date.ts";
import { citedDocuments } from "../components/document-list.ts";
import { documentShell } from "../components/document-shell.ts";
import { feedbackForm } from "../components/feedback-form.ts";
import { figure } from "../components/figure.ts";
import { holdsForeignVideo } from "../components/foreign-video.ts";
import { formerAgencyNote } from "../components/former-agency.ts";
import { langAttribute, languageSwitch } from "../components/language.ts";
import { namedLink } from "../components/link.ts";
import { holdsMedia } from "../components/media-figure.ts";
import { laterStyles } from "../components/page-styles.ts";
import { passingOnTools, readingTools } from "../components/reading-tools.ts";
import { relatedArticles } from "../components/related-articles.ts";
import { seriesNote } from "../components/series-note.ts";
import { signature } from "../components/signature.ts";
import { type Html, html } from "../html.ts";
import { firstSpoken, type Strings, stringsOf } from "../strings.ts";

/** The order of its blocks is the reference article's. */
export function articlePage(props: ArticleProps, text: (body: Body) => string): Html {
  const { frame, head, article, related, older, sectionPage, feedback } = props;
  const strings = stringsOf(frame.language);
  const address = absoluteUrl(frame.origin, head.url);
  const { lang } = article;
  const words = firstSpoken(lang, frame.language);
  const body = bodyText(text(article.body), article, frame, words);
  const framed = holdsForeignVideo(body);
  const early = framed || holdsMedia(body);
  const main = html`<article>${articleHead(props, strings)}${early && laterStyles(frame)}<div class="prose"${langAttribute(lang)}>${body}</div>
${!early && laterStyles(frame)}${articleFoot(article, strings)}${passingOnTools(article, address, frame, strings)}<p class="printed">${strings.articleAddress}: ${address}</p></article>
${relatedArticles(related, strings)}
${feedback && feedbackForm(feedback, { title: article.title, address }, strings)}
${
  older.length > 0 &&
  html`<section class="older"><h2>${strings.olderNews}</h2>${articleLines(older, strings)}<p class="more">${namedLink({ name: strings.moreIn(sectionPage.name), url: sectionPage.url })}</p></section>`
}`;
  return documentShell({
    frame,
    head,
    strings,
    kind: "article",
    main,
    framed,
    sidebars: props.sidebars,
    subject: { kind: "article", article, language: props.language, translations: props.translations },
  });
}

function articleHead({ article, translations, frame }: ArticleProps, strings: Strings): Html {
  const { title, date, updated, summary, cover, series, formerAgency, lang } = article;
  const words = firstSpoken(lang, frame.language);
  return html`<header><h1${langAttribute(lang)}>${title}</h1><div class="dateline"><p>${fullDate(date, strings)}${
    updated && html` <span>${strings.updated} ${fullDate(updated, strings)}</span>`
  }</p>${readingTools(strings)}</div>${languageSwitch(translations, strings)}${summary && html`<p class="sapo"${langAttribute(lang)}>${summary}</p>`}${
    cover &&
    figure({
      picture: cover,
      caption: cover.caption,
      credit: cover.credit,
      strings: words,
      place: "cover",
      lang,
    })
  }${series && seriesNote(series, strings)}${formerAgency && formerAgencyNote(formerAgency, strings)}</header>`;
}

function articleFoot(article: ShownArticle, strings: Strings): Html {
  const { documents, updates, topics } = article;
  return html`${
    documents.length > 0 &&
    html`<section class="cited"><h2>${strings.citedDocuments}</h2>${citedDocuments(documents, strings)}</section>`
  }${signature(article, strings)}${
    topics.length > 0 &&
    html`<div class="topics"><h2>${strings.topics}</h2><ul>${topics.map((topic) => html`<li>${namedLink(topic)}</li>`)}</ul></div>`
  }${
    updates.length > 0 &&
    html`<section class="updates"><h2>${strings.updateNotes}</h2><ul>${updates.map(
      ({ date, note }) =>
        html`<li>${shortDate(date, strings)}: <span${langAttribute(article.lang)}>${note}</span></li>`,
    )}</ul></section>`
  }`;
}
