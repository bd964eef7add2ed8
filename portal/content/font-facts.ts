// Tells of the bytes of a font file whether it is WOFF2, which letters it has, and how bold it can be.
import { brotliDecompressSync } from "node:zlib";

export interface FontFacts {
  /** Letters of Vietnamese that it lacks. */
  readonly missing: readonly string[];
  /** Least and greatest weight of a variable font. */
  readonly weights?: readonly [number, number];
}

/** The facts of a WOFF2 file (W3C, "WOFF File Format 2.0"); undefined for bytes that are none, or are damaged. */
export function fontFacts(bytes: Uint8Array): FontFacts | undefined {
  try {
    const tables = tablesOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    const map = tables?.get(CMAP);
    if (map === undefined) return undefined;
    const has = lettersOf(map);
    const weights = weightsOf(tables?.get(FVAR));
    return {
      missing: LETTERS.filter((letter) => !has(letter.codePointAt(0) ?? 0)),
      ...(weights && { weights }),
    };
  } catch {
    // It ends too early, or does not unpack.
    return undefined;
  }
}

/** Numbers of tables in WOFF2's list of known ones, and the number of those that spell their name. */
const CMAP = 0;
const GLYF = 10;
const LOCA = 11;
const FVAR = 47;
const NAMED = 63;

/** Fonts that unpack to more are not what a page should have its readers' browsers unpack. */
const MOST_UNPACKED = 4e6;

/** The tables that are stored as they are, by their number. */
function tablesOf(file: Buffer): ReadonlyMap<number, Buffer> | undefined {
  if (file.toString("latin1", 0, 4) !== "wOF2" || file.toString("latin1", 4, 8) === "ttcf") return undefined;
  const reader = { file, at: 48 };
  const entries = Array.from({ length: file.readUInt16BE(12) }, () => entryOf(reader));
  const packed = file.subarray(reader.at, reader.at + file.readUInt32BE(20));
  const data = brotliDecompressSync(packed, { maxOutputLength: MOST_UNPACKED });
  let start = 0;
  return new Map(
    entries.map(({ number, length }) => {
      const table = data.subarray(start, start + length);
      start += length;
      return [number, table];
    }),
  );
}

function entryOf(reader: { readonly file: Buffer; at: number }): { number: number; length: number } {
  const flags = reader.file.readUInt8(reader.at++);
  const number = flags & 63;
  if (number === NAMED) reader.at += 4;
  const length = lengthAt(reader);
  const outlines = number === GLYF || number === LOCA;
  const transformed = outlines ? flags >> 6 !== 3 : flags >> 6 !== 0;
  return { number, length: transformed ? lengthAt(reader) : length };
}

/** A number in groups of seven bits. */
function lengthAt(reader: { readonly file: Buffer; at: number }): number {
  let value = 0;
  for (let i = 0; i < 5; i++) {
    const byte = reader.file.readUInt8(reader.at++);
    value = value * 128 + (byte & 127);
    if (byte < 128) return value;
  }
  throw new RangeError("A number is too long.");
}

type Has = (letter: number) => boolean;

/** Which code points have a glyph, by the subtables that browsers read (formats 4 and 12). */
function lettersOf(map: Buffer): Has {
  const found = Array.from({ length: map.readUInt16BE(2) }, (_, i): Has => {
    const table = map.subarray(map.readUInt32BE(4 + 8 * i + 4));
    const format = table.readUInt16BE(0);
    if (format === 4) return inSegments(table);
    return format === 12 ? inGroups(table) : () => false;
  });
  return (letter) => found.some((has) => has(letter));
}

function inSegments(table: Buffer): Has {
  const size = table.readUInt16BE(6);
  return (letter) => {
    for (let at = 14; at < 14 + size; at += 2) {
      if (table.readUInt16BE(at) < letter) continue;
      const start = table.readUInt16BE(at + 2 + size);
      if (start > letter) return false;
      const delta = table.readUInt16BE(at + 2 + 2 * size);
      const place = at + 2 + 3 * size;
      const offset = table.readUInt16BE(place);
      const glyph = offset === 0 ? letter : table.readUInt16BE(place + offset + 2 * (letter - start));
      return glyph !== 0 && (glyph + delta) % 65_536 !== 0;
    }
    return false;
  };
}

function inGroups(table: Buffer): Has {
  const count = table.readUInt32BE(12);
  return (letter) => {
    for (let i = 0; i < count; i++) {
      const at = 16 + 12 * i;
      if (table.readUInt32BE(at + 4) < letter) continue;
      const start = table.readUInt32BE(at);
      return start <= letter && table.readUInt32BE(at + 8) + letter - start !== 0;
    }
    return false;
  };
}

/** The range of the axis "wght". */
function weightsOf(table: Buffer | undefined): readonly [number, number] | undefined {
  if (table === undefined) return undefined;
  for (let i = 0; i < table.readUInt16BE(8); i++) {
    const at = table.readUInt16BE(4) + i * table.readUInt16BE(10);
    if (table.toString("latin1", at, at + 4) !== "wght") continue;
    const [least, greatest] = [table.readInt32BE(at + 4) / 65_536, table.readInt32BE(at + 12) / 65_536];
    if (least >= 1 && greatest >= least && greatest <= 1000) return [Math.round(least), Math.round(greatest)];
  }
  return undefined;
}

const VOWELS = [..."aăâeêioôơuưy"];
const TONES = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
const LATIN = [..."abcdefghijklmnopqrstuvwxyzđ"];
const LOWER = [...LATIN, ...VOWELS.flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize("NFC")))];
const LETTERS = [...new Set([...LOWER, ...LOWER.map((letter) => letter.toUpperCase()), ..."0123456789.,-"])];
