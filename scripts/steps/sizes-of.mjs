// In a thread of its own: tells whether the files of a folder have the sizes that they should have.
import { statSync } from "node:fs";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";

const { folder, paths, sizes } = workerData;
parentPort?.postMessage(hasSizes());

function hasSizes() {
  let i = 0;
  for (const path of paths.split("\0")) {
    if (statSync(join(folder, path), { throwIfNoEntry: false })?.size !== sizes[i++]) return false;
  }
  return true;
}
