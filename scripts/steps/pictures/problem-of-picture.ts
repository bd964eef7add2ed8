// Says of a picture file that cannot be used what an editor can do about it.
import { basename, relative, sep } from "node:path";
import { problemAt, warningAt } from "../../../portal/content/problem.ts";
import type { Problem } from "../../../portal/content/problem.ts";
import type { PictureProblem } from "./describe-bytes.ts";

/** The problem of the picture at `path`, absolute, as one of the content folder; a warning if only drafts show it. */
export function problemOfPicture(
  path: string,
  { code, params }: PictureProblem,
  content: string,
  onlyInDrafts = false,
): Problem {
  const file = relative(content, path).split(sep).join("/");
  const say = onlyInDrafts ? warningAt : problemAt;
  return say({ file, line: 1 }, code, { ...params, value: basename(file) });
}
