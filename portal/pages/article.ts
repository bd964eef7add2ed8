// The page of an article.
import type { RelatedArticle } from "../indexes/related-articles.ts";
import type { Article } from "../model/article.ts";
import type { Section } from "../model/registers.ts";
import type { PortalSettings } from "../model/portal.ts";
import type { Url, Urls } from "../model/urls.ts";
import type { ArticleLine } from "./cards.ts";
import type { Desk } from "./desk.ts";
import { feedbackForm } from "./feedback-form.ts";
import type { FeedbackForm } from "./feedback-form.ts";
import type { Frame, NamedLink, PageHead, Sidebars } from "./frame.ts";
import type { Page, Parts } from "./page.ts";
import { nameOf, reasonOf } from "./related.ts";
import type { RelatedCard } from "./related.ts";
import { formerAgency, partsOf, shownArticle } from "./shown-article.ts";
import type { ShownArticle } from "./shown-article.ts";

/** All that an article's page shows. Nothing here comes from articles newer than it, but for the sidebars. */
export interface ArticleProps {
  readonly frame: Frame;
  readonly sidebars: Sidebars;
  readonly head: PageHead;
  readonly article: ShownArticle;
  /** "Có thể bạn quan tâm": older articles, each with the reason why it is offered. */
  readonly related: readonly RelatedCard[];
  /** The same article in other languages, and this one's own language. */
  readonly translations: readonly Translation[];
  readonly language: string;
  /** "Các tin khác": older articles of the same section. */
  readonly older: readonly ArticleLine[];
  /** Where "Các tin khác" continues. */
  readonly sectionPage: NamedLink;
  readonly feedback?: FeedbackForm;
}

/** The same article in another language. */
export interface Translation {
  readonly url: Url;
  readonly lang: string;
}

const RELATED = 5;
const OLDER = 8;

/**
 * The pages of all published articles, oldest first: a page shows only what its own article and older ones bring, but
 * for hand-picked related articles and translations.
 */
export function* articlePages(desk: Desk): Generator<Page<ArticleProps>> {
  const { portal, indexes } = desk;
  const shared = sharedOf(desk);
  for (let i = portal.articles.length - 1; i >= 0; i--) {
    const article = portal.articles[i];
    if (article === undefined) continue;
    // Looked up once, and only for pages that are planned or rendered here.
    let found: Neighbours | undefined;
    const neighbours = () => {
      found ??= {
        related: indexes.related(article, RELATED),
        older: indexes.olderInSection(article, OLDER),
      };
      return found;
    };
    yield {
      url: portal.urls.article(article),
      from: () => fromOf(article, neighbours(), desk, shared),
      lineage: {
        link: () => linkOf(article, desk, shared),
        beyond: article.related.length > 0 || portal.translations.has(article.id),
      },
      props: () => articleProps(article, neighbours(), desk, shared.feedback),
    };
  }
}

/** What all pages of articles are made from. */
interface Shared {
  readonly frame: Frame;
  readonly sidebars: Sidebars;
  readonly settings: PortalSettings;
  readonly feedback?: FeedbackForm;
  readonly sections: readonly Section[];
  readonly documentRules: string;
}

function sharedOf({ portal, frame, sidebars }: Desk): Shared {
  const { sections, settings, documentRules } = portal;
  const feedback = feedbackForm(portal);
  return Object.freeze({
    frame,
    sidebars,
    settings,
    ...(feedback && { feedback }),
    sections: [...sections.values()],
    documentRules,
  });
}

/**
 * What an article adds to the chain: its file, and all that its page shows from elsewhere. The documents that it
 * cites are not named: they follow from the texts of the chain and the rules that these are read by.
 */
function linkOf(article: Article, desk: Desk, shared: Shared): Parts {
  const { authors, agencies, topics, media } = desk.portal;
  const { id, hash, figures, agency } = article;
  const link: unknown[] = [shared, id, hash, desk.face(article)];
  for (const { file } of figures) link.push(media.get(file) ?? desk.pictures.get(file)?.hash);
  for (const author of article.authors) link.push(authors.get(author));
  for (const topic of article.topics) link.push(topics.get(topic));
  if (agency !== undefined) link.push(agencies.get(agency), formerAgency(article, desk));
  return link;
}

/** All that the page of an article is made from. */
function fromOf(
  article: Article,
  { related, older }: Neighbours,
  desk: Desk,
  { frame, sidebars, feedback, settings }: Shared,
): unknown[] {
  const from: unknown[] = [frame, sidebars, feedback, settings.twins, desk.sectionPath(article.section)];
  for (const other of older) from.push(desk.face(other));
  from.push("related");
  for (const { article: other, kinship } of related)
    from.push(desk.face(other), kinship.kind, nameOf(kinship, desk.portal));
  from.push("languages");
  for (const { url, lang } of translationsOf(article, desk)) from.push(url, lang);
  from.push(partsOf(article, desk));
  return from;
}

/** The older articles that an article's page offers. */
interface Neighbours {
  readonly related: readonly RelatedArticle[];
  readonly older: readonly Article[];
}

function articleProps(
  article: Article,
  { related, older }: Neighbours,
  desk: Desk,
  feedback: FeedbackForm | undefined,
): ArticleProps {
  const { portal, frame, sidebars } = desk;
  return {
    frame,
    sidebars,
    head: {
      url: portal.urls.article(article),
      title: article.title,
      ...(article.summary !== undefined && { description: article.summary }),
      breadcrumb: desk.sectionPath(article.section),
      ...(portal.settings.twins && { twins: twinsOf(portal.urls.article(article), portal.urls) }),
    },
    article: shownArticle(article, desk),
    translations: translationsOf(article, desk),
    language: article.lang ?? portal.settings.language,
    related: related.map(({ article: other, kinship }) => ({
      reason: reasonOf(kinship, desk),
      ...desk.card(other),
    })),
    older: older.map(desk.line),
    sectionPage: desk.sectionLink(article.section),
    ...(feedback && { feedback }),
  };
}

/** A new translation changes the pages of the others: the one case in which a newer article does. */
function translationsOf({ id }: Article, { portal }: Desk): Translation[] {
  const others = portal.translations.get(id) ?? [];
  return others.map((other) => ({
    url: portal.urls.article(other),
    lang: other.lang ?? portal.settings.language,
  }));
}

function twinsOf(page: Url, { twin }: Urls): NonNullable<PageHead["twins"]> {
  return { json: twin(page, "json"), md: twin(page, "md") };
}
