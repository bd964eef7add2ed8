// Runs a program of this folder in child processes and collects what each sends back.
import { fork } from "node:child_process";
import { join } from "node:path";
import type { Problem } from "../portal/content/problem.ts";
import { ContentProblems } from "./content-problems.ts";
import { PROJECT } from "./program-version.ts";

/**
 * Starts one process for each task, sends it the task, and resolves with their answers in the order of the tasks.
 * @param onMessage hears what children send before their answer.
 * @throws Error with the child's own message when one fails; the others are ended.
 */
export async function runChildren(
  program: string,
  tasks: readonly object[],
  onMessage: (news: object) => void = () => {},
): Promise<unknown[]> {
  const children = tasks.map(() =>
    fork(join(PROJECT, "scripts", "start.mjs"), [program], {
      cwd: PROJECT,
      execArgv: [],
      serialization: "advanced",
    }),
  );
  const answers = children.map(
    (child, i) =>
      new Promise<unknown>((resolve, reject) => {
        child.on("message", (message: Message) => {
          if ("problems" in message) reject(new ContentProblems(message.problems));
          else if ("failure" in message) reject(new Error(message.failure));
          else if ("answer" in message) resolve(message.answer);
          else onMessage(message.news);
        });
        child.on("error", reject);
        child.on("exit", (code, signal) => reject(new Error(`${program} ended early (${signal ?? code})`)));
        child.send(tasks[i] ?? {});
      }),
  );
  try {
    return await Promise.all(answers);
  } finally {
    for (const child of children) child.kill();
  }
}

/** In a child: does the one task that the parent sends, and answers it. `tell` sends news before the answer. */
export function answerTask<Task>(run: (task: Task, tell: (news: object) => void) => Promise<unknown>): void {
  const send = (message: Message) => process.send?.(message);
  process.once("disconnect", () => process.exit(1));
  process.once("message", (task: Task) => {
    run(task, (news) => send({ news })).then(
      (answer) => send({ answer }),
      (error: unknown) => send(failureOf(error)),
    );
  });
}

/** What a child sends: errors lose all but their text on the way. */
type Message =
  | { readonly news: object }
  | { readonly answer: unknown }
  | { readonly problems: readonly Problem[] }
  | { readonly failure: string };

function failureOf(error: unknown): Message {
  if (error instanceof ContentProblems) return { problems: error.problems };
  return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
