// Starts a command of this folder: node scripts/start.mjs build --content …
//
// The command's bundle is kept in node_modules/.cache until a source file changes.
import { createHash } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { tellSourcePlaces } from "./source-places.mjs";

// Else a heap of a gigabyte may wait for three more of garbage before it is cleared.
setFlagsFromString("--heap-growing-percent=30");

const PROJECT = join(import.meta.dirname, "..");
const [, , name = "", ...args] = process.argv;
const entry = join(import.meta.dirname, `${name}.ts`);
if (!/^[a-z-]+$/.test(name) || !existsSync(entry)) {
  process.stderr.write(`node scripts/start.mjs <command>: “${name}”?\n`);
  process.exit(2);
}
process.argv = [process.argv[0] ?? "node", entry, ...args];
try {
  const folder = await bundled();
  tellSourcePlaces(folder);
  await import(pathToFileURL(join(folder, `${name}.mjs`)).href);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
}

/** The folder of the command's bundle, made now unless it is there already. */
async function bundled() {
  const bundle = `${name}-${sourceState()}`;
  const all = join(PROJECT, "node_modules", ".cache", "bantin");
  const kept = join(all, bundle);
  if (existsSync(kept)) return kept;
  const { bundleCommand } = await import("./bundle-program.mjs");
  if (!canWrite(all)) {
    // A folder of its own, which nobody else can have prepared.
    const once = mkdtempSync(join(tmpdir(), "bantin-"));
    process.once("exit", () => rmSync(once, { recursive: true, force: true }));
    await bundleCommand(entry, once, PROJECT);
    return once;
  }
  const aside = join(all, `${bundle}.${process.pid}`);
  await bundleCommand(entry, aside, PROJECT);
  removeOlder(all);
  try {
    renameSync(aside, kept);
  } catch (error) {
    // Another process was faster.
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(kept)) throw error;
  }
  return kept;
}

/**
 * Removes earlier bundles of this command, but for those of the last hour: whoever runs them loads parts late.
 * @param {string} all
 */
function removeOlder(all) {
  for (const older of readdirSync(all)) {
    const path = join(all, older);
    const isOurs = older.startsWith(`${name}-`) && older.slice(name.length + 1, name.length + 17).match(/^[0-9a-f]{16}$/);
    if (isOurs && statSync(path).mtimeMs < Date.now() - 3_600_000) rmSync(path, { recursive: true, force: true });
  }
}

/** @param {string} folder */
function canWrite(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Names the state of all source files: their sizes and times of change. */
function sourceState() {
  const folders = ["portal", "layouts", "scripts"].map((folder) => join(PROJECT, folder));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
  );
  const sources = [...files.filter((file) => /\.(?:ts|mjs)$/.test(file)).sort(), join(PROJECT, ".eleventy.ts"), join(PROJECT, "package-lock.json")];
  const state = sources.map((file) => {
    const { size, mtimeMs } = statSync(file);
    return `${file} ${size} ${mtimeMs}`;
  });
  return createHash("sha256").update(`${process.version}\n${state.join("\n")}`).digest("hex").slice(0, 16);
}
