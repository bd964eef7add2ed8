// Tells search engines in schema.org's words what a page is: the portal, a news article, a place in the tree.
import { mediaType } from "../../portal/model/media.ts";
import type { Url } from "../../portal/model/urls.ts";
import type { ShownArticle } from "../../portal/pages/shown-article.ts";
import type { DocumentFacts, DocumentStep, RegisteredDocument } from "../../portal/pages/document.ts";
import type { Frame, NamedLink, PageHead } from "../../portal/pages/frame.ts";
import type { ShownMedia } from "../../portal/pages/media.ts";
import type { Preview } from "../../portal/pages/preview.ts";
import { html, type Html } from "../html.ts";
import { absoluteUrl } from "./absolute.ts";
import { jsonForScript } from "./machine-text.ts";
import type { PageSubject } from "./page-subject.ts";
import { timestampOf } from "./timestamp.ts";

/**
 * The page's JSON-LD as a script element that nothing runs: NewsArticle on articles, Legislation on pages of
 * official documents, WebSite with its search on the home page, and everywhere below it the breadcrumb.
 */
export function structuredData(frame: Frame, head: PageHead, subject: PageSubject): Html {
  const graph = [
    subject.kind === "article" && newsArticle(frame, head, subject.article, subject.language),
    subject.kind === "document" && officialDocument(frame, subject.document),
    subject.kind === "home" ? webSite(frame) : breadcrumbList(frame, head),
  ].filter((node) => node !== false);
  return html`<script type="application/ld+json">${jsonForScript({ "@context": "https://schema.org", "@graph": graph })}</script>`;
}

function newsArticle(frame: Frame, head: PageHead, article: ShownArticle, language: string) {
  const organisation = (link: NamedLink) => ({
    "@type": "GovernmentOrganization",
    name: link.name,
    url: absoluteUrl(frame.origin, link.url),
  });
  const authors = article.authors.map((author) => ({
    "@type": "Person",
    name: author.name,
    jobTitle: author.role,
    url: absoluteUrl(frame.origin, author.url),
  }));
  const signed = article.agency ? [organisation(article.agency)] : [publisher(frame)];
  return {
    "@type": "NewsArticle",
    headline: article.title,
    description: article.summary,
    datePublished: timestampOf(article.date),
    dateModified: timestampOf(article.updated ?? article.date),
    inLanguage: language,
    isAccessibleForFree: true,
    mainEntityOfPage: absoluteUrl(frame.origin, head.url),
    articleSection: article.section.name,
    keywords: filled(article.topics.map((topic) => topic.name)),
    image: article.preview && imageObjects(frame, article.preview),
    ...recordings(frame, article),
    author: authors.length > 0 ? authors : signed,
    publisher: publisher(frame),
    sourceOrganization: article.agency && organisation(article.agency),
    isBasedOn: article.source?.url,
    citation: filled(article.documents.map((document) => legislation(frame, document))),
  };
}

/** Sound and film of the article; search engines want a picture for a film. */
function recordings(frame: Frame, article: ShownArticle) {
  if (article.media === undefined) return {};
  const still = article.preview?.pictures[0]?.url;
  const object = (type: string, { title, name, bytes, address }: ShownMedia) => ({
    "@type": type,
    name: title || name,
    description: article.summary ?? article.title,
    contentUrl: address,
    encodingFormat: mediaType(name),
    contentSize: String(bytes),
    uploadDate: timestampOf(article.date),
    thumbnailUrl: still && absoluteUrl(frame.origin, still),
  });
  const all = Object.values(article.media);
  const audio = all.filter(({ kind }) => kind === "audio").map((one) => object("AudioObject", one));
  const video = all.filter(({ kind }) => kind === "video").map((one) => object("VideoObject", one));
  return { audio: filled(audio), video: filled(video) };
}

function publisher(frame: Frame) {
  const logo = frame.assets.icons["icon-512.png"];
  return {
    "@type": "GovernmentOrganization",
    name: frame.agencyName ?? frame.portalName,
    url: absoluteUrl(frame.origin, frame.home),
    logo: logo && { "@type": "ImageObject", url: absoluteUrl(frame.origin, logo), width: 512, height: 512 },
  };
}

/** The picture in three shapes; what it shows is said once. */
function imageObjects(frame: Frame, { pictures, alt, caption, credit }: Preview) {
  const [first, ...shapes] = pictures;
  const shown = shapes.length > 0 ? shapes : [first];
  return shown.map((picture, i) => ({
    "@type": "ImageObject",
    url: picture && absoluteUrl(frame.origin, picture.url),
    width: picture?.width,
    height: picture?.height,
    ...(i === 0 && { caption: caption || alt || undefined, creditText: credit }),
  }));
}

function officialDocument(frame: Frame, document: DocumentFacts) {
  const { effectiveFrom, effectiveTo, status, source, files, timeline } = document;
  const others = (...kinds: readonly DocumentStep["step"][]) =>
    filled(
      timeline
        .filter(({ step }) => kinds.includes(step))
        .map(({ document: other }) => legislation(frame, other)),
    );
  return {
    ...legislation(frame, document),
    legislationDateVersion: effectiveFrom,
    temporalCoverage: effectiveFrom && `${effectiveFrom}/${effectiveTo ?? ".."}`,
    legislationLegalForce: status && LEGAL_FORCE[status],
    legislationChanges: others("replaces", "amends"),
    sameAs: source?.url,
    encoding: filled(
      files.map(({ url }) => ({ "@type": "LegislationObject", contentUrl: absoluteUrl(frame.origin, url) })),
    ),
  };
}

const LEGAL_FORCE = {
  "in-force": "InForce",
  amended: "PartiallyInForce",
  replaced: "NotInForce",
  expired: "NotInForce",
} as const;

function legislation(frame: Frame, document: Omit<RegisteredDocument, "url"> & { readonly url?: Url }) {
  return {
    "@type": "Legislation",
    name: document.title ?? [document.type, document.number].filter(Boolean).join(" "),
    legislationIdentifier: document.number,
    legislationType: document.type,
    legislationDate: document.date,
    legislationPassedBy: document.issuer && { "@type": "Organization", name: document.issuer },
    url: document.url && absoluteUrl(frame.origin, document.url),
  };
}

function webSite(frame: Frame) {
  return {
    "@type": "WebSite",
    name: frame.portalName,
    description: frame.description,
    url: absoluteUrl(frame.origin, frame.home),
    inLanguage: frame.language,
    publisher: { ...publisher(frame), ...contactOf(frame) },
    potentialAction: {
      "@type": "SearchAction",
      target: {
        "@type": "EntryPoint",
        urlTemplate: `${absoluteUrl(frame.origin, frame.search)}?q={search_term_string}`,
      },
      "query-input": "required name=search_term_string",
    },
  };
}

function contactOf({ contact }: Frame) {
  return { address: contact?.address, telephone: contact?.phone, email: contact?.email };
}

function breadcrumbList(frame: Frame, head: PageHead) {
  const places = [
    { name: frame.portalName, url: frame.home },
    ...head.breadcrumb,
    { name: head.title, url: head.url },
  ];
  return {
    "@type": "BreadcrumbList",
    itemListElement: places.map((place, i) => ({
      "@type": "ListItem",
      position: i + 1,
      name: place.name,
      item: absoluteUrl(frame.origin, place.url),
    })),
  };
}

function filled<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length > 0 ? items : undefined;
}
