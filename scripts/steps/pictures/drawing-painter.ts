// A program of its own: paints a drawing (SVG, standard input) as wide as pictures are shown, and prints it as PNG.
import { buffer } from "node:stream/consumers";
import sharp from "sharp";

/** The widest variant, and as much height as the longest drawing of a page may take. */
const BOX = { width: 1280, height: 4096 };
/** Pixels an inch at which the measures of a drawing are pixels, and what the decoder takes. */
const PLAIN = 72;
const DENSITIES = { least: 1, most: 100_000 };

sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: ["VipsForeignLoadSvg"] });
sharp.concurrency(1);
try {
  const drawing = await buffer(process.stdin);
  const { width, height } = await sharp(drawing, { limitInputPixels: false }).metadata();
  const scale = Math.min(BOX.width / width, BOX.height / height);
  const density = PLAIN * scale;
  if (!(density >= DENSITIES.least && density <= DENSITIES.most)) throw new Error(`${width} × ${height}`);
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  const png = await sharp(drawing, { density, limitInputPixels: 2 * BOX.width * BOX.height })
    .resize({ width: side(width), height: side(height), fit: "fill" })
    .png({ compressionLevel: 1 })
    .toBuffer();
  process.stdout.write(png);
} catch (error) {
  process.stderr.write(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
