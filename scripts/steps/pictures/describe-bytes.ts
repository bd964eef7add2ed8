// Judges the bytes of one picture: what it is, or why it cannot be used.
import { decode, readHeader } from "./codec.ts";
import { dominantColour } from "./dominant-colour.ts";
import { drawingFault, rasterOf } from "./drawing.ts";
import { type PictureFormat, recognise } from "./recognise.ts";

/** What the content of a picture file says of itself, whatever the file's name. */
export interface PictureFacts {
  readonly format: PictureFormat;
  /** Pixels, with the camera's orientation applied. */
  readonly width: number;
  readonly height: number;
  /** Dominant colour, "#rrggbb". */
  readonly colour: string;
  /** The file has more than one frame, of which only the first is shown. */
  readonly animated: boolean;
}

/** Why a picture cannot be used; `reason` needs no translation ("196 MP > 50 MP", "SVG", ".jpg ≠ PNG"). */
export interface PictureProblem {
  readonly code: "picture-damaged" | "picture-too-large" | "picture-format" | "picture-drawing";
  readonly params: { readonly reason: string };
}

/** Bounds the memory that one picture takes (measured: README.md); no camera in use makes larger ones. */
const MOST_PIXELS = 50e6;
/** Longer sides can be encoded neither as JPEG nor shown by browsers; 16,384 is also the bound of WebP. */
const LONGEST_SIDE = 16_384;
/** Above this a picture is worked on while no other such is; the photographs of most cameras stay below. */
const HEAVY_PIXELS = 25e6;
/** Height by width from which the variants themselves are heavy, for only their width is bounded. */
const HEAVY_SHAPE = 4;
/** Side of the square that the dominant colour is taken from. */
const SAMPLE = 48;

let heavyWork: Promise<unknown> = Promise.resolve();

/**
 * Describes a picture from its bytes; every fault of the bytes becomes a problem, nothing is thrown.
 * The size is judged from the header alone, so a gigantic picture costs no memory.
 */
export async function describeBytes(bytes: Buffer): Promise<PictureFacts | PictureProblem> {
  if (bytes.length === 0) return pictureProblem("picture-damaged", "0 B");
  const recognised = recognise(bytes);
  if ("foreign" in recognised) return pictureProblem("picture-format", recognised.foreign);
  const fault = recognised.format === "SVG" ? drawingFault(bytes) : undefined;
  if (fault !== undefined) return pictureProblem("picture-drawing", fault);
  try {
    const raster = await rasterOf(bytes);
    const { width, height, animated } = await readHeader(raster);
    if (width * height > MOST_PIXELS) {
      return pictureProblem(
        "picture-too-large",
        `${width} × ${height}: ${megapixels(width * height)} > ${megapixels(MOST_PIXELS)}`,
      );
    }
    if (Math.max(width, height) > LONGEST_SIDE) {
      return pictureProblem(
        "picture-too-large",
        `${width} × ${height}: ${Math.max(width, height)} > ${LONGEST_SIDE}`,
      );
    }
    const sample = await alone({ width, height }, () => decode(raster, { width: SAMPLE, height: SAMPLE }));
    return { format: recognised.format, width, height, colour: dominantColour(sample), animated };
  } catch (error) {
    return pictureProblem("picture-damaged", saysDecoder(error));
  }
}

/** A problem with its reason. */
export function pictureProblem(code: PictureProblem["code"], reason: string): PictureProblem {
  return { code, params: { reason } };
}

/** The last line of a decoder's complaint: the lines before it only tell where it looked. */
export function saysDecoder(error: unknown): string {
  const lines = (error instanceof Error ? error.message : String(error))
    .split("\n")
    .map((line) => line.trim());
  return (
    lines
      .filter((line) => line !== "")
      .at(-1)
      ?.slice(0, 160) ?? "?"
  );
}

/** Works on large pictures one at a time, so that two of them never lie in memory together. */
export function alone<Result>(
  { width, height }: { readonly width: number; readonly height: number },
  work: () => Promise<Result>,
): Promise<Result> {
  if (width * height <= HEAVY_PIXELS && height <= width * HEAVY_SHAPE) return work();
  const turn = heavyWork.then(work);
  heavyWork = turn.catch(() => undefined);
  return turn;
}

function megapixels(pixels: number): string {
  return `${Math.ceil(pixels / 1e6)} MP`;
}
