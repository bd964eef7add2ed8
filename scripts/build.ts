// npm run build: builds the site, or with --shard 3/8 a part of it.
import { buildSite } from "./build-site.ts";
import type { Shard } from "./build-site.ts";
import { StepReport, problemsForPeople } from "./report.ts";
import { runCommand } from "./run-command.ts";
import { acknowledge } from "./steps/publish.ts";
import { UsageError } from "./usage-error.ts";

await runCommand(
  async ({ options, values }) => {
    const report = new StepReport();
    const { changes, warnings, ...summary } = await buildSite(options, report, {
      shard: shardOf(values.shard),
      search: values["no-search"] !== true,
    });
    if (warnings.length > 0) {
      process.stderr.write(problemsForPeople(warnings, options.content, options.language));
    }
    const seconds = Number(report.seconds().toFixed(2));
    if (options.json) {
      const counts = { changed: changes.changed.length, deleted: changes.deleted.length };
      process.stdout.write(`${JSON.stringify({ ...summary, ...counts, seconds })}\n`);
    }
    const words = { vi: "Xong", en: "Done" }[options.language];
    process.stderr.write(
      `${words}: ${options.output} (${summary.pages} pages, ${summary.files} files, ${seconds} s)\n`,
    );
    process.once("exit", (code) => code === 0 && acknowledge(options.cache));
    return 0;
  },
  { shard: { type: "string" }, "no-search": { type: "boolean" } },
);

function shardOf(written: unknown): Shard {
  if (written === undefined) return { part: 1, of: 1 };
  const [, part, of] = /^(\d{1,3})\/(\d{1,3})$/.exec(String(written)) ?? [];
  const shard = { part: Number(part), of: Number(of) };
  if (!(shard.part >= 1 && shard.part <= shard.of)) throw new UsageError(`--shard: “${written}” → 3/8`);
  return shard;
}
