// Decides for each mention which known document it means, or that it is the first to name a new one.
import { completeDocument, digitsOf, enterDocument, groupOf } from "./document-ledger.ts";
import type { Ledger, Link, Mention, NumberGroup, OpenDocument } from "./document-ledger.ts";
import { mayBeSame, nearInTime } from "./document-likeness.ts";

/**
 * Why a mention was not linked, or (`rival`) is in doubt although it was linked: `unknown`, a short mention of nothing
 * known; `several`, more than one document fits; `far`, those that fit are so old that the numbering has started anew
 * since; `rival`, a second document that fits as well was first named later.
 */
export type Doubt = "unknown" | "several" | "far" | "rival";

/** What became of a mention. */
export type Match =
  | { readonly document: OpenDocument; readonly rivals: readonly OpenDocument[] }
  | { readonly document: null; readonly doubt: Doubt; readonly candidates: readonly OpenDocument[] };

/**
 * Links one mention and adds its facts to the document. Mentions must come from the oldest article to the newest,
 * within one article dated ones first, short ones last.
 */
export function matchMention(ledger: Ledger, mention: Mention, links: readonly Link[]): Match {
  if (mention.number.issuers.length === 0) return matchShort(ledger, mention, links);
  const group = groupOf(ledger, mention.number);
  return mention.date === null
    ? matchUndated(ledger, mention, group, links)
    : matchDated(ledger, mention, group);
}

function matchDated(ledger: Ledger, mention: Mention, group: NumberGroup): Match {
  const same = (group.byDate.get(mention.date ?? "") ?? []).filter((document) =>
    mayBe(ledger, document, mention),
  );
  if (same.length > 1) return undecided("several", same);
  const [known] = same.length === 1 ? same : undatedFor(ledger, mention, group);
  if (known) {
    completeDocument(ledger, known, mention);
    return { document: known, rivals: [] };
  }
  const document = enterDocument(ledger, mention);
  return { document, rivals: [...group.doubtful].filter((other) => isRival(ledger, document, other)) };
}

// The one undated document that a dated mention completes; none where two could be meant.
function undatedFor(ledger: Ledger, mention: Mention, group: NumberGroup): readonly OpenDocument[] {
  const fitting = [...group.undated].filter(
    (document) =>
      mayBe(ledger, document, mention) &&
      (document.registered !== null || nearInTime(mention.number, mention.date ?? "", document.firstNamed)),
  );
  return fitting.length === 1 ? fitting : [];
}

function isRival(ledger: Ledger, entered: OpenDocument, other: OpenDocument): boolean {
  const mention = other.lastUndated;
  return mention !== null && isReachable(entered, mention) && mayBe(ledger, entered, mention);
}

function matchUndated(ledger: Ledger, mention: Mention, group: NumberGroup, links: readonly Link[]): Match {
  const local = namedHere(links, mention).filter(
    (document) => document.group === group && mayBe(ledger, document, mention),
  );
  if (local.length === 1 && local[0]) return linkUndated(ledger, local[0], mention, group, false);
  if (group.all.length > MOST_COMPARED) return undecided("several", group.all);
  const fitting = group.all.filter(
    (document) => isReachable(document, mention) && mayBe(ledger, document, mention),
  );
  if (fitting.length > 1) return undecided("several", fitting);
  if (fitting[0]) return linkUndated(ledger, fitting[0], mention, group, true);
  const older = group.all.filter(
    (document) =>
      (document.date ?? document.firstNamed) <= mention.articleDate && mayBe(ledger, document, mention),
  );
  if (older.length > 0) return undecided("far", older);
  return linkUndated(ledger, enterDocument(ledger, mention), mention, group, true);
}

function linkUndated(
  ledger: Ledger,
  document: OpenDocument,
  mention: Mention,
  group: NumberGroup,
  doubtful: boolean,
): Match {
  completeDocument(ledger, document, mention);
  if (doubtful) {
    document.lastUndated = mention;
    group.doubtful.add(document);
  }
  return { document, rivals: [] };
}

/** What the article has named so far with the digits of a mention. */
function namedHere(links: readonly Link[], { number }: Mention): OpenDocument[] {
  const found: OpenDocument[] = [];
  for (const { document } of links.length > MOST_COMPARED ? links.slice(-MOST_COMPARED) : links) {
    const other = document.number;
    if (other.number === number.number && other.suffix === number.suffix) found.push(document);
  }
  return found;
}

function matchShort(ledger: Ledger, mention: Mention, links: readonly Link[]): Match {
  const digits = digitsOf(mention.number);
  const dated = mention.date === null ? [] : (ledger.byDigitsAndDate.get(`${digits}|${mention.date}`) ?? []);
  for (const pool of [namedHere(links, mention), dated, ledger.registeredByDigits.get(digits) ?? []]) {
    const fitting = pool.filter((document) => mayBe(ledger, document, mention));
    if (fitting.length > 1) return undecided("several", fitting);
    if (fitting[0]) return { document: fitting[0], rivals: [] };
  }
  return undecided("unknown", []);
}

// A registered document is there by an editor's word; any other must be near in time.
function isReachable({ date, firstNamed, registered, number }: OpenDocument, mention: Mention): boolean {
  if (registered !== null) return date === null || date <= mention.articleDate;
  return nearInTime(number, date ?? firstNamed, mention.articleDate);
}

function mayBe(ledger: Ledger, document: OpenDocument, mention: Mention): boolean {
  return mayBeSame(document, mention, ledger.vocabulary);
}

function undecided(doubt: Doubt, candidates: readonly OpenDocument[]): Match {
  return { document: null, doubt, candidates };
}

// With more documents of one number than this, an undated mention is not worth comparing with all: it stays undecided;
// and of an article that names more, only the last so many count as said just before.
const MOST_COMPARED = 400;
