// Tells whether a built site is still as its manifest describes it: every file there, none of another size.
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { PROJECT } from "../program-version.ts";
import type { Manifest } from "./manifest.ts";

/** Looks at every file. */
export function isIntact(folder: string, { files }: Manifest): boolean {
  for (const path in files) {
    if (statSync(join(folder, path), { throwIfNoEntry: false })?.size !== files[path]?.size) return false;
  }
  return existsSync(folder);
}

/** Begins to look; returns how to wait for what is found. Many files are looked at in a thread, while this one goes on. */
export function lookOver(folder: string, manifest: Manifest): () => Promise<boolean> {
  const paths = Object.keys(manifest.files);
  if (paths.length < WORTH_A_THREAD) {
    const found = isIntact(folder, manifest);
    return () => Promise.resolve(found);
  }
  const sizes = Float64Array.from(paths, (path) => manifest.files[path]?.size ?? -1);
  const thread = new Worker(join(PROJECT, "scripts", "steps", "sizes-of.mjs"), {
    workerData: { folder, paths: paths.join("\0"), sizes },
  });
  // A build that fails meanwhile need not wait.
  thread.unref();
  const answer = new Promise<boolean>((resolve) => {
    thread.once("message", (found) => resolve(found === true));
    thread.once("error", () => resolve(isIntact(folder, manifest)));
  });
  return () => {
    thread.ref();
    return answer;
  };
}

/** A thread starts in about 30 ms. */
const WORTH_A_THREAD = 3_000;
