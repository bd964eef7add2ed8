// Completes found numbers with the type, issuer, date and title that the prose around them tells.
import type { Citation } from "./citations.ts";
import type { OpenCitation } from "./citation-sites.ts";
import { type CitationTail, readTail, signs } from "./citation-tail.ts";
import type { Prose } from "./prose.ts";
import { type CitedIssuer, issuerActingBefore, readIssuer } from "./prose-issuer.ts";
import { titleFrom, titleStart } from "./prose-title.ts";
import { type DocumentType, issuersOfSymbol, typesOfSymbol, type Vocabulary } from "./vocabulary.ts";

/** Turns the numbers of one text, in reading order, into citations. */
export function completeCitations(
  prose: Prose,
  found: readonly OpenCitation[],
  vocabulary: Vocabulary,
): Citation[] {
  const tails = sharedTails(prose, found, vocabulary);
  return found.map((open, index) => {
    const { start, end, numberStart, number } = open;
    const tail = tails[index] ?? NOTHING;
    const type = typeOf(open, vocabulary);
    const issuer = tail.issuer ?? leadingIssuer(prose, open, vocabulary);
    return {
      start,
      end,
      numberStart,
      number,
      short: number.issuers.length === 0,
      type: type.id,
      typeFrom: type.from,
      issuer: issuer ?? issuerFromSymbol(open, tail.date?.date ?? null, vocabulary),
      date: tail.date?.date ?? null,
      dateAt: tail.date ? [tail.date.start, tail.date.end] : null,
      title: titleOf(prose, open, tail, found[index + 1]),
    };
  });
}

const NOTHING: CitationTail = { issuer: null, date: null, title: null };

// In a list, the last number's issuer is everyone's; its date only where "các", "hai" … announce the list.
function sharedTails(prose: Prose, found: readonly OpenCitation[], vocabulary: Vocabulary): CitationTail[] {
  const tails: CitationTail[] = [];
  for (let index = found.length - 1; index >= 0; index--) {
    const open = found[index];
    if (!open) continue;
    if (open.followers === 0) {
      tails[index] = readTail(prose, open, found[index + 1]?.start ?? prose.text.length, vocabulary);
      continue;
    }
    const { issuer = null, date = null } = tails[index + open.followers] ?? {};
    tails[index] = { issuer, date: open.ownDate ?? (open.lead.plural ? date : null), title: null };
  }
  return tails;
}

function typeOf(
  { lead, number }: OpenCitation,
  vocabulary: Vocabulary,
): { id: string | null; from: "prose" | "symbol" | null } {
  if (lead.type) return { id: lead.type.id, from: "prose" };
  const meant = symbolTypes(number, vocabulary);
  if (meant.length === 1) return { id: meant[0]?.id ?? null, from: "symbol" };
  const letter = number.type === null && number.form === "letter" && number.issuers.length > 1;
  return letter || (lead.how === "generic" && number.form === "letter")
    ? { id: "cong-van", from: "symbol" }
    : { id: null, from: null };
}

/** The types that the symbol of a number may mean; where its form fits none, those of the other form. */
export function symbolTypes(number: OpenCitation["number"], vocabulary: Vocabulary): readonly DocumentType[] {
  if (number.type === null) return [];
  const own = typesOfSymbol(vocabulary, number.type, number.form === "party" ? "party" : "state");
  return own.length > 0 ? own : (vocabulary.typesBySymbol.get(number.type) ?? []);
}

function leadingIssuer(prose: Prose, open: OpenCitation, vocabulary: Vocabulary): CitedIssuer | null {
  const { between } = open.lead;
  if (between) {
    const named = prose.folded.startsWith("cua ", between.start) ? between.start + 4 : between.start;
    const read = readIssuer(prose, named, vocabulary, false);
    if (read) return read.issuer;
  }
  const acting = issuerActingBefore(prose, open.start, vocabulary);
  return acting && signs(acting, open.number, vocabulary) ? acting : null;
}

function issuerFromSymbol(
  { number }: OpenCitation,
  date: string | null,
  vocabulary: Vocabulary,
): CitedIssuer | null {
  const [symbol] = number.issuers;
  if (symbol === undefined) return null;
  const known = issuersOfSymbol(vocabulary, symbol);
  const living = date ? known.filter(({ from = date, to = date }) => from <= date && date <= to) : known;
  const [only] = living.length > 0 ? living : known;
  if (!only || (living.length > 0 ? living : known).length > 1) return null;
  const term = /\d+$/.exec(symbol)?.[0] ?? null;
  return { id: only.id, words: only.name, place: null, term, from: "symbol" };
}

function titleOf(
  prose: Prose,
  open: OpenCitation,
  tail: CitationTail,
  next: OpenCitation | undefined,
): string | null {
  const { between, type } = open.lead;
  if (between && type) {
    const about = titleStart(prose, between.start, false);
    if (about || type.titled) return prose.text.slice(about?.start ?? between.start, between.end).trim();
  }
  const title = tail.title && titleFrom(prose, tail.title, next ?? null);
  return title ? prose.text.slice(title.start, title.end) : null;
}
