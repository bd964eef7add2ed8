// npm run accessibility: tries one page of each kind of the built site, and records the result in the content folder.
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { allPages } from "../layouts/pages.ts";
import { ACCESSIBILITY, accessibilityText } from "../portal/content/read-accessibility.ts";
import { openBrowser } from "./accessibility/browser.ts";
import { onePageOfEachKind } from "./accessibility/pages-to-try.ts";
import { serve } from "./accessibility/serve-site.ts";
import { tryPages } from "./accessibility/try-pages.ts";
import { ACCESSIBILITY_WORDS } from "./accessibility/words.ts";
import { programVersion } from "./program-version.ts";
import { runCommand } from "./run-command.ts";
import { openSite } from "./steps/open-site.ts";
import { writeWhole } from "./steps/pictures/write-whole.ts";
import { UsageError } from "./usage-error.ts";

await runCommand(async ({ options }) => {
  const { content, output, json, language } = options;
  const words = ACCESSIBILITY_WORDS[language];
  const { desk } = await openSite({ ...options, version: programVersion() });
  const { urls, now } = desk.portal;
  const built = [...allPages(desk)]
    .map(({ kind, url }) => ({ kind, url, file: urls.file(url) }))
    .filter(({ file }) => existsSync(join(output, file)));
  const pages = onePageOfEachKind(built, urls.base);
  if (pages.length === 0) throw new UsageError(words.notBuilt(output));

  const browser = await openBrowser();
  const server = await serve({ folder: output, base: urls.base });
  try {
    const check = await tryPages(browser, server.address, pages, now.iso.slice(0, 10));
    const file = join(content, ACCESSIBILITY);
    await writeWhole(file, accessibilityText(check));
    if (json) process.stdout.write(`${JSON.stringify(check)}\n`);
    for (const { rule, kind, places } of check.findings)
      process.stderr.write(`${words.finding(rule, kind, places)}\n`);
    const places = check.findings.reduce((sum, finding) => sum + finding.places, 0);
    process.stderr.write(`${words.done(pages.length, places, relative(process.cwd(), file))}\n`);
    return places === 0 ? 0 : 1;
  } finally {
    server.close();
    await browser.close();
  }
});
