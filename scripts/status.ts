// npm run status: what is scheduled, in draft, about to expire or withdrawn, and when the portal changes next.
import { relative } from "node:path";
import { ContentProblems } from "./content-problems.ts";
import { runCommand } from "./run-command.ts";
import { portalStatus } from "./status/portal-status.ts";
import { statusText } from "./status/status-text.ts";
import { readContent } from "./steps/read-content.ts";

await runCommand(async ({ options }) => {
  const { content, now, language, json } = options;
  const { portal, sources, problems } = await readContent(options);
  if (portal === undefined) throw new ContentProblems(problems);
  const status = portalStatus(sources, now);
  const next = portal.nextChange;
  if (json) process.stdout.write(`${JSON.stringify({ ...status, ...(next && { nextChange: next }) })}\n`);
  else process.stderr.write(statusText(status, next, relative(process.cwd(), content) || ".", language));
  return 0;
});
