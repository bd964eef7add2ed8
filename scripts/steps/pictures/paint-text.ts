// Paints letters, with Pango and whichever fonts the machine has.
import { openSharp } from "./codec.ts";

/** Text painted in white on nothing: a PNG and its size. */
export interface PaintedText {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Paints text at most so wide, over as many lines as it needs. `font` as Pango names it, size in pixels. */
export async function paintText(text: string, font: string, width: number): Promise<PaintedText> {
  const sharp = await openSharp();
  // Of nothing visible there is no picture.
  const visible = /[\p{L}\p{N}\p{P}\p{S}]/u.test(text) ? text : "…";
  const escaped = visible.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const markup = `<span foreground="white">${escaped}</span>`;
  const image = sharp({
    text: { text: markup, font, width, dpi: 72, rgba: true, wrap: "word-char", spacing: 6 },
  });
  const { data, info } = await image.png().toBuffer({ resolveWithObject: true });
  return { png: data, width: info.width, height: info.height };
}

/** Lays painted texts on a plain ground and encodes the whole as PNG. */
export async function layOut(
  ground: { readonly width: number; readonly height: number; readonly colour: string },
  texts: readonly (PaintedText & { readonly left: number; readonly top: number })[],
): Promise<Buffer> {
  const sharp = await openSharp();
  const { width, height, colour } = ground;
  const layers = texts.map(({ png, left, top }) => ({ input: png, left, top }));
  return sharp({ create: { width, height, channels: 3, background: colour } })
    .composite(layers)
    .png({ palette: true, colours: 32, compressionLevel: 9 })
    .toBuffer();
}
