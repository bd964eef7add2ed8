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
