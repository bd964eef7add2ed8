// Sound, film and PDF files that articles and pages bring along, beside their pictures.

export type MediaKind = "audio" | "video" | "pdf";

/** A file that a text names as it names a picture; served as it is, under an address that holds its hash. */
export interface MediaFile {
  readonly kind: MediaKind;
  /** Path inside the content folder, in NFC. */
  readonly file: string;
  /** Last part of the path, "loi-phat-bieu.mp3". */
  readonly name: string;
  /** First 16 hexadecimal digits of the SHA-256 of its bytes. */
  readonly hash: string;
  readonly bytes: number;
  /** Of a PDF, as far as it says. */
  readonly pages?: number;
  /** Of a film: the captions beside it, in WebVTT under the same name. */
  readonly captions?: Pick<MediaFile, "file" | "name" | "hash">;
}

/** The media type of a file by its name, as feeds and search engines want it. */
export function mediaType(name: string): string | undefined {
  const [, ending = ""] = MEDIA.exec(name) ?? [];
  return TYPES[ending.toLowerCase()];
}

const TYPES: Readonly<Record<string, string>> = {
  mp3: "audio/mpeg",
  m4a: "audio/mp4",
  ogg: "audio/ogg",
  mp4: "video/mp4",
  webm: "video/webm",
  pdf: "application/pdf",
};

/** What a file is by the ending of its name; undefined for pictures and all else. */
export function mediaKind(path: string): MediaKind | undefined {
  const [, ending = ""] = MEDIA.exec(path) ?? [];
  return KINDS[ending.toLowerCase()];
}

const MEDIA = /\.(mp3|m4a|ogg|mp4|webm|pdf)$/i;

const KINDS: Readonly<Record<string, MediaKind>> = {
  mp3: "audio",
  m4a: "audio",
  ogg: "audio",
  mp4: "video",
  webm: "video",
  pdf: "pdf",
};
