// Packs plain data into bytes that load fast: what occurs twice is kept once, and no text is parsed.
//
// Behind a header lie tokens (32-bit numbers), numbers (64-bit), text in Latin-1 and other text in UTF-16. The tokens
// describe one value after the other, each by its kind; parts come before the whole, which names them by their places.

/** Packs plain data: text, numbers, booleans, null, arrays and objects of these; fields that are undefined vanish. */
export function pack(value: unknown): Buffer {
  const parts: Packing = { tokens: [], numbers: [], latin: [], wide: [], known: new Map(), count: 0 };
  add(value, parts);
  const latin = Buffer.from(parts.latin.join(""), "latin1");
  const wide = Buffer.from(parts.wide.join(""), "utf16le");
  const tokens = Int32Array.from(parts.tokens);
  const numbers = Float64Array.from(parts.numbers);
  const header = Int32Array.of(MARK, tokens.length, numbers.length, latin.length);
  return Buffer.concat([bytesOf(header), bytesOf(tokens), bytesOf(numbers), latin, wide]);
}

/**
 * The value that was packed. Parts that are equal are one object in memory: nobody may change them.
 * @throws RangeError for bytes that `pack` did not make
 */
export function unpack(bytes: Buffer): unknown {
  const [mark, tokens = 0, numbers = 0, latin = 0] = new Int32Array(sectionOf(bytes, 0, HEADER));
  if (mark !== MARK) throw new RangeError("not packed data");
  const atNumbers = HEADER + tokens * 4;
  const atLatin = atNumbers + numbers * 8;
  return decoded({
    tokens: new Int32Array(sectionOf(bytes, HEADER, atNumbers)),
    numbers: new Float64Array(sectionOf(bytes, atNumbers, atLatin)),
    latin: bytes.toString("latin1", atLatin, atLatin + latin),
    wide: bytes.toString("utf16le", atLatin + latin),
  });
}

const MARK = 0x62_6e_31_0a;
const HEADER = 16;

const CONSTANTS: readonly unknown[] = [null, true, false];
const NUMBER = 10;
const LATIN = 11;
const WIDE = 12;
const LIST = 13;
const RECORD = 14;

interface Packing {
  readonly tokens: number[];
  readonly numbers: number[];
  readonly latin: string[];
  readonly wide: string[];
  /** Places of values: of texts and numbers by themselves, of lists and records by the places of their parts. */
  readonly known: Map<unknown, number>;
  count: number;
}

/** Adds a value unless an equal one is there; returns its place. */
function add(value: unknown, packing: Packing): number {
  if (typeof value !== "object" || value === null) return addSingle(value, packing);
  if (Array.isArray(value)) {
    return addWhole(
      LIST,
      value.map((part) => add(part, packing)),
      packing,
    );
  }
  const fields = Object.entries(value).filter(([, part]) => part !== undefined);
  const names = add(
    fields.map(([name]) => name),
    packing,
  );
  return addWhole(RECORD, [names, ...fields.map(([, part]) => add(part, packing))], packing);
}

function addWhole(kind: number, parts: readonly number[], packing: Packing): number {
  // A key that no text has: texts are entered with a letter before them.
  const key = `${kind} ${parts.join(" ")}`;
  return packing.known.get(key) ?? enter(key, [kind, parts.length, ...parts], packing);
}

function addSingle(value: unknown, packing: Packing): number {
  const key = typeof value === "string" ? `t${value}` : value;
  const known = packing.known.get(key);
  if (known !== undefined) return known;
  if (typeof value === "number") return enter(key, [NUMBER, packing.numbers.push(value) - 1], packing);
  if (typeof value !== "string") return enter(key, [CONSTANTS.indexOf(value)], packing);
  const isLatin = !/[\u0100-\uffff]/.test(value);
  (isLatin ? packing.latin : packing.wide).push(value);
  return enter(key, [isLatin ? LATIN : WIDE, value.length], packing);
}

function enter(key: unknown, tokens: readonly number[], packing: Packing): number {
  for (const token of tokens) packing.tokens.push(token);
  packing.known.set(key, packing.count);
  return packing.count++;
}

interface Packed {
  readonly tokens: Int32Array;
  readonly numbers: Float64Array;
  readonly latin: string;
  readonly wide: string;
}

function decoded({ tokens, numbers, latin, wide }: Packed): unknown {
  const values: unknown[] = [];
  const shapes = new Map<number, Shape>();
  let atLatin = 0;
  let atWide = 0;
  let at = 0;
  while (at < tokens.length) {
    const kind = tokens[at++] ?? 0;
    const length = tokens[at] ?? 0;
    if (kind === LIST) {
      // Pushing would leave room for sixteen more in each.
      const list = new Array<unknown>(length);
      for (let i = 0; i < length; i++) list[i] = values[tokens[at + 1 + i] ?? -1];
      values.push(list);
      at += length + 1;
    } else if (kind === RECORD) {
      const { names, blank } = shapeAt(tokens[at + 1] ?? -1, values, shapes);
      const record = { ...blank };
      for (let i = 0; i < names.length; i++) record[names[i] ?? ""] = values[tokens[at + 2 + i] ?? -1];
      values.push(record);
      at += length + 1;
    } else if (kind === LATIN) {
      values.push(latin.slice(atLatin, atLatin + length));
      atLatin += length;
      at++;
    } else if (kind === WIDE) {
      values.push(wide.slice(atWide, atWide + length));
      atWide += length;
      at++;
    } else if (kind === NUMBER) {
      values.push(numbers[length]);
      at++;
    } else {
      values.push(CONSTANTS[kind]);
    }
  }
  return values.at(-1);
}

/** The names of a record's fields, and a record that has them: copying it is faster than adding field after field. */
interface Shape {
  readonly names: readonly string[];
  readonly blank: Record<string, unknown>;
}

function shapeAt(place: number, values: readonly unknown[], shapes: Map<number, Shape>): Shape {
  const known = shapes.get(place);
  if (known !== undefined) return known;
  const names = values[place];
  if (!Array.isArray(names)) throw new RangeError("not packed data");
  const shape = {
    names: names.map(String),
    blank: Object.fromEntries(names.map((name) => [name, undefined])),
  };
  shapes.set(place, shape);
  return shape;
}

function bytesOf({ buffer, byteLength }: Int32Array | Float64Array): Buffer {
  return Buffer.from(buffer, 0, byteLength);
}

/** A copy of some bytes, which begins where arrays of numbers may begin. */
function sectionOf(bytes: Buffer, start: number, end: number): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset + start, bytes.byteOffset + end) as ArrayBuffer;
}
