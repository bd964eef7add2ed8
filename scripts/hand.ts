// A child process of the crew: does the tasks that its parent sends, one after the other.
import { ContentProblems } from "./content-problems.ts";
import type { Answer, Task } from "./crew.ts";
import { readShare } from "./read-ahead.ts";
import { renderShare } from "./steps/render-share.ts";

const send = (answer: Answer) => process.send?.(answer);
process.once("disconnect", () => process.exit(1));
let last: Promise<unknown> = Promise.resolve();
process.on("message", (task: Task) => {
  last = last
    .then(() => run(task))
    .then(
      (answer) => send({ answer }),
      (error: unknown) => send(failureOf(error)),
    );
});

async function run(task: Task): Promise<unknown> {
  return task.kind === "read" ? readShare(task) : renderShare(task);
}

function failureOf(error: unknown): Answer {
  if (error instanceof ContentProblems) return { problems: error.problems };
  return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
