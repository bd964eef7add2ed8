// A program of its own: paints an SVG (standard input) into the PNG icons, and prints them as JSON in base64.
import { text } from "node:stream/consumers";
import sharp from "sharp";

/** Pixels of the canvas, and how much of it the mark fills: a maskable icon may be cut down to its inner 80 %. */
const ICONS = [
  { name: "apple-touch-icon.png", size: 180, share: 1, filled: true },
  { name: "icon-192.png", size: 192, share: 1, filled: false },
  { name: "icon-512.png", size: 512, share: 1, filled: false },
  { name: "icon-maskable.png", size: 512, share: 0.78, filled: true },
] as const;

/** The picture that stands for the portal in messages. */
const CARD = { width: 1200, height: 630 };

const [accent = "#000000"] = process.argv.slice(2);
const svg = Buffer.from(await text(process.stdin));
const painted: Record<string, string> = {};
for (const { name, size, share, filled } of ICONS) {
  const mark = Math.round(size * share);
  const image = await sharp(svg, { density: (72 * mark) / 64 })
    .resize(mark, mark, { fit: "contain", background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .png()
    .toBuffer();
  const background = filled ? accent : { r: 0, g: 0, b: 0, alpha: 0 };
  const canvas = sharp({ create: { width: size, height: size, channels: 4, background } });
  const png = await canvas
    .composite([{ input: image }])
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
  painted[name] = png.toString("base64");
}
const mark = await sharp(svg, { density: 360 })
  .resize(300, 300, { fit: "contain", background: { r: 0, g: 0, b: 0, alpha: 0 } })
  .png()
  .toBuffer();
const card = await sharp({ create: { ...CARD, channels: 3, background: accent } })
  .composite([{ input: mark }])
  .png({ compressionLevel: 9, palette: true })
  .toBuffer();
painted["social.png"] = card.toString("base64");
process.stdout.write(JSON.stringify(painted));
