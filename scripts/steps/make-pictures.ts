// Makes the variants of the portal's pictures and puts the new ones into the stage.
import { copyFileSync, linkSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "../../portal/content/markdown-source.ts";
import { problemAt } from "../../portal/content/problem.ts";
import type { Desk } from "../../portal/pages/desk.ts";
import { ContentProblems } from "../content-problems.ts";
import type { Manifest, ManifestFile } from "./manifest.ts";
import { makeVariants } from "./pictures.ts";

/** Enters every variant into `files`; those that the last build has not are made and staged. */
export async function makePictures(
  { portal, pictures }: Desk,
  content: string,
  cache: string,
  stage: string,
  before: Manifest | undefined,
  files: Map<string, ManifestFile>,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const missing = new Map<string, string>();
  for (const [file, { hash, widths }] of pictures) {
    for (const width of widths) {
      for (const format of ["avif", "jpg"] as const) {
        const path = portal.urls.file(portal.urls.picture(hash, width, format));
        const known = before?.files[path];
        if (known === undefined) missing.set(path, file);
        else files.set(path, known);
      }
    }
  }
  if (missing.size === 0) return;
  const wanted = new Map(
    [...new Set(missing.values())].flatMap((file) => {
      const picture = pictures.get(file);
      return picture === undefined ? [] : [[join(content, file), picture] as const];
    }),
  );
  const { problems } = await makeVariants(wanted, { cache, onProgress });
  if (problems.size > 0) {
    throw new ContentProblems(
      [...problems].map(([path, { code, params }]) => {
        const file = path.slice(content.length + 1);
        return problemAt({ file, line: 1 }, code, {
          ...params,
          value: file.slice(file.lastIndexOf("/") + 1),
        });
      }),
    );
  }
  mkdirSync(join(stage, "hinh"), { recursive: true });
  for (const path of missing.keys()) {
    const made = join(cache, "pictures", path.slice(path.lastIndexOf("/") + 1));
    stageFile(made, join(stage, path));
    const bytes = readFileSync(made);
    const hash = hashOf(bytes);
    files.set(path, { hash, size: bytes.length, cache: "immutable", key: hash });
  }
}

function stageFile(from: string, to: string): void {
  if (statSync(to, { throwIfNoEntry: false })) return;
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
