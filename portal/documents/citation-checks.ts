// Checks one citation against its own symbol, the article's other citations, the register and the life of its issuer.
import type { CheckContext, CheckedDocument, Finding } from "./checks.ts";
import type { Citation } from "./citations.ts";
import { checkDates, type FirstMention } from "./date-checks.ts";
import { formatDocumentNumber, numberKey } from "./document-number.ts";
import { properForm } from "./proper-form.ts";
import { type DocumentType, issuersOfSymbol, type Vocabulary } from "./vocabulary.ts";

/**
 * The findings on one citation. `first` is the memory of the article, filled as its citations pass in order.
 */
export function checkCitation(
  text: string,
  citation: Citation,
  document: CheckedDocument | null,
  context: CheckContext,
  first: Map<string, FirstMention>,
): Finding[] {
  const findings = [
    ...issuerLife(citation, document, context),
    ...replaced(citation, document, context),
    ...typeWord(text, citation, document, context),
  ];
  if (citation.short) return findings;
  findings.push(
    ...checkDates(text, citation, document, context, first),
    ...spelling(text, citation, context.vocabulary),
  );
  const key = numberKey(citation.number);
  if (!first.get(key)?.date) first.set(key, { date: citation.date });
  return findings;
}

function typeWord(
  text: string,
  citation: Citation,
  document: CheckedDocument | null,
  { vocabulary }: CheckContext,
): Finding[] {
  const { number, type, typeFrom, start, end } = citation;
  const said = type === null ? undefined : vocabulary.types.get(type);
  if (typeFrom !== "prose" || !said) return [];
  const spelled = formatDocumentNumber(number);
  const meant = number.type === null ? [] : (vocabulary.typesBySymbol.get(number.type) ?? []);
  if (number.type !== null && meant.length > 0 && !meant.includes(said))
    return [
      {
        rule: "type-contradicts-symbol",
        start,
        end,
        params: { type: said.name, symbol: number.type, number: spelled },
      },
    ];
  const registered = document?.registered !== null ? vocabulary.types.get(document?.type ?? "") : undefined;
  if (!registered || registered.id === said.id) return [];
  const params = { type: said.name, registered: registered.name, number: spelled };
  const word = wordOf(said, text.slice(start, end));
  if (word === null) return [{ rule: "type-contradicts-register", start, end, params }];
  const name = /^\p{Lu}/u.test(text.slice(start)) ? registered.name : registered.name.toLowerCase();
  return [
    {
      rule: "type-contradicts-register",
      start,
      end,
      params,
      fix: { start, end: start + word.length, text: name },
    },
  ];
}

function wordOf({ name, names = [] }: DocumentType, text: string): string | null {
  const longest = [name, ...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const found = longest.find((word) => text.toLowerCase().startsWith(word.toLowerCase()));
  return found ? text.slice(0, found.length) : null;
}

function issuerLife(citation: Citation, document: CheckedDocument | null, context: CheckContext): Finding[] {
  const { issuer, number, start, end } = citation;
  const { vocabulary } = context;
  const named = issuer?.id ? vocabulary.issuers.get(issuer.id) : undefined;
  const bodies = named ? [named] : issuersOfSymbol(vocabulary, number.issuers[0] ?? "");
  const [body] = bodies;
  if (!body) return [];
  const issued = citation.date ?? document?.date ?? (number.year === null ? null : `${number.year}-07-01`);
  const day = issued ?? context.articleDate.slice(0, 10);
  if (bodies.every(({ to }) => to !== undefined && day > to && !sameYear(number.year, to))) {
    const successor = vocabulary.issuers.get(body.successor ?? "")?.name ?? "";
    return [
      { rule: "issuer-ended", start, end, params: { issuer: body.name, ended: body.to ?? "", successor } },
    ];
  }
  if (
    issued !== null &&
    bodies.every(({ from }) => from !== undefined && day < from && !sameYear(number.year, from))
  )
    return [{ rule: "issuer-not-yet", start, end, params: { issuer: body.name, began: body.from ?? "" } }];
  return [];
}

function sameYear(year: number | null, iso: string): boolean {
  return year !== null && iso.startsWith(String(year));
}

function replaced(
  { number, start, end }: Citation,
  document: CheckedDocument | null,
  context: CheckContext,
): Finding[] {
  const past = document?.replaced;
  if (!past || past.date > context.articleDate.slice(0, 10)) return [];
  return [
    {
      rule: "replaced",
      start,
      end,
      params: { number: formatDocumentNumber(number), by: past.by, date: past.date },
    },
  ];
}

function spelling(text: string, { number, numberStart, end }: Citation, vocabulary: Vocabulary): Finding[] {
  const written = text.slice(numberStart, end);
  if (!/\p{L}/u.test(written) || !/[^\p{L}\p{N}]/u.test(written)) return [];
  const proper = properForm(number, vocabulary);
  const spelled = formatDocumentNumber(proper);
  const fix = { start: numberStart, end, text: spelled };
  if (proper.form !== number.form) {
    const params = { number: formatDocumentNumber(number), proper: spelled };
    return [{ rule: "wrong-form", start: numberStart, end, params, fix }];
  }
  if (written === spelled) return [];
  return [{ rule: "number-spelling", start: numberStart, end, params: { number: spelled }, fix }];
}
