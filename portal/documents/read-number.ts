// Reads one document number at a place in a text, tolerating the spellings of real articles.
import type { DocumentNumber } from "./document-number.ts";
import { digitsEnd, isDigit, type Separator, separatorAt, skipSpaces } from "./number-marks.ts";
import { suffixAt, thousandsEnd, yearAt } from "./number-parts.ts";
import { canonicalSymbol, type SymbolTable } from "./symbol-table.ts";

/** A number and the offset just after it. */
export type NumberRead = { readonly number: DocumentNumber; readonly end: number };

/**
 * Reads the number that starts at `at` (its first digit), as far as it goes; bounded look-ahead, no backtracking.
 * @param capitals "as-written" for running text, where a symbol shows by its capitals; "any-case" for form fields.
 * @returns null when no digit starts there, or the digits are no document number's (0, more than six).
 */
export function readNumber(
  text: string,
  at: number,
  symbols: SymbolTable,
  capitals: "as-written" | "any-case",
): NumberRead | null {
  const anyCase = capitals === "any-case";
  let end = digitsEnd(text, at, 6);
  if (end === at || isDigit(text.charCodeAt(end))) return null;
  end = thousandsEnd(text, end);
  const number = Number(text.slice(at, end).replace(".", ""));
  if (number === 0) return null;
  const suffix = suffixAt(text, end);
  end += suffix.length;
  const plain: NumberRead = {
    number: { form: "short", number, suffix, year: null, type: null, issuers: [] },
    end,
  };

  const first = separatorAt(text, end) ?? typeAfterSpace(text, end, "-", symbols);
  if (!first) return plain;
  const year = first.mark === "/" ? yearAt(text, first.end) : null;
  if (year === null) {
    const segments = readSegments(text, first.end, symbols, anyCase);
    if (segments.length === 0) return plain;
    return classify({ number, suffix, year: null }, first.mark, segments, symbols);
  }
  const afterYear = first.end + 4;
  const second = separatorAt(text, afterYear) ?? typeAfterSpace(text, afterYear, "/", symbols);
  const segments = second ? readSegments(text, second.end, symbols, anyCase) : [];
  if (segments.length === 0) return { number: { ...plain.number, year }, end: afterYear };
  return classify({ number, suffix, year }, "/", segments, symbols);
}

type Segment = { readonly symbol: string; readonly before: "-" | "/"; readonly end: number };

function classify(
  head: { number: number; suffix: string; year: number | null },
  mark: "-" | "/",
  segments: readonly Segment[],
  symbols: SymbolTable,
): NumberRead {
  const [first, ...rest] = parted(
    segments.map((segment) => segment.symbol),
    symbols,
  );
  const end = segments.at(-1)?.end ?? 0;
  const partyLike = head.year === null && mark === "-" && segments[1]?.before === "/";
  const known = first !== undefined && isType(first, rest.length > 0, symbols);
  const type = first !== undefined && (partyLike || known) ? first : null;
  const issuers = type === null && first !== undefined ? [first, ...rest] : rest;
  if (head.year !== null) return { number: { form: "yearly", ...head, type, issuers }, end };
  if (type !== null)
    return { number: { form: mark === "-" ? "party" : "state", ...head, type, issuers }, end };
  return { number: { form: mark === "-" ? "bare" : "letter", ...head, type, issuers }, end };
}

// "17/CT.UBND", "15/2020/NĐCP": the hyphen between type and issuer is a dot or left out; believed where both are known.
function parted(written: readonly string[], symbols: SymbolTable): readonly string[] {
  const [first, ...rest] = written;
  if (first === undefined || symbols.types.exact.has(first) || symbols.issuers.exact.has(first))
    return written;
  for (let cut = 2; cut < Math.min(first.length, 6); cut++) {
    const type = symbols.types.exact.get(first.slice(0, cut));
    const issuer = canonicalSymbol(symbols.issuers, first.slice(first[cut] === "." ? cut + 1 : cut), false);
    if (type && issuer) return [type, issuer, ...rest];
  }
  return written;
}

// A symbol that is both a type's and an issuer's (CT: chỉ thị, formerly also the chairman) is a type where more follows.
function isType(symbol: string, followed: boolean, symbols: SymbolTable): boolean {
  return symbols.types.exact.has(symbol) && (followed || !symbols.issuers.exact.has(symbol));
}

// Spaces are tolerated beside the first two separators only: after a whole number, " - " belongs to the sentence.
function readSegments(text: string, at: number, symbols: SymbolTable, anyCase: boolean): Segment[] {
  const segments: Segment[] = [];
  let before: "-" | "/" = "-";
  let position = at;
  let spaced = false;
  while (segments.length < 9) {
    const written = segmentAt(text, position);
    const symbol = written && symbolOf(written, segments.length, symbols, anyCase);
    if (!symbol) break;
    if (spaced && !(segments.length === 1 && symbols.issuers.exact.has(symbol))) break;
    const end = position + written.length;
    segments.push({ symbol, before, end });
    const separator = separatorAt(text, end);
    if (!separator) break;
    before = separator.mark;
    spaced = separator.spaced;
    position = separator.end;
  }
  return segments;
}

function symbolOf(
  written: string,
  index: number,
  symbols: SymbolTable,
  anyCase: boolean,
): string | undefined {
  const plain = written.replace(/&/g, "").replace(/Ð/g, "Đ").replace(/ð/g, "đ");
  const [own, other] = index === 0 ? [symbols.types, symbols.issuers] : [symbols.issuers, symbols.types];
  const exact = canonicalSymbol(own, plain, false) ?? canonicalSymbol(other, plain, false);
  if (exact) return exact;
  const folded =
    canonicalSymbol(own, plain, true) ?? (index === 0 ? canonicalSymbol(other, plain, true) : undefined);
  if (anyCase) return folded ?? plain.toUpperCase();
  const looksWritten = SYMBOL.test(plain);
  return looksWritten ? (folded ?? plain) : undefined;
}

// Capitals and digits, at most two small letters between them (GDTrH): what a name or an ordinary word is not.
const SYMBOL = /^\p{Lu}[\p{Lu}\d.]*(?:\p{Ll}{1,2}[\p{Lu}\d.]+)?$/u;
const SEGMENT = /\p{L}[\p{L}\d&]{0,15}(?:\.[\p{Lu}\d]{1,8}(?![\p{L}\d]))*/uy;

function segmentAt(text: string, at: number): string {
  SEGMENT.lastIndex = at;
  const found = SEGMENT.exec(text)?.[0] ?? "";
  return /[\p{L}\d]/u.test(text.charAt(at + found.length)) ? "" : found;
}

// "19/2006 QĐ-UBND", "05 NQ/TU": a space where the mark should be, believed only before a known type.
function typeAfterSpace(text: string, at: number, mark: "-" | "/", symbols: SymbolTable): Separator | null {
  const start = skipSpaces(text, at);
  if (start === at) return null;
  const written = segmentAt(text, start);
  const joined = separatorAt(text, start + written.length);
  const known = canonicalSymbol(symbols.types, written, false) !== undefined;
  return known && joined && !joined.spaced
    ? { mark: mark === "-" && joined.mark === "-" ? "/" : mark, end: start, spaced: false }
    : null;
}
