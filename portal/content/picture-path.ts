// Finds the picture file that an article means by a path.
import { posix } from "node:path";
import { foreignVideo } from "../model/foreign-video.ts";

/**
 * The path inside the content folder of the picture that `file` names as `src`: relative to the file, or from the
 * content folder on when it begins with "/".
 */
export function picturePath(
  file: string,
  src: string,
): string | { readonly code: "picture-outside" | "picture-remote" | "video-as-picture" } {
  if (/^[a-z][a-z0-9+.-]*:|^\/\/|^\\/i.test(src))
    return { code: foreignVideo(src) === undefined ? "picture-remote" : "video-as-picture" };
  if (src.includes("\0") || src.includes("\\")) return { code: "picture-outside" };
  const path = posix.normalize(src.startsWith("/") ? `.${src}` : posix.join(posix.dirname(file), src));
  return path === ".." || path.startsWith("../") || path === "." ? { code: "picture-outside" } : path;
}
