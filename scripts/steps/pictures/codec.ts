// The one place that decodes and encodes pictures; it is the only file that imports sharp, and only when there is work.
import type { Sharp } from "sharp";

/** What the header of a picture says. */
export interface PictureHeader {
  /** Pixels, with the camera's orientation applied. */
  readonly width: number;
  readonly height: number;
  /** More than one frame; only the first is ever shown. */
  readonly animated: boolean;
}

/** Decoded sRGB pixels, three bytes each, rows from top to bottom, upright and opaque. */
export interface Pixels {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

/** The size to decode to: a fixed box, or at most so wide with the shape kept. */
export type Target = { readonly width: number; readonly height: number } | { readonly atMostWide: number };

export type VariantFormat = "avif" | "jpg";

/**
 * Quality and effort, chosen by measurement (figures in scripts/steps/pictures/README.md).
 * Colour is kept at full resolution in AVIF: gold letters on red banners smear otherwise.
 */
const AVIF = { quality: 55, effort: 1, chromaSubsampling: "4:4:4" } as const;
/** For machines: a third of the time for a seventh more bytes. */
const PREVIEW_JPEG = { quality: 76, progressive: true } as const;
const JPEG = { quality: 76, mozjpeg: true, progressive: true } as const;

/** No sane picture needs this long; a hostile one is given up. */
const SECONDS_PER_PICTURE = 120;

/** Cameras and editors write these faults into sound files, and every browser shows them without a word. */
const HARMLESS =
  /^VipsJpeg: (Invalid SOS parameters|Unknown Adobe color transform|.*extraneous bytes before marker)/;

const LOADERS = ["Jpeg", "Png", "Webp", "Heif", "Nsgif"].map((name) => `VipsForeignLoad${name}`);

type SharpModule = typeof import("sharp")["default"];
let opened: Promise<SharpModule> | undefined;

/** Reads the size of a picture without decoding it. Throws an Error where the header is damaged. */
export async function readHeader(bytes: Buffer): Promise<PictureHeader> {
  const sharp = await openSharp();
  // The limit is judged by the caller, who can say how large the picture is.
  const { autoOrient, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
  return { width: autoOrient.width, height: autoOrient.height, animated: pages > 1 || isAnimatedPng(bytes) };
}

/**
 * Decodes the whole picture (so that no damage stays unnoticed) down to the target: upright, in sRGB,
 * on white where it is transparent, without any metadata. Throws an Error where the data is damaged.
 */
export async function decode(bytes: Buffer, target: Target): Promise<Pixels> {
  try {
    return await decodeWith("warning", bytes, target);
  } catch (error) {
    if (!(error instanceof Error && HARMLESS.test(error.message))) throw error;
    return decodeWith("error", bytes, target);
  }
}

/** Encodes pixels at a width not above their own, the shape kept. The same pixels always give the same bytes. */
export async function encode(pixels: Pixels, width: number, format: VariantFormat): Promise<Buffer> {
  const resized = (await imageOf(pixels)).resize({ width });
  return encoder(resized, format).toBuffer();
}

/** Encodes the part of the pixels that draws the eye, in the shape of the box, which is not larger than they are. */
export async function encodeCrop(pixels: Pixels, box: { width: number; height: number }): Promise<Buffer> {
  const cropped = (await imageOf(pixels)).resize({ ...box, fit: "cover", position: "attention" });
  return cropped.jpeg(PREVIEW_JPEG).toBuffer();
}

async function imageOf({ data, width, height }: Pixels): Promise<Sharp> {
  const sharp = await openSharp();
  return sharp(data, { raw: { width, height, channels: 3 } }).timeout({ seconds: SECONDS_PER_PICTURE });
}

function encoder(image: Sharp, format: VariantFormat): Sharp {
  return format === "avif" ? image.avif(AVIF) : image.jpeg(JPEG);
}

async function decodeWith(failOn: "warning" | "error", bytes: Buffer, target: Target): Promise<Pixels> {
  const sharp = await openSharp();
  const { data, info } = await sharp(bytes, { failOn, autoOrient: true })
    .timeout({ seconds: SECONDS_PER_PICTURE })
    .flatten({ background: "#ffffff" })
    .resize(
      "atMostWide" in target
        ? { width: target.atMostWide, withoutEnlargement: true }
        : { ...target, fit: "fill" },
    )
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** Importing sharp costs about 0.1 s, which a build without new pictures does not pay. */
export function openSharp(): Promise<SharpModule> {
  opened ??= import("sharp").then(({ default: sharp }) => {
    // Only five decoders are trusted with files of strangers; SVG, TIFF, PDF and the others cannot even be reached.
    sharp.block({ operation: ["VipsForeignLoad"] });
    sharp.unblock({ operation: LOADERS });
    // Pictures are worked on side by side, so each gets one thread; nothing is ever read twice.
    sharp.concurrency(1);
    sharp.cache(false);
    return sharp;
  });
  return opened;
}

/** An animated PNG announces its frames (acTL) before the data of its first picture. */
function isAnimatedPng(bytes: Buffer): boolean {
  if (bytes.readUInt8(0) !== 0x89) return false;
  const frames = bytes.indexOf("acTL", 8, "latin1");
  return frames > 0 && frames < bytes.indexOf("IDAT", 8, "latin1");
}
