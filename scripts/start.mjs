// Starts a command of this folder: node scripts/start.mjs build --content …
//
// The command's bundle is kept in node_modules/.cache until a source file changes.
import { createHash } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

const PROJECT = join(import.meta.dirname, "..");
const [, , name = "", ...args] = process.argv;
const entry = join(import.meta.dirname, `${name}.ts`);
if (!/^[a-z-]+$/.test(name) || !existsSync(entry)) {
  process.stderr.write(`node scripts/start.mjs <command>: “${name}”?\n`);
  process.exit(2);
}
process.argv = [process.argv[0] ?? "node", entry, ...args];
process.setSourceMapsEnabled(true);
try {
  await import(pathToFileURL(await bundled()).href);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
}

/** The command's bundle, made now unless it is there already. */
async function bundled() {
  const file = `${name}-${sourceState()}.mjs`;
  const folder = join(PROJECT, "node_modules", ".cache", "bantin");
  const kept = join(folder, file);
  if (existsSync(kept)) return kept;
  const { bundleProgram } = await import("./bundle-program.mjs");
  if (!canWrite(folder)) {
    // A folder of its own, which nobody else can have prepared.
    const once = join(mkdtempSync(join(tmpdir(), "bantin-")), file);
    process.once("exit", () => rmSync(dirname(once), { recursive: true, force: true }));
    await bundleProgram(entry, once, PROJECT);
    return once;
  }
  const aside = join(folder, `${file}.${process.pid}.mjs`);
  await bundleProgram(entry, aside, PROJECT);
  for (const older of readdirSync(folder)) {
    if (older.startsWith(`${name}-`) && !older.startsWith(file)) rmSync(join(folder, older), { force: true });
  }
  renameSync(aside, kept);
  return kept;
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
