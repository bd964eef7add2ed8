// Tells people, on stderr, what a command is doing and what it found.
import { styleText } from "node:util";
import { describeProblem } from "../portal/content/messages.ts";
import type { MessageLanguage } from "../portal/content/messages.ts";
import type { Problem } from "../portal/content/problem.ts";

/** Words of reports for people. */
const WORDS = {
  vi: {
    error: "lỗi",
    warning: "cảnh báo",
    summary: (errors: number, warnings: number, files: number) =>
      `${errors} lỗi, ${warnings} cảnh báo trong ${files} tệp.`,
    untouched: "Chưa có gì được đăng; trang đang có được giữ nguyên.",
    hint: "→",
  },
  en: {
    error: "error",
    warning: "warning",
    summary: (errors: number, warnings: number, files: number) =>
      `${errors} errors, ${warnings} warnings in ${files} files.`,
    untouched: "Nothing was published; the present site is untouched.",
    hint: "→",
  },
} as const;

/**
 * Problems as a person reads them: place, message and hint, one below the other.
 * @param publishing says, too, that nothing was published because of the errors.
 */
export function problemsForPeople(
  problems: readonly Problem[],
  folder: string,
  language: MessageLanguage,
  publishing = false,
): string {
  const words = WORDS[language];
  const lines = problems.map((problem) => {
    const { message, hint } = describeProblem(problem, language);
    const colour = problem.severity === "error" ? "red" : "yellow";
    const place = `${folder}/${problem.file}:${problem.line}${problem.column === undefined ? "" : `:${problem.column}`}`;
    return `${paint("bold", place)}  ${paint(colour, words[problem.severity])}: ${message}\n    ${words.hint} ${hint}\n`;
  });
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const files = new Set(problems.map(({ file }) => file)).size;
  const summary = words.summary(errors, problems.length - errors, files);
  return `${lines.join("")}${summary}${publishing && errors > 0 ? ` ${words.untouched}` : ""}\n`;
}

/** Problems as machines read them, with their words in both languages. */
export function problemsForMachines(problems: readonly Problem[]): object[] {
  return problems.map((problem) => ({
    ...problem,
    vi: describeProblem(problem, "vi"),
    en: describeProblem(problem, "en"),
  }));
}

/** Shows steps as they are done: one changing line on a terminal, a line for each step elsewhere. */
export class StepReport {
  readonly #started = performance.now();
  #step = performance.now();
  readonly #live = process.stderr.isTTY === true;
  #lastShown = 0;

  /** Shows how far a long step is, a few times a second on a terminal, each ten seconds elsewhere. */
  progress(name: string, done: number, total: number): void {
    const now = performance.now();
    if (now - this.#lastShown < (this.#live ? 100 : 10_000)) return;
    this.#lastShown = now;
    process.stderr.write(this.#live ? `\r\u001b[K${name} ${done}/${total}` : `${name} ${done}/${total}\n`);
  }

  /** Ends a step with what it did. */
  done(name: string, what: string): void {
    const now = performance.now();
    const time = `${((now - this.#step) / 1000).toFixed(2)} s`;
    this.#step = now;
    process.stderr.write(
      `${this.#live ? "\r\u001b[K" : ""}${name.padEnd(12)} ${what.padEnd(44)} ${paint("dim", time)}\n`,
    );
  }

  /** Says that another build, named by its process, has to end first. */
  waiting(other: number): void {
    process.stderr.write(
      `Một lần dựng khác đang chạy (tiến trình ${other}); chờ… / another build is running; waiting…\n`,
    );
  }

  /** Seconds since the command began to work. */
  seconds(): number {
    return (performance.now() - this.#started) / 1000;
  }
}

/** Colours for a terminal that shows them; NO_COLOR is heeded. */
function paint(format: "red" | "yellow" | "bold" | "dim", text: string): string {
  return process.stderr.isTTY && !process.env.NO_COLOR ? styleText(format, text) : text;
}
