// npm run documents: cited documents that the register lacks, by number of citations; --write makes entries for them.
import { relative } from "node:path";
import { ContentProblems } from "./content-problems.ts";
import { unregisteredDocuments } from "./documents/unregistered.ts";
import { documentsText, noArguments, stubComment, stubsText } from "./documents/words.ts";
import { writeStubs } from "./documents/write-stubs.ts";
import { runCommand } from "./run-command.ts";
import { readContent } from "./steps/read-content.ts";
import { UsageError } from "./usage-error.ts";

await runCommand(
  async ({ options, values, positionals }) => {
    const { content, language, json } = options;
    if (positionals[0] !== undefined) throw new UsageError(noArguments(positionals[0], language));
    const { portal, problems } = await readContent(options);
    if (portal === undefined) throw new ContentProblems(problems);
    const documents = unregisteredDocuments(portal);
    const folder = relative(process.cwd(), content) || ".";
    const stubs = values.write === true ? writeStubs(content, documents, stubComment(language)) : undefined;
    if (json) process.stdout.write(`${JSON.stringify({ documents, ...(stubs && { stubs }) })}\n`);
    else if (stubs) process.stderr.write(stubsText(stubs, folder, language));
    else process.stderr.write(documentsText(documents, folder, language));
    return 0;
  },
  { write: { type: "boolean" } },
);
