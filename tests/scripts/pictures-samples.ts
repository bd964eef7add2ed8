// Pictures for the tests of the picture step, drawn by the tests themselves.
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { crc32, deflateSync } from "node:zlib";
import sharp, { type Sharp } from "sharp";

export type Colour = readonly [red: number, green: number, blue: number];

/** Four colours that no decoder confuses: top left, top right, bottom left, bottom right. */
export const QUARTERS: readonly [Colour, Colour, Colour, Colour] = [
  [200, 40, 40],
  [40, 160, 60],
  [40, 60, 190],
  [220, 200, 60],
];

/** A folder that is gone when the test file has ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "bantin-pictures-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a file as if it had lain there for years, so that the cache may trust its time stamp. */
export function writeSettled(path: string, bytes: string | Buffer, seconds = 1_600_000_000): string {
  writeFileSync(path, bytes);
  utimesSync(path, seconds, seconds);
  return path;
}

/** A picture of four quarters in different colours. */
export function quarters(width: number, height: number): Sharp {
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const colour = QUARTERS[y < height / 2 ? (x < width / 2 ? 0 : 1) : x < width / 2 ? 2 : 3];
      data.set(colour, (y * width + x) * 3);
    }
  }
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** A picture of one colour; a fourth number makes it transparent. */
export function plain(width: number, height: number, colour: Colour, alpha = 1): Sharp {
  const [r, g, b] = colour;
  return sharp({ create: { width, height, channels: alpha < 1 ? 4 : 3, background: { r, g, b, alpha } } });
}

/** The colour in the middle of each quarter of an encoded picture, upright as a browser shows it. */
export async function quarterColours(file: string): Promise<Colour[]> {
  const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
  return [
    [0.25, 0.25],
    [0.75, 0.25],
    [0.25, 0.75],
    [0.75, 0.75],
  ].map(([x = 0, y = 0]) => {
    const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
    const [red = 0, green = 0, blue = 0] =
      info.channels < 3 ? Array(3).fill(data[at]) : data.subarray(at, at + 3);
    return [red, green, blue];
  });
}

/** Whether two colours are the same to the eye. */
export function isNear(a: Colour | undefined, b: Colour | undefined, tolerance = 12): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    a.every((value, index) => Math.abs(value - (b[index] ?? 999)) <= tolerance)
  );
}

/** A black PNG of one bit a pixel, made without a decoder: gigantic pictures of a few kilobytes. */
export function blackPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height), { level: 1 });
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  return Buffer.concat([
    signature,
    pngChunk("IHDR", header),
    pngChunk("IDAT", rows),
    pngChunk("IEND", Buffer.alloc(0)),
  ]);
}

/** One chunk of a PNG: length, name, data, checksum. */
export function pngChunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Puts a segment (APP1, APP13, …) behind the first marker of a JPEG. */
export function withJpegSegment(jpeg: Buffer, marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff]);
  return Buffer.concat([jpeg.subarray(0, 2), head, data, jpeg.subarray(2)]);
}

/** The same bytes with others put in at a place. */
export function inserted(bytes: Buffer, at: number, more: readonly number[]): Buffer {
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(more), bytes.subarray(at)]);
}
