// Completes found numbers with the type, issuer, date and title that the prose around them tells.
import { issuerActingBefore } from "./acting-issuer.ts";
import { sharedAlong, sharedInList } from "./citation-sharing.ts";
import type { OpenCitation } from "./citation-sites.ts";
import { type CitationTail, signs } from "./citation-tail.ts";
import type { Citation } from "./citations.ts";
import type { Prose } from "./prose.ts";
import { type CitedIssuer, readIssuer } from "./prose-issuer.ts";
import { titleFrom, titleStart } from "./prose-title.ts";
import { type DocumentType, issuersOfSymbol, typesOfSymbol, type Vocabulary } from "./vocabulary.ts";

/** Turns the numbers of one text, in reading order, into citations. */
export function completeCitations(
  prose: Prose,
  found: readonly OpenCitation[],
  vocabulary: Vocabulary,
): Citation[] {
  const tails = sharedInList(prose, found, vocabulary);
  const told = found.map((open, index) => {
    const tail = tails[index] ?? NOTHING;
    return tail.issuer ? tail : { ...tail, ...leadingIssuer(prose, open, tail, vocabulary) };
  });
  const types = found.map((open) => typeOf(open, vocabulary));
  const shared = sharedAlong(prose, found, told, types);
  return found.map((open, index) => {
    const { start, end, numberStart, number } = open;
    const { issuer = null, date = null } = shared[index] ?? NOTHING;
    const type = types[index];
    return {
      start,
      end,
      numberStart,
      number,
      short: number.issuers.length === 0,
      type: type?.id ?? null,
      typeFrom: type?.from ?? null,
      issuer: issuer ?? issuerFromSymbol(open, date?.date ?? null, vocabulary),
      date: date?.date ?? null,
      dateAt: date ? [date.start, date.end] : null,
      title: titleOf(prose, open, tails[index] ?? NOTHING, found[index + 1]),
    };
  });
}

const NOTHING: CitationTail = { issuer: null, date: null, title: null };

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

function leadingIssuer(
  prose: Prose,
  { lead, number }: OpenCitation,
  tail: CitationTail,
  vocabulary: Vocabulary,
): Partial<CitationTail> {
  const { between } = lead;
  if (between) {
    const named = prose.folded.startsWith("cua ", between.start) ? between.start + 4 : between.start;
    const read = readIssuer(prose, named, vocabulary, false);
    if (read) return { issuer: read.issuer };
  }
  const acting = issuerActingBefore(prose, lead.start, vocabulary, (issuer) =>
    signs(issuer, number, vocabulary),
  );
  return acting ? { issuer: acting.issuer, date: tail.date ?? acting.date } : {};
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
