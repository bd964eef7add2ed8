// Reads the content folder whatever its state: the portal if it is valid, and every problem, those of pictures too.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { outlineMarkdown } from "../../layouts/markdown.ts";
import { SPOKEN } from "../../layouts/strings.ts";
import type { Listing } from "../../portal/content/list-files.ts";
import { openPortal } from "../../portal/content/open-portal.ts";
import type { OpenedPortal } from "../../portal/content/open-portal.ts";
import { sortProblems } from "../../portal/content/problem.ts";
import type { Problem } from "../../portal/content/problem.ts";
import { mediaKind } from "../../portal/model/media.ts";
import type { Picture } from "../../portal/model/picture.ts";
import type { BuildOptions } from "../build-options.ts";
import { readingVersion } from "../program-version.ts";
import { openCrew } from "../crew.ts";
import type { Crew } from "../crew.ts";
import { readAheadWith } from "../read-ahead.ts";
import { describePictures } from "./pictures.ts";
import { problemOfPicture } from "./pictures/problem-of-picture.ts";

/** The content as it is; `problems` are sorted by place and hold those of pictures. */
export interface ReadContent extends OpenedPortal {
  /** Described pictures by their file inside the content folder. */
  readonly pictures: ReadonlyMap<string, Picture>;
}

export interface ContentOptions extends Pick<BuildOptions, "content" | "cache" | "now" | "address"> {
  /** Shows drafts and scheduled articles, too, as if they were published. */
  readonly preview?: boolean;
  /** The files of the content folder, where they have been listed already. */
  readonly listing?: Listing;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Helps to read many articles; where none is given, one is opened for that alone. */
  readonly crew?: Crew | undefined;
  /** Called when the crew has read articles and has nothing to do. */
  readonly onReadAhead?: () => void;
}

/** File systems may tick as slowly as that. */
export const UNSETTLED_MS = 2_000;

/** Reads all articles, pages, registers and pictures. What is wrong with them is returned, never thrown. */
export async function readContent(options: ContentOptions): Promise<ReadContent> {
  if (options.crew !== undefined) return readWith(options.crew, options);
  const crew = openCrew();
  try {
    return await readWith(crew, options);
  } finally {
    crew.dismiss();
  }
}

async function readWith(crew: Crew, options: ContentOptions): Promise<ReadContent> {
  const { content, cache, now, address, preview = false } = options;
  const opened = await openPortal({
    root: content,
    now,
    ...(address !== undefined && { address }),
    spoken: SPOKEN,
    outlineMarkdown,
    cache: { folder: cache, key: readingVersion(), settledBefore: Date.now() - UNSETTLED_MS },
    readAhead: readAheadWith(crew, options.onReadAhead),
    preview,
    ...(options.listing && { listing: options.listing }),
  });
  const { pictures, problems } = await lookAtPictures(opened, options);
  return { ...opened, problems: sortProblems([...opened.problems, ...problems]), pictures };
}

/** A faulty picture that only drafts show is a warning, as everything that is wrong with drafts. */
async function lookAtPictures(opened: OpenedPortal, { content, cache, onProgress }: ContentOptions) {
  const { sources, staticPages } = opened;
  const needed = picturesOf([...sources.filter(({ draft }) => !draft), ...staticPages]);
  const files = [...picturesOf([...sources, ...staticPages])].sort();
  const pictures = new Map<string, Picture>();
  const problems: Problem[] = [];
  const paths = new Map(files.map((file) => [join(content, file), file]));
  const described =
    files.length === 0 ? undefined : await describePictures([...paths.keys()], { cache, onProgress });
  for (const [path, picture] of described?.pictures ?? []) {
    pictures.set(paths.get(path) ?? path, Object.freeze(picture));
  }
  for (const [path, problem] of described?.problems ?? []) {
    // A missing picture was reported where it is named.
    if (!existsSync(path)) continue;
    problems.push(problemOfPicture(path, problem, content, !needed.has(paths.get(path) ?? path)));
  }
  return { pictures, problems };
}

interface Showing {
  readonly cover?: { readonly file: string };
  readonly figures: readonly { readonly file: string }[];
}

function picturesOf(showing: readonly Showing[]): Set<string> {
  const files = new Set<string>();
  for (const { cover, figures } of showing) {
    if (cover) files.add(cover.file);
    for (const { file } of figures) if (mediaKind(file) === undefined) files.add(file);
  }
  return files;
}
