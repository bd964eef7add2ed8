// Decides for each mention which known document it means, or that it is the first to name a new one.
import { completeDocument, digitsOf, enterDocument, groupOf } from "./document-ledger.ts";
import type { Ledger, Mention, NumberGroup, OpenDocument } from "./document-ledger.ts";
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

/** The documents that an article has named so far, by their digits. */
export type NamedHere = ReadonlyMap<string, readonly OpenDocument[]>;

/**
 * Links one mention and adds its facts to the document. Mentions must come from the oldest article to the newest,
 * within one article dated ones first, short ones last.
 */
export function matchMention(ledger: Ledger, mention: Mention, here: NamedHere): Match {
  if (mention.number.issuers.length === 0) return matchShort(ledger, mention, here);
  const group = groupOf(ledger, mention.number);
  return mention.date === null
    ? matchUndated(ledger, mention, group, here)
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
  return mention !== null && mayBe(ledger, entered, mention) && isReachable(entered, mention);
}

function matchUndated(ledger: Ledger, mention: Mention, group: NumberGroup, here: NamedHere): Match {
  const local = (here.get(digitsOf(mention.number)) ?? []).filter(
    (document) => groupOf(ledger, document.number) === group && mayBe(ledger, document, mention),
  );
  if (local.length === 1 && local[0]) return linkUndated(ledger, local[0], mention, group, false);
  if (group.all.length > MOST_COMPARED) return undecided("several", group.all);
  const compatible = group.all.filter((document) => mayBe(ledger, document, mention));
  const fitting = compatible.filter((document) => isReachable(document, mention));
  if (fitting.length > 1) return undecided("several", fitting);
  if (fitting[0]) return linkUndated(ledger, fitting[0], mention, group, true);
  const older = compatible.filter(({ date, firstNamed }) => (date ?? firstNamed) <= mention.articleDate);
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

function matchShort(ledger: Ledger, mention: Mention, here: NamedHere): Match {
  const digits = digitsOf(mention.number);
  const dated = mention.date === null ? [] : (ledger.byDigitsAndDate.get(`${digits}|${mention.date}`) ?? []);
  for (const pool of [here.get(digits) ?? [], dated, ledger.registeredByDigits.get(digits) ?? []]) {
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
  return mayBeSame(document, mention, ledger.vocabulary, ledger.home);
}

function undecided(doubt: Doubt, candidates: readonly OpenDocument[]): Match {
  return { document: null, doubt, candidates };
}

// With more documents of one number than this, an undated mention is not worth comparing with all: it stays undecided.
const MOST_COMPARED = 400;
