// npm run new -- "Tiêu đề": creates an article as a draft, in its place, with its fields at hand.
import { join, relative } from "node:path";
import { createArticle } from "./new/create-article.ts";
import { NEW_WORDS } from "./new/words.ts";
import { runCommand } from "./run-command.ts";

await runCommand(
  async ({ options, values, positionals }) => {
    const { content, now, language } = options;
    const { section, date } = values;
    const created = createArticle({
      content,
      // Quotes are easily forgotten.
      title: positionals.join(" "),
      ...(typeof section === "string" && { section }),
      ...(typeof date === "string" && { date }),
      now,
      language,
    });
    const file = relative(process.cwd(), join(content, created.file));
    if (options.json) process.stdout.write(`${JSON.stringify({ ...created, file })}\n`);
    process.stderr.write(NEW_WORDS[language].created(file, created.address));
    return 0;
  },
  { section: { type: "string" }, date: { type: "string" } },
  "words",
);
