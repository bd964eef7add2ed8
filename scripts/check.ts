// npm run check: reports every problem of the content in one run; with --fix mends what is safe to mend first.
import { relative } from "node:path";
import type { BuildOptions } from "./build-options.ts";
import { annotationOf } from "./check/annotation.ts";
import { mendContent } from "./check/mend-content.ts";
import { CHECK_WORDS } from "./check/words.ts";
import { programVersion } from "./program-version.ts";
import { problemsForMachines, problemsForPeople, StepReport } from "./report.ts";
import { runCommand } from "./run-command.ts";
import { readContent } from "./steps/read-content.ts";
import { UsageError } from "./usage-error.ts";

await runCommand(
  async ({ options, values, positionals }) => {
    const { content, language } = options;
    const words = CHECK_WORDS[language];
    const format = options.json ? "json" : (values.format ?? "text");
    if (positionals[0] !== undefined) throw new UsageError(words.noArguments(positionals[0]));
    if (format !== "json" && format !== "github" && format !== "text") {
      throw new UsageError(words.noSuchFormat(String(format)));
    }
    if (values.fix === true) mend(options);
    const report = new StepReport();
    const onProgress = (done: number, total: number) => report.progress("pictures", done, total);
    const { problems, sources } = await readContent({ ...options, version: programVersion(), onProgress });
    const folder = folderName(content);
    if (format === "json")
      process.stdout.write(`${JSON.stringify({ problems: problemsForMachines(problems) })}\n`);
    if (format === "github") {
      for (const problem of problems) process.stdout.write(`${annotationOf(problem, folder, language)}\n`);
    }
    if (problems.length > 0) process.stderr.write(problemsForPeople(problems, folder, language));
    if (problems.some(({ severity }) => severity === "error")) return 1;
    process.stderr.write(`${words.fine(sources.length)}\n`);
    return 0;
  },
  { fix: { type: "boolean" }, format: { type: "string" } },
);

function mend({ content, language }: BuildOptions): void {
  const words = CHECK_WORDS[language];
  const mended = mendContent(content);
  for (const { file, mendings } of mended) {
    for (const mending of mendings) {
      process.stderr.write(`${folderName(content)}/${file}:${mending.line}  ${words.mended(mending)}\n`);
    }
  }
  const changes = mended.reduce((sum, { mendings }) => sum + mendings.length, 0);
  process.stderr.write(
    `${changes === 0 ? words.nothingToMend : words.mendedFiles(changes, mended.length)}\n`,
  );
}

/** The content folder as seen from the current one. */
function folderName(content: string): string {
  return relative(process.cwd(), content) || ".";
}
