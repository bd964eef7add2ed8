// What the portal knows of a picture once the picture step has looked at it.

/** A picture of the content folder, described; its variants are served as /hinh/<hash>-<width>.avif and .jpg. */
export interface Picture {
  /** First 16 hexadecimal digits of the SHA-256 of the source file. */
  readonly hash: string;
  /** Pixels of the source, orientation applied. */
  readonly width: number;
  readonly height: number;
  /** Dominant colour, "#rrggbb": shown until the picture has arrived. */
  readonly colour: string;
  /** Widths of the variants in pixels, ascending, at least one. */
  readonly widths: readonly number[];
}

/** The shapes in which previews in search results and messages show a picture. */
export type CropName = (typeof CROPS)[number]["name"];

/** A part of a picture in one of these shapes, in pixels; served as /hinh/<hash>-<name>.jpg. */
export interface Crop {
  readonly name: CropName;
  readonly width: number;
  readonly height: number;
}

/** 1200 × 630 is what messages show, the others are what search engines ask for. */
const CROPS = [
  { name: "1200x630", width: 1200, height: 630 },
  { name: "16x9", width: 1200, height: 675 },
  { name: "4x3", width: 800, height: 600 },
  { name: "1x1", width: 600, height: 600 },
] as const;

/** The crops of a picture: as large as named above, or as its widest variant allows. */
export function cropsOf({ width, height, widths }: Picture): readonly Crop[] {
  const widest = widths.at(-1) ?? width;
  const highest = Math.max(1, Math.round((widest * height) / width));
  return CROPS.map((crop) => {
    const scale = Math.min(1, widest / crop.width, highest / crop.height);
    const side = (length: number, most: number) => Math.max(1, Math.min(most, Math.round(length * scale)));
    return { name: crop.name, width: side(crop.width, widest), height: side(crop.height, highest) };
  });
}
