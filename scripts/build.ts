// npm run build: builds the site.
import { buildSite } from "./build-site.ts";
import { problemsForPeople, StepReport } from "./report.ts";
import { runCommand } from "./run-command.ts";

await runCommand(async ({ options }) => {
  const report = new StepReport();
  const { changes, warnings, ...summary } = await buildSite(options, report);
  if (warnings.length > 0)
    process.stderr.write(problemsForPeople(warnings, options.content, options.language));
  const seconds = Number(report.seconds().toFixed(2));
  if (options.json) {
    const counts = { changed: changes.changed.length, deleted: changes.deleted.length };
    process.stdout.write(`${JSON.stringify({ ...summary, ...counts, seconds })}\n`);
  }
  const words = { vi: "Xong", en: "Done" }[options.language];
  process.stderr.write(
    `${words}: ${options.output} (${summary.pages} pages, ${summary.files} files, ${seconds} s)\n`,
  );
  return 0;
});
