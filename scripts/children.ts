// Runs a program of this folder in child processes and collects what each sends back.
import { fork } from "node:child_process";
import { join } from "node:path";
import { PROJECT } from "./program-version.ts";

/**
 * Starts one process for each task, sends it the task, and resolves with their answers in the order of the tasks.
 * @param onMessage hears what children send before their answer.
 * @throws Error with the child's own message when one fails; the others are ended.
 */
export async function runChildren(
  program: string,
  tasks: readonly object[],
  onMessage: (message: object) => void = () => {},
): Promise<unknown[]> {
  const children = tasks.map(() =>
    fork(join(PROJECT, "scripts", "start.mjs"), [program], { execArgv: [], serialization: "advanced" }),
  );
  const answers = children.map(
    (child, i) =>
      new Promise<unknown>((resolve, reject) => {
        child.on("message", (message: { answer?: unknown; error?: unknown }) => {
          if ("answer" in message) resolve(message.answer);
          else if ("error" in message)
            reject(message.error instanceof Error ? message.error : new Error(String(message.error)));
          else onMessage(message);
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

/** In a child: does the one task that the parent sends, and answers it. */
export function answerTask<Task>(
  run: (task: Task, send: (message: object) => void) => Promise<unknown>,
): void {
  process.once("disconnect", () => process.exit(1));
  process.once("message", (task: Task) => {
    const send = (message: object) => process.send?.(message);
    run(task, send).then(
      (answer) => send({ answer }),
      (error: unknown) => send({ error }),
    );
  });
}
