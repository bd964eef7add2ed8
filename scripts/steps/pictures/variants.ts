// Which variants a picture has, and the folder they are made in.
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { cropsOf, type Picture } from "../../../portal/model/picture.ts";
import { decode, encode, encodeCrop, type VariantFormat } from "./codec.ts";
import { alone, type PictureProblem, pictureProblem, saysDecoder } from "./describe-bytes.ts";
import { rasterOf } from "./drawing.ts";
import { hashOf, readBytes } from "./picture-file.ts";
import { UNFINISHED, writeWhole } from "./write-whole.ts";

/** One file that readers may get. */
export interface Variant {
  readonly name: string;
  readonly width: number;
  readonly format: VariantFormat;
  /** The picture is cut to this height. */
  readonly cropTo?: number;
}

/** Phones at one and two device pixels, the column of an article, and that at two device pixels. */
const RUNGS = [320, 640, 960, 1280] as const;
const WIDEST = 1280;
const FORMATS: readonly VariantFormat[] = ["avif", "jpg"];

/** Stands in the folder's marker file: raised when quality or effort change, so that all variants are made anew. */
const RECIPE = ".recipe-1";
const VARIANT = /^([0-9a-f]{16})-\d+(?:x\d+)?\.(?:avif|jpg)$/;
const ONE_HOUR = 3_600_000;

/**
 * The widths of a picture's variants, ascending: the rungs that are clearly narrower than the source, and above them
 * the source's own width or the widest rung. Never wider than the source, and never two widths within a tenth.
 */
export function variantWidths(width: number): number[] {
  return [...RUNGS.filter((rung) => rung < width * 0.9 && rung < WIDEST), Math.min(width, WIDEST)];
}

/** All variants of a picture, named by its content: a name never changes what it shows. */
export function variantFiles({ hash, widths }: Picture): Variant[] {
  return widths.flatMap((width) =>
    FORMATS.map((format) => ({ name: `${hash}-${width}.${format}`, width, format })),
  );
}

/** The crops of a picture that previews show, named by its content, too. */
export function cropFiles(picture: Picture): Variant[] {
  return cropsOf(picture).map(({ name, width, height }) => ({
    name: `${picture.hash}-${name}.jpg`,
    width,
    format: "jpg",
    cropTo: height,
  }));
}

/**
 * Prepares the folder and tells which files are in it. Variants of another recipe, those of pictures that are no longer
 * `inUse` (where that is known), and old unfinished files go.
 */
export async function openVariantFolder(
  folder: string,
  inUse?: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  await mkdir(folder, { recursive: true });
  const names = await readdir(folder);
  const current = names.includes(RECIPE);
  const removed = new Set<string>();
  for (const name of names) {
    const hash = VARIANT.exec(name)?.[1];
    if (
      (hash !== undefined && (!current || inUse?.has(hash) === false)) ||
      (name.endsWith(UNFINISHED) && (await isOld(join(folder, name))))
    ) {
      await rm(join(folder, name), { force: true });
      removed.add(name);
    }
  }
  if (!current) await writeWhole(join(folder, RECIPE), "");
  return new Set(names.filter((name) => !removed.has(name)));
}

/**
 * Decodes a picture once and writes the variants asked for. A file that is damaged, or no longer holds
 * the picture that was described, is a problem; what the disk refuses is thrown.
 */
export async function writeVariants(
  folder: string,
  file: string,
  picture: Picture,
  variants: readonly Variant[],
): Promise<PictureProblem | undefined> {
  const bytes = await readBytes(file);
  if (!Buffer.isBuffer(bytes)) return bytes;
  if (hashOf(bytes) !== picture.hash) return pictureProblem("picture-damaged", "changed during the build");
  const encoded = await alone(picture, () => encodeAll(bytes, variants));
  if ("code" in encoded) return encoded;
  for (const [name, data] of encoded) await writeWhole(join(folder, name), data);
  return undefined;
}

async function encodeAll(
  bytes: Buffer,
  variants: readonly Variant[],
): Promise<ReadonlyMap<string, Buffer> | PictureProblem> {
  try {
    const pixels = await decode(await rasterOf(bytes), { atMostWide: WIDEST });
    const encoded = new Map<string, Buffer>();
    for (const { name, width, format, cropTo } of variants) {
      const crop = cropTo !== undefined && encodeCrop(pixels, { width, height: cropTo });
      encoded.set(name, await (crop || encode(pixels, width, format)));
    }
    return encoded;
  } catch (error) {
    return pictureProblem("picture-damaged", saysDecoder(error));
  }
}

/** Another build may be writing right now; what is older than an hour was left behind. */
async function isOld(path: string): Promise<boolean> {
  const seen = await stat(path).catch(() => undefined);
  return seen !== undefined && Date.now() - seen.mtimeMs > ONE_HOUR;
}
