// Parses and spells the numbers of official documents: 05-NQ/TU, 15/2020/NĐ-CP, 50/2014/QH13, 1234/BGDĐT-VP.
import { readNumber } from "./read-number.ts";
import type { SymbolTable } from "./symbol-table.ts";

/**
 * How a number is written:
 * - `party`: number-TYPE/ISSUER (05-NQ/TU, 367-QĐ/TWĐTN-VP);
 * - `state`: number/TYPE-ISSUER (167/BC-UBND);
 * - `yearly`: number/year/TYPE-ISSUER or number/year/ISSUER (15/2020/NĐ-CP, 50/2014/QH13);
 * - `letter`: number/ISSUER-OFFICE without a type, as official letters have (1234/BGDĐT-VP, 95/CP);
 * - `bare`: number-ISSUER, as before 1996 (139-HĐBT);
 * - `short`: the number alone, or with its year (05, 144/2003), as later mentions have.
 */
export type NumberForm = "party" | "state" | "yearly" | "letter" | "bare" | "short";

/** One document number, taken apart; plain data. */
export type DocumentNumber = {
  readonly form: NumberForm;
  /** 1 … 999999; leading zeros belong to the spelling. */
  readonly number: number;
  /** The letter of a number put in later ("a" of 12a-NQ/TW), or the part of one shared by many (".1"), else "". */
  readonly suffix: string;
  readonly year: number | null;
  /** The symbol of the type in its usual capitals ("NQ", "QĐi", "TTr"). */
  readonly type: string | null;
  /** The issuer, then co-issuers or the office that drafted it; empty where the text leaves it out. */
  readonly issuers: readonly string[];
};

/**
 * Reads a text that is one document number and nothing else, as editors type it in front matter and registers:
 * any capitals, spaces, kinds of dash, Ð for Đ, D for Đ, NFD, and "số" before it are accepted.
 * @returns null when it is not a number with an issuer (a lone "05" or "05-NQ" names no document).
 */
export function parseDocumentNumber(text: string, symbols: SymbolTable): DocumentNumber | null {
  if (text.length > 80) return null;
  const plain = text
    .normalize("NFC")
    .trim()
    .replace(/^số\s*:?\s*/iu, "");
  const read = readNumber(plain, 0, symbols, "any-case");
  return read && read.end === plain.length && read.number.issuers.length > 0 ? read.number : null;
}

/** Spells a number canonically: at least two digits, plain hyphens and slashes, no spaces. */
export function formatDocumentNumber(number: DocumentNumber): string {
  const digits = String(number.number).padStart(2, "0") + number.suffix;
  const issuers = number.issuers.join("-");
  const symbols = [number.type, issuers].filter(Boolean);
  switch (number.form) {
    case "party":
      return `${digits}-${symbols.join("/")}`;
    case "state":
      return `${digits}/${symbols.join("-")}`;
    case "yearly":
      return `${digits}/${number.year}/${symbols.join("-")}`;
    case "letter":
      return `${digits}/${issuers}`;
    case "bare":
      return `${digits}-${issuers}`;
    case "short":
      return number.year === null ? digits : `${digits}/${number.year}`;
  }
}

/**
 * The part of a document's identity that its number carries: equal for two spellings of one number, also where one
 * of them mixes up hyphen and slash (05/NQ-TU for 05-NQ/TU).
 */
export function numberKey(number: DocumentNumber): string {
  const { year, type, issuers } = number;
  return `${number.number}${number.suffix}/${year ?? ""}/${type ?? ""}-${issuers.join("-")}`;
}
