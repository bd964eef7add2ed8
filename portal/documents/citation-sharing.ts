// Gives citations that prose lists together what it says once for all of them: issuer and date.
import type { OpenCitation } from "./citation-sites.ts";
import { type CitationTail, readTail } from "./citation-tail.ts";
import type { Prose } from "./prose.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * Reads what follows each number. In a list ("18-NQ/TW và 19-NQ/TW") the last number's issuer is everyone's; its date
 * only where "các", "hai" … announce the list.
 */
export function sharedInList(
  prose: Prose,
  found: readonly OpenCitation[],
  vocabulary: Vocabulary,
): CitationTail[] {
  const tails: CitationTail[] = [];
  for (let index = found.length - 1; index >= 0; index--) {
    const open = found[index];
    if (!open) continue;
    if (open.followers === 0) {
      tails[index] = readTail(prose, open, found[index + 1]?.start ?? prose.text.length, vocabulary);
      continue;
    }
    const { issuer = null, date = null } = tails[index + open.followers] ?? {};
    const all = open.lead.plural || isOfAll(prose, date);
    tails[index] = { issuer, date: open.ownDate ?? (all ? date : null), title: null };
  }
  return tails;
}

/**
 * Shares along a row of documents of one kind ("Kế hoạch số 65-KH/TU, ngày … và Kế hoạch số 87-KH/TU của …"): an
 * issuer that follows the last is the others' too, one that acts before the first is the rest's.
 */
export function sharedAlong(
  prose: Prose,
  found: readonly OpenCitation[],
  told: readonly CitationTail[],
  types: readonly { readonly id: string | null }[],
): CitationTail[] {
  const shared = [...told];
  const joined = found.map((open, index) => {
    const next = found[index + 1];
    const date = told[index]?.date;
    const end = date && date.start >= open.end ? date.end : open.end;
    return (
      next !== undefined &&
      next.number.issuers[0] === open.number.issuers[0] &&
      next.start - end < 24 &&
      JOINT.test(prose.folded.slice(end, next.start))
    );
  });
  for (let index = found.length - 2; index >= 0; index--) {
    const [own, next] = [shared[index], shared[index + 1]];
    if (!own || !next?.issuer || own.issuer || !joined[index]) continue;
    if (types[index]?.id !== types[index + 1]?.id) continue;
    const date = own.date ?? (isOfAll(prose, next.date) ? next.date : null);
    shared[index] = { ...own, issuer: next.issuer, date };
  }
  for (let index = 1; index < found.length; index++) {
    const [previous, own] = [shared[index - 1], shared[index]];
    if (own && previous?.issuer && !own.issuer && joined[index - 1])
      shared[index] = { ...own, issuer: previous.issuer };
  }
  return shared;
}

function isOfAll(prose: Prose, date: CitationTail["date"]): boolean {
  return date !== null && prose.folded.startsWith("cung", date.start);
}

const JOINT = /^\s{0,2}\)?\s{0,2}[,;]?\s{1,2}(?:(?:va|cung)\s{1,2})?(?:cac\s{1,2})?$/;
