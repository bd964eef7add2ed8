// The same content built by Hugo, for comparison.
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { convertToHugo } from "./convert-to-hugo.ts";
import { type Cost, measureRun } from "./measure-run.ts";
import { type Survey, surveyFolder } from "./survey-folder.ts";

/** A Hugo that can be run. */
export interface HugoPeer {
  /** "0.169.0" */
  readonly version: string;
  readonly file: string;
}

/** A full build by Hugo. */
export type HugoBuild = Cost & Survey;

/** The Hugo that the environment names (HUGO=/path/to/hugo), else the one on the PATH, else none. */
export function findHugo(): HugoPeer | undefined {
  const file = process.env.HUGO ?? "hugo";
  try {
    const said = execFileSync(file, ["version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    return { file, version: /v(\d+\.\d+\.\d+)/.exec(said)?.[1] ?? said.trim() };
  } catch {
    return undefined;
  }
}

/** Prepares a Hugo site of the content in `folder`/site. */
export function prepareHugo(content: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  convertToHugo(content, join(folder, "site"));
}

/** Builds that site from nothing into `folder`/public and measures it. Hugo knows no other production build. */
export async function buildWithHugo({ file }: HugoPeer, folder: string): Promise<HugoBuild> {
  const output = join(folder, "public");
  rmSync(output, { recursive: true, force: true });
  const { stdout: _, ...cost } = await measureRun({
    file,
    args: ["--source", join(folder, "site"), "--destination", output, "--quiet", "--noBuildLock"],
    cwd: folder,
    env: { HUGO_CACHEDIR: join(folder, "cache") },
  });
  return { ...cost, ...surveyFolder(output) };
}
