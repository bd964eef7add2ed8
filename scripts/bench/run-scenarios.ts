// Builds a content folder through all scenarios and measures each build as a process of its own.
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type EditableContent, openForEdits } from "./content-edits.ts";
import { type Command, type Cost, measureRun, medianCost } from "./measure-run.ts";
import { SCENARIOS } from "./scenarios.ts";
import { type Survey, surveyFolder } from "./survey-folder.ts";

/** Folders of one benchmark run; `content` is edited. */
export interface Workplace {
  readonly content: string;
  readonly output: string;
  readonly cache: string;
  /** Time of the first build, ISO with offset; every further build is a minute later. */
  readonly now: string;
  /** Which pass this is, from 1; edits put it into their texts. */
  readonly run: number;
}

/** One build: its cost, how many files it changed and deleted, and what stood in the output afterwards. */
export interface Measured extends Cost, Survey {
  readonly scenario: string;
  readonly changed: number;
  readonly deleted: number;
  /** What the build itself reported (--json). */
  readonly report?: unknown;
}

/**
 * One pass through all scenarios, with the build of the checkout at `root`. `between` runs right after the cold
 * build, so that another generator's build can alternate with ours.
 */
export async function runScenarios(
  place: Workplace,
  root: string,
  between: () => Promise<void>,
  say: (line: string) => void,
): Promise<Measured[]> {
  const results: Measured[] = [];
  let content: EditableContent | undefined;
  for (const [step, { name, edit }] of SCENARIOS.entries()) {
    const now = later(place.now, step);
    if (step === 0)
      for (const folder of [place.output, place.cache]) rmSync(folder, { recursive: true, force: true });
    else content = content === undefined ? openForEdits(place.content, now) : { ...content, now };
    if (content !== undefined) edit?.(content, place.run);
    say(`  ${name}`);
    const { stdout, ...cost } = await measureRun(buildCommand(place, now, root));
    const report = jsonOf(stdout);
    results.push({
      scenario: name,
      ...cost,
      changed: linesOf(join(place.cache, "changed.txt")),
      deleted: linesOf(join(place.cache, "deleted.txt")),
      ...surveyFolder(place.output),
      ...(report === undefined ? {} : { report }),
    });
    if (step === 0) await between();
  }
  return results;
}

/** The middle of several passes: costs each for itself, counts as in the last pass. */
export function medianOf(passes: readonly (readonly Measured[])[]): Measured[] {
  const last = passes.at(-1) ?? [];
  return last.map((measured, step) => ({
    ...measured,
    ...medianCost(passes.flatMap((pass) => pass[step] ?? [])),
  }));
}

/**
 * The build script of package.json, as npm would run it, without npm's own start. The search index is left out: Hugo
 * makes none, and `npm run bench -- search` measures it.
 */
function buildCommand({ content, output, cache }: Workplace, now: string, root: string): Command {
  const manifest: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const script = scriptOf(manifest, "build") ?? "node --import tsx scripts/build.ts";
  const options = [
    "--content",
    content,
    "--output",
    output,
    "--cache",
    cache,
    "--now",
    now,
    "--json",
    "--no-search",
  ];
  const path = `${join(root, "node_modules/.bin")}:${process.env.PATH ?? ""}`;
  return { file: "sh", args: ["-c", `${script} "$@"`, "build", ...options], cwd: root, env: { PATH: path } };
}

function scriptOf(manifest: unknown, name: string): string | undefined {
  if (typeof manifest !== "object" || manifest === null || !("scripts" in manifest)) return undefined;
  const { scripts } = manifest;
  const script =
    typeof scripts === "object" && scripts !== null
      ? Object.entries(scripts).find(([key]) => key === name)?.[1]
      : undefined;
  return typeof script === "string" ? script : undefined;
}

function linesOf(file: string): number {
  try {
    return readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line !== "").length;
  } catch {
    return 0;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An ISO time with offset, some minutes later, in the same offset. */
export function later(time: string, minutes: number): string {
  const offset = /(?:Z|[+-]\d{2}:\d{2})$/.exec(time)?.[0] ?? "Z";
  const shift =
    offset === "Z"
      ? 0
      : (offset.startsWith("-") ? -1 : 1) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6)));
  const local = new Date(Date.parse(time) + (minutes + shift) * 60_000);
  return `${local.toISOString().slice(0, 19)}${offset}`;
}
