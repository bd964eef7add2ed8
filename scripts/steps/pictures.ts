// The picture step: describes the pictures of the content, and makes the variants of them that readers get.
import { extname, join } from "node:path";
import type { Picture } from "../../portal/model/picture.ts";
import { type PictureFacts, type PictureProblem, pictureProblem } from "./pictures/describe-bytes.ts";
import { lookAt, type SeenFile } from "./pictures/picture-file.ts";
import { readPictureIndex, withoutGone, writePictureIndex } from "./pictures/picture-index.ts";
import { type Finding, readPicture, recall } from "./pictures/read-picture.ts";
import { endingFits } from "./pictures/recognise.ts";
import { sideBySide } from "./pictures/side-by-side.ts";
import {
  cropFiles,
  openVariantFolder,
  type Variant,
  variantFiles,
  variantWidths,
  writeVariants,
} from "./pictures/variants.ts";

export interface VariantOptions extends PictureOptions {
  /** Hashes of the pictures that stand for articles: these get their crops, too. */
  readonly leads?: ReadonlySet<string>;
}

export interface PictureOptions {
  /** The cache folder; the index is its pictures.json, the variants lie in its pictures/. */
  readonly cache: string;
  /** Hears of every picture that had to be worked on; never called when there is nothing to do. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Every file asked for is in exactly one of the two maps, in the order of the question. */
export interface DescribedPictures {
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly problems: ReadonlyMap<string, PictureProblem>;
  /** Pictures with several frames, of which readers get only the first. */
  readonly animated: readonly string[];
}

export interface MadeVariants {
  /** Names in <cache>/pictures/ of all variants of the pictures, old and new, without those of the problems. */
  readonly files: readonly string[];
  /** How many variants were made now. */
  readonly made: number;
  readonly problems: ReadonlyMap<string, PictureProblem>;
}

interface VariantJob {
  readonly file: string;
  readonly picture: Picture;
  readonly variants: readonly Variant[];
  readonly missing: readonly Variant[];
}

/** A file changed so shortly before the scan may change again within one time stamp (git calls such entries racy). */
const RACY_MILLISECONDS = 2000;
/** The index is saved so often while pictures are read: an interrupted first build goes on where it was. */
const SAVED_EVERY = 500;

/**
 * Describes pictures by absolute path. Only files that are new or changed since the last time (by size and
 * modification time) are read, and each content is decoded once, however many files hold it. What is wrong with
 * a file becomes a problem; only a cache folder that cannot be written makes it throw.
 */
export async function describePictures(
  files: readonly string[],
  { cache, onProgress }: PictureOptions,
): Promise<DescribedPictures> {
  const settledBefore = Date.now() - RACY_MILLISECONDS;
  const index = readPictureIndex(cache);
  const findings = new Map<string, Finding>();
  const unread: [file: string, seen: SeenFile][] = [];
  for (const file of new Set(files)) {
    const seen = lookAt(file);
    const finding = "code" in seen ? seen : recall(index, file, seen);
    if (finding) findings.set(file, finding);
    else if (!("code" in seen)) unread.push([file, seen]);
  }

  const judged = new Map<string, Promise<PictureFacts | PictureProblem>>();
  for (let from = 0; from < unread.length; from += SAVED_EVERY) {
    let learned = false;
    await sideBySide(
      unread.slice(from, from + SAVED_EVERY),
      async ([file, seen]) => {
        const finding = await readPicture(file, index.facts, judged);
        findings.set(file, finding);
        if ("code" in finding) return;
        const settled = seen.mtime < settledBefore;
        learned ||= settled || !index.facts.has(finding.hash);
        index.facts.set(finding.hash, finding.facts);
        if (settled) index.files.set(file, { ...seen, hash: finding.hash });
      },
      (done) => onProgress?.(from + done, unread.length),
    );
    if (learned) await writePictureIndex(cache, withoutGone(index, findings));
  }
  return conclude(files, findings);
}

/**
 * Makes those variants of described pictures (AVIF and JPEG at each of their widths) that are not yet in
 * <cache>/pictures/. A file that changed since it was described becomes a problem; a full disk makes it throw.
 */
export async function makeVariants(
  pictures: ReadonlyMap<string, Picture>,
  { cache, onProgress, leads }: VariantOptions,
): Promise<MadeVariants> {
  const folder = join(cache, "pictures");
  const inUse = new Set([...pictures.values()].map(({ hash }) => hash));
  for (const hash of readPictureIndex(cache).facts.keys()) inUse.add(hash);
  const present = await openVariantFolder(folder, inUse);
  const jobs = new Map<string, VariantJob>();
  for (const [file, picture] of pictures) {
    if (jobs.has(picture.hash)) continue;
    const crops = leads?.has(picture.hash) === true ? cropFiles(picture) : [];
    const variants = [...variantFiles(picture), ...crops];
    jobs.set(picture.hash, {
      file,
      picture,
      variants,
      missing: variants.filter(({ name }) => !present.has(name)),
    });
  }

  const failed = new Map<string, PictureProblem>();
  let made = 0;
  await sideBySide(
    [...jobs.values()].filter(({ missing }) => missing.length > 0),
    async ({ file, picture, missing }) => {
      const problem = await writeVariants(folder, file, picture, missing);
      if (problem) failed.set(file, problem);
      else made += missing.length;
    },
    onProgress,
  );
  const whole = [...jobs.values()].filter(({ file }) => !failed.has(file));
  return {
    files: whole.flatMap(({ variants }) => variants.map(({ name }) => name)),
    made,
    problems: inOrder(pictures.keys(), failed),
  };
}

function conclude(files: readonly string[], findings: ReadonlyMap<string, Finding>): DescribedPictures {
  const pictures = new Map<string, Picture>();
  const problems = new Map<string, PictureProblem>();
  const animated: string[] = [];
  for (const file of new Set(files)) {
    const finding = findings.get(file);
    if (!finding) continue;
    if ("code" in finding) problems.set(file, finding);
    else if (!endingFits(finding.facts.format, extname(file))) {
      problems.set(file, pictureProblem("picture-format", `${extname(file)} ≠ ${finding.facts.format}`));
    } else {
      const { width, height, colour } = finding.facts;
      pictures.set(file, { hash: finding.hash, width, height, colour, widths: variantWidths(width) });
      if (finding.facts.animated) animated.push(file);
    }
  }
  return { pictures, problems, animated };
}

/** Pictures are finished in any order; reports must not depend on that. */
function inOrder<Value>(
  files: Iterable<string>,
  values: ReadonlyMap<string, Value>,
): ReadonlyMap<string, Value> {
  return new Map(
    [...files].flatMap((file) => {
      const value = values.get(file);
      return value === undefined ? [] : [[file, value] as const];
    }),
  );
}
