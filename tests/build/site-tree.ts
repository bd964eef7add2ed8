// Builds sites in this process or in another one, and reads what they wrote.
import { spawn } from "node:child_process";
import { hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSite } from "../../scripts/build-site.ts";
import type { BuildSummary } from "../../scripts/build-site.ts";
import { PROJECT } from "../../scripts/program-version.ts";
import { StepReport } from "../../scripts/report.ts";
import { acknowledge } from "../../scripts/steps/publish.ts";

/** A report that tells nobody. */
class Silence extends StepReport {
  override progress(): void {}
  override done(): void {}
}

/** Folders of a build. */
export interface Folders {
  readonly content: string;
  readonly output: string;
  readonly cache: string;
}

/** The moment that tests build for: articles of the test portal lie before and behind it. */
export const BUILD_NOW = Date.parse("2022-06-01T00:00:00Z");

/** Builds in this process. */
export async function build(folders: Folders, now = BUILD_NOW): Promise<BuildSummary> {
  const options = { ...folders, now, clean: false, json: false, language: "vi" as const };
  const summary = await buildSite(options, new Silence());
  acknowledge(folders.cache);
  return summary;
}

/** Hashes of all files below a folder by their path; empty if there is no such folder. */
export function treeOf(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    files.sort().map((file) => [file.slice(folder.length + 1), hash("sha256", readFileSync(file))]),
  );
}

/** What differs between two trees, as `changed.txt` and `deleted.txt` spell it. */
export function differenceOf(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) {
  const lines = (paths: readonly string[]) => paths.map((path) => `${path}\n`).join("");
  return {
    changed: lines([...after.keys()].filter((path) => after.get(path) !== before.get(path)).sort()),
    deleted: lines([...before.keys()].filter((path) => !after.has(path)).sort()),
  };
}

/** The files in which two trees differ, for messages; empty if they are the same. */
export function differing(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  const { changed, deleted } = differenceOf(one, other);
  return `${changed}${deleted}`.split("\n").filter(Boolean);
}

/** How a command ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly uid?: number;
  /** Addresses of modules to load before the script. */
  readonly preload?: readonly string[];
  /** Kills the whole process group after so many milliseconds. */
  readonly killAfter?: number;
}

const TSX = import.meta.resolve("tsx");

/** Runs a script of scripts/ in a process of its own. */
export function runScript(
  script: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<Ended> {
  return runNode([join(PROJECT, "scripts", script), ...args], options);
}

/** Runs Node with tsx in a process of its own. */
export function runNode(
  args: readonly string[],
  { env, cwd = PROJECT, uid, killAfter, preload = [] }: CommandOptions = {},
): Promise<Ended> {
  const { NODE_TEST_CONTEXT: _, ...inherited } = process.env;
  const child = spawn(
    process.execPath,
    [...[TSX, ...preload].flatMap((module) => ["--import", module]), ...args],
    {
      cwd,
      env: { ...inherited, ...env },
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      ...(uid !== undefined && { uid, gid: uid }),
    },
  );
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (data: Buffer) => (stdout += data.toString()));
  child.stderr.on("data", (data: Buffer) => (stderr += data.toString()));
  const timer =
    killAfter === undefined
      ? undefined
      : setTimeout(() => child.pid !== undefined && process.kill(-child.pid, "SIGKILL"), killAfter);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, stdout, stderr });
    });
  });
}

/** The command line of `npm run build` for these folders. */
export function buildArguments({ content, output, cache }: Folders, now = BUILD_NOW): string[] {
  return ["--content", content, "--output", output, "--cache", cache, "--now", new Date(now).toISOString()];
}
