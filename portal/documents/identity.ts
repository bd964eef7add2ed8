// Decides which citations of a portal mean the same document, and gives every document its lasting address.
import type { Citation } from "./citations.ts";
import { append, digitsOf, enterDocument, openLedger } from "./document-ledger.ts";
import type { Ledger, Link, Mention, OpenDocument } from "./document-ledger.ts";
import { type Doubt, matchMention } from "./document-matching.ts";
import { type DocumentNumber, formatDocumentNumber } from "./document-number.ts";
import type { CitedIssuer } from "./prose-issuer.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A document as front matter or a register names it; plain data. */
export type NamedDocument = {
  readonly number: DocumentNumber;
  readonly type: string | null;
  readonly issuer: CitedIssuer | null;
  readonly date: string | null;
  readonly title: string | null;
};

/** An editor's register entry. `slug` pins the address, whatever else happens. */
export type RegisteredDocument = NamedDocument & { readonly slug?: string };

/** What identity needs of one article; cheap to cache with the article. */
export type CitingArticle = {
  readonly id: string;
  /** ISO date, or date and time (all in one time zone); decides which article is older. */
  readonly date: string;
  /** The same instant in milliseconds: decides where it is told, since local times come twice when clocks are set back. */
  readonly at?: number;
  /** The id of the agency that publishes it. */
  readonly agency: string | null;
  readonly named: readonly NamedDocument[];
  /** Its citations by blocks of text, as they were found; numbered from 0 over all blocks. */
  readonly blocks: readonly { readonly citations: readonly Citation[] }[];
};

/** One document with the facts of all sources: register before front matter before text, older before newer. */
export type ResolvedDocument = NamedDocument & {
  /** number|type|issuer|date, for people and logs; addresses use the slug. */
  readonly key: string;
  readonly slug: string;
  /** The index of its register entry. */
  readonly registered: number | null;
};

/** One document in one article; `citations` are indices into the article's citations. */
export type ArticleDocument = {
  readonly slug: string;
  readonly citations: readonly number[];
  /** Front matter names it. */
  readonly named: boolean;
  /** What was known of it when the article appeared; articles that appear later add nothing here. */
  readonly known: NamedDocument;
};

/** A mention that is not linked, or is linked in doubt (`rival`); for the editor to decide by a date or the register. */
export type Undecided = {
  readonly article: string;
  /** Index of the citation; null for a document named in front matter. */
  readonly citation: number | null;
  readonly reason: Doubt;
  /** Slugs, at most five. */
  readonly candidates: readonly string[];
};

export type Resolution = {
  /** By slug. */
  readonly documents: readonly ResolvedDocument[];
  /** By article id, documents in order of appearance; articles without documents are absent. */
  readonly byArticle: ReadonlyMap<string, readonly ArticleDocument[]>;
  /** In the order in which the doubts arose: by article (date, falling id), dated mentions first. */
  readonly undecided: readonly Undecided[];
};

/**
 * Resolves all mentions; the outcome does not depend on the order of `articles` or `register`.
 *
 * Register entries come first, then the articles from the oldest to the newest, each deciding with what was known
 * when it appeared. Hence the rule of addresses: the first document of a number takes the plain slug (05-nq-tu), a
 * later one of the same number adds its date (05-nq-tu-2021-12-24), and an article that is newer than all others
 * never changes an address or a link of theirs. A register entry's `slug` fixes an address where that is not enough:
 * where an older article is put in afterwards, or a second document of a number is registered.
 *
 * Cost: linear in mentions, but for the sorting of articles.
 * @param home the portal's own place ("Vĩnh Long"): whose TU is meant where no place is named.
 */
export function resolveDocuments(
  articles: readonly CitingArticle[],
  register: readonly RegisteredDocument[],
  vocabulary: Vocabulary,
  home: string | null = null,
): Resolution {
  const pinned = new Set(register.flatMap(({ slug }) => slug ?? []));
  const ledger = openLedger(vocabulary, home, pinned);
  enterRegister(ledger, register);
  const byArticle = new Map<string, readonly ArticleDocument[]>();
  const undecided: Undecided[] = [];
  const citing = articles.filter(({ named, blocks }) => named.length + blocks.length > 0);
  for (const article of citing.sort(chronologically)) {
    const cited = resolveArticle(article, ledger, undecided);
    if (cited.length > 0) byArticle.set(article.id, cited);
  }
  const documents = [...ledger.bySlug.values()].map(closed).sort((a, b) => (a.slug < b.slug ? -1 : 1));
  return { documents, byArticle, undecided };
}

function enterRegister(ledger: Ledger, register: readonly RegisteredDocument[]): void {
  const order = register
    .map((entry, index) => ({
      entry,
      index,
      place: `${entry.date ?? "9999"}|${keyOf(entry)}|${entry.slug ?? ""}`,
    }))
    .sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : a.index - b.index));
  for (const { entry, index } of order) {
    const around = {
      article: "",
      articleDate: entry.date ?? "",
      agency: null,
      citation: null,
      source: 0 as const,
    };
    const locality = ledger.localityOf(entry.issuer, entry.number);
    const document = enterDocument(ledger, { ...entry, ...around, ...locality }, entry.slug);
    document.registered = index;
    append(ledger.registeredByDigits, digitsOf(entry.number), document);
  }
}

function resolveArticle(article: CitingArticle, ledger: Ledger, undecided: Undecided[]): ArticleDocument[] {
  const links: Link[] = [];
  for (const mention of mentionsOf(article, ledger)) {
    const { citation } = mention;
    const match = matchMention(ledger, mention, links);
    if (match.document === null) {
      undecided.push(doubtAbout(mention, match.doubt, match.candidates));
      continue;
    }
    const { document, rivals } = match;
    for (const rival of rivals)
      if (rival.lastUndated) undecided.push(doubtAbout(rival.lastUndated, "rival", [rival, document]));
    const link = linkTo(document, article.id, links);
    if (citation === null) link.named = true;
    else link.citations.push(citation);
  }
  const cited = links.map(({ document, named, citations }) => {
    if (citations.length > 1) citations.sort((a, b) => a - b);
    return { slug: document.slug, named, citations, known: knownOf(document) };
  });
  return cited.length < 2 ? cited : cited.sort(byAppearance);
}

/** The article's link to a document: each document knows its newest one, so that nothing has to be looked for. */
function linkTo(document: OpenDocument, article: string, links: Link[]): Link {
  const known = document.newest;
  if (known?.article === article) return known;
  const link: Link = { article, document, named: false, citations: [] };
  document.newest = link;
  links.push(link);
  return link;
}

function byAppearance(a: ArticleDocument, b: ArticleDocument): number {
  return (a.citations[0] ?? -1) - (b.citations[0] ?? -1) || (a.slug < b.slug ? -1 : 1);
}

// The surest first: dated ones, then whole numbers without a date, then short mentions, which lean on the others.
function mentionsOf(article: CitingArticle, ledger: Ledger): Mention[] {
  const { named, blocks } = article;
  const day = article.date.slice(0, 10);
  const mentions: Mention[] = [];
  for (const document of named) mentions.push(mentionOf(document, article, day, null, ledger));
  let index = 0;
  for (const { citations } of blocks)
    for (const citation of citations) mentions.push(mentionOf(citation, article, day, index++, ledger));
  const isInOrder = mentions.every(
    (mention, i) => i === 0 || vagueness(mention) >= vagueness(mentions[i - 1] ?? mention),
  );
  return isInOrder ? mentions : mentions.sort((a, b) => vagueness(a) - vagueness(b));
}

function vagueness({ number, date }: Mention): number {
  return number.issuers.length === 0 ? 2 : date === null ? 1 : 0;
}

function mentionOf(
  { number, type, issuer, date, title }: NamedDocument,
  { id, agency }: CitingArticle,
  articleDate: string,
  citation: number | null,
  ledger: Ledger,
): Mention {
  const { place, local } = ledger.localityOf(issuer, number);
  const source = citation === null ? 1 : 2;
  return {
    number,
    type,
    issuer,
    date,
    title,
    agency,
    place,
    local,
    article: id,
    articleDate,
    citation,
    source,
  };
}

/** The facts of this moment; the same object as long as they stay the same. */
function knownOf(document: OpenDocument): NamedDocument {
  const { number, type, issuer, date, title, known } = document;
  if (known && known.type === type && known.issuer === issuer && known.date === date && known.title === title)
    return known;
  document.known = { number, type, issuer, date, title };
  return document.known;
}

function doubtAbout(mention: Mention, reason: Doubt, candidates: readonly OpenDocument[]): Undecided {
  const slugs = candidates.slice(0, 5).map(({ slug }) => slug);
  return { article: mention.article, citation: mention.citation, reason, candidates: slugs };
}

function closed(document: OpenDocument): ResolvedDocument {
  const { slug, number, type, issuer, date, title, registered } = document;
  return { key: keyOf(document), slug, number, type, issuer, date, title, registered };
}

function keyOf({ number, type, issuer, date }: NamedDocument): string {
  const body = [issuer?.id ?? issuer?.words ?? "", issuer?.place ?? ""].filter(Boolean).join(" ");
  return [formatDocumentNumber(number), type ?? "", body, date ?? ""].join("|");
}

// Dates of one form and zone are in order as text. Of one instant the articles have the order that the portal gives
// them: what is shown above another was published after it.
function chronologically(a: CitingArticle, b: CitingArticle): number {
  if (a.at !== undefined && b.at !== undefined && a.at !== b.at) return a.at - b.at;
  // A day and its midnight are one instant, though not one text.
  if ((a.at === undefined || b.at === undefined) && a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.id > b.id ? -1 : a.id < b.id ? 1 : 0;
}
