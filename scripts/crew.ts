// Child processes that take work off this one: each does task after task and keeps meanwhile what it has loaded.
import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Problem } from "../portal/content/problem.ts";
import { ContentProblems } from "./content-problems.ts";
import { PROJECT } from "./program-version.ts";
import type { ReadTask } from "./read-ahead.ts";
import type { RenderTask } from "./steps/render.ts";

export type Task = ReadTask | RenderTask;

/** What a hand sends back: errors lose all but their text on the way. */
export type Answer =
  | { readonly answer: unknown }
  | { readonly problems: readonly Problem[] }
  | { readonly failure: string };

/** One child process. */
export interface Hand {
  /**
   * Has a task done after those that were given before, and resolves with its answer. Who gives the next one before
   * the answer is there keeps the hand from waiting.
   * @throws ContentProblems, or Error with the hand's own message
   */
  readonly do: (task: Task) => Promise<unknown>;
}

/** Hands start when they are first asked for: one for each processor besides this process's own. */
export interface Crew {
  readonly hands: () => readonly Hand[];
  readonly dismiss: () => void;
}

const MOST_PROCESSES = 8;

/** A crew, which costs nothing until it has work. Whoever opens it dismisses it. */
export function openCrew(): Crew {
  const size = Math.min(availableParallelism(), MOST_PROCESSES) - 1;
  const children: ChildProcess[] = [];
  const start = (): Hand => {
    const child = fork(join(PROJECT, "scripts", "start.mjs"), ["hand"], {
      cwd: PROJECT,
      execArgv: [],
      serialization: "advanced",
    });
    children.push(child);
    return handOf(child);
  };
  let hands: readonly Hand[] | undefined;
  return {
    hands: () => {
      hands ??= Array.from({ length: size }, start);
      return hands;
    },
    dismiss: () => {
      for (const child of children) child.kill();
    },
  };
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Answers come in the order of the tasks. */
function handOf(child: ChildProcess): Hand {
  const waiting: Waiting[] = [];
  let end: Error | undefined;
  const fail = (error: Error) => {
    end ??= error;
    for (const { reject } of waiting.splice(0)) reject(end);
  };
  child.on("message", (message: Answer) => {
    const first = waiting.shift();
    if ("answer" in message) first?.resolve(message.answer);
    else if ("problems" in message) first?.reject(new ContentProblems(message.problems));
    else first?.reject(new Error(message.failure));
  });
  child.once("error", fail);
  child.once("exit", (code, signal) => fail(new Error(`a child process ended early (${signal ?? code})`)));
  return {
    do: (task) =>
      new Promise((resolve, reject) => {
        if (end !== undefined) return reject(end);
        waiting.push({ resolve, reject });
        child.send(task);
      }),
  };
}
