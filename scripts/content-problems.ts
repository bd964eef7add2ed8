// Stops a command because the content has problems, carrying them to whoever reports them.
import type { Problem } from "../portal/content/problem.ts";

/** Thrown where a step finds that it cannot go on with this content. */
export class ContentProblems extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(`${problems.length} problems in the content`);
    this.problems = problems;
  }
}
