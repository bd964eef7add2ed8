// npm run check: reports every problem of the content in one run; with --fix mends what is safe to mend first.
import { relative } from "node:path";
import { outlineMarkdown } from "../layouts/markdown.ts";
import { checkDocuments } from "../portal/content/check-documents.ts";
import { sortProblems } from "../portal/content/problem.ts";
import type { BuildOptions } from "./build-options.ts";
import { annotationOf } from "./check/annotation.ts";
import { mendContent, mendPlaces } from "./check/mend-content.ts";
import { CHECK_WORDS } from "./check/words.ts";
import { readingVersion } from "./program-version.ts";
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
    if (values.fix === true) await mend(options);
    const { problems, sources } = await lookAt(options);
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

/** Everything that is wrong, or worth a look, in the content. */
async function lookAt(options: BuildOptions) {
  const { content, cache, now } = options;
  const report = new StepReport();
  const onProgress = (done: number, total: number) => report.progress("pictures", done, total);
  const version = readingVersion();
  const read = await readContent({ ...options, onProgress });
  const texts = checkDocuments(read, {
    root: content,
    now,
    outlineMarkdown,
    cache: { folder: cache, key: version },
  });
  const problems = sortProblems([...read.problems, ...texts.map(({ problem }) => problem)]);
  return { problems, sources: read.sources, texts };
}

async function mend(options: BuildOptions): Promise<void> {
  const { content, language } = options;
  const words = CHECK_WORDS[language];
  const typed = mendContent(content);
  const { texts } = await lookAt(options);
  const mended = [...typed, ...mendPlaces(content, texts)];
  for (const { file, mendings } of mended) {
    for (const mending of mendings) {
      process.stderr.write(`${folderName(content)}/${file}:${mending.line}  ${words.mended(mending)}\n`);
    }
  }
  const files = new Set(mended.map(({ file }) => file)).size;
  const changes = mended.reduce((sum, { mendings }) => sum + mendings.length, 0);
  process.stderr.write(`${changes === 0 ? words.nothingToMend : words.mendedFiles(changes, files)}\n`);
}

/** The content folder as seen from the current one. */
function folderName(content: string): string {
  return relative(process.cwd(), content) || ".";
}
