// Tells from its first bytes what a file is, before any decoder sees it.

/** The formats a picture may have. */
export type PictureFormat = "JPEG" | "PNG" | "WebP" | "AVIF" | "GIF" | "SVG";

/** A picture's format, or the name of something that is not taken as a picture. */
export type Recognised = { readonly format: PictureFormat } | { readonly foreign: string };

const ENDINGS: Readonly<Record<PictureFormat, readonly string[]>> = {
  JPEG: [".jpg", ".jpeg", ".jpe", ".jfif"],
  PNG: [".png"],
  WebP: [".webp"],
  AVIF: [".avif"],
  GIF: [".gif"],
  SVG: [".svg"],
};

/** Other files that people put where a picture belongs, by the bytes they begin with. */
const FOREIGN: readonly (readonly [name: string, start: string])[] = [
  ["TIFF", "II*\0"],
  ["TIFF", "MM\0*"],
  ["TIFF", "II+\0"],
  ["TIFF", "MM\0+"],
  ["PDF", "%PDF"],
  ["PostScript", "%!PS"],
  ["BMP", "BM"],
  ["PSD", "8BPS"],
  ["JPEG XL", "\xff\x0a"],
  ["JPEG XL", "\0\0\0\x0cJXL "],
  ["JPEG 2000", "\0\0\0\x0cjP  "],
  ["ZIP", "PK\x03\x04"],
  ["Git LFS", "version https://git-lfs"],
];

/** Brands of the ISO media container, by what they mean to a person. */
const BRANDS: readonly (readonly [name: string, brands: readonly string[]])[] = [
  ["AVIF", ["avif", "avis"]],
  ["HEIC", ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"]],
];

/**
 * Recognises a file by its signature alone; its name plays no part.
 * `foreign` is a name fit for a message, "?" where the bytes mean nothing to us.
 */
export function recognise(bytes: Uint8Array): Recognised {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString(
    "latin1",
  );
  if (head.startsWith("\xff\xd8\xff")) return { format: "JPEG" };
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return { format: "PNG" };
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return { format: "WebP" };
  if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) return { format: "GIF" };
  if (head.slice(4, 8) === "ftyp") return recogniseContainer(head);
  const foreign = FOREIGN.find(([, start]) => head.startsWith(start));
  const name = foreign?.[0] ?? recogniseText(head);
  return name === "SVG" ? { format: name } : { foreign: name };
}

/** Whether a file of this format may bear this ending (".jpg", in any case). */
export function endingFits(format: PictureFormat, ending: string): boolean {
  return ENDINGS[format].includes(ending.toLowerCase());
}

/** ISO/IEC 14496-12: size, "ftyp", major brand, minor version, compatible brands. AVIF may hide behind mif1. */
function recogniseContainer(head: string): Recognised {
  const size = Buffer.from(head.slice(0, 4), "latin1").readUInt32BE();
  const brands = new Set<string>();
  for (let at = 8; at + 4 <= Math.min(size, head.length); at += 4)
    if (at !== 12) brands.add(head.slice(at, at + 4));
  const name = BRANDS.find(([, known]) => known.some((brand) => brands.has(brand)))?.[0] ?? "MP4";
  return name === "AVIF" ? { format: name } : { foreign: name };
}

function recogniseText(head: string): string {
  const text = head.replace(/^(\xef\xbb\xbf)?\s+/, "").toLowerCase();
  if (!/^(\xef\xbb\xbf)?</.test(text)) return "?";
  if (text.includes("<svg") || text.includes("svg 1.")) return "SVG";
  return text.includes("<!doctype html") || text.includes("<html") ? "HTML" : "XML";
}
