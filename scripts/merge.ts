// npm run merge: puts the parts that `npm run build -- --shard` made together into the whole site.
import { resolve } from "node:path";
import { mergeSites } from "./merge-sites.ts";
import { StepReport } from "./report.ts";
import { runCommand } from "./run-command.ts";
import { acknowledge } from "./steps/publish.ts";
import { UsageError } from "./usage-error.ts";

await runCommand(
  async ({ options, positionals }) => {
    if (positionals.length === 0) {
      throw new UsageError(
        "npm run merge -- parts/1 parts/2 … (mỗi thư mục có site/ và cache/; each holds site/ and cache/)",
      );
    }
    const report = new StepReport();
    const parts = positionals.map((folder) => ({
      site: resolve(folder, "site"),
      cache: resolve(folder, "cache"),
    }));
    const { files, changes } = await mergeSites(parts, options, report);
    report.done(
      "merge",
      `${files} files, ${changes.changed.length} changed, ${changes.deleted.length} deleted`,
    );
    process.once("exit", (code) => code === 0 && acknowledge(options.cache));
    return 0;
  },
  {},
  "words",
);
