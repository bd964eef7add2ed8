// Runs a command and turns however it ends into messages and an exit code.
import { relative } from "node:path";
import { parseOptions } from "./build-options.ts";
import type { BuildOptions } from "./build-options.ts";
import { ContentProblems } from "./content-problems.ts";
import { problemsForMachines, problemsForPeople } from "./report.ts";
import { UsageError } from "./usage-error.ts";

/** A command line, read. */
export interface CommandLine {
  readonly options: BuildOptions;
  readonly values: Readonly<Record<string, unknown>>;
  readonly positionals: readonly string[];
}

/**
 * Runs `command` with this process's arguments.
 * Exit codes: 0 done; 1 the content has problems, or something failed; 2 the command was used wrongly.
 * @param more the command's own options.
 * @param words whether the command takes words beside its options.
 */
export async function runCommand(
  command: (line: CommandLine) => Promise<number>,
  more: Readonly<Record<string, { type: "string" | "boolean" }>> = {},
  words: "words" | "no words" = "no words",
): Promise<void> {
  let line: CommandLine | undefined;
  try {
    line = parseOptions(process.argv.slice(2), more);
    const [word] = line.positionals;
    if (words === "no words" && word !== undefined) {
      throw new UsageError(
        `“${word}”? Thiếu “--” sau tên lệnh, hoặc thừa chữ (npm wants “--” before options)`,
      );
    }
    process.exitCode = await command(line);
  } catch (error) {
    process.exitCode = error instanceof UsageError ? 2 : 1;
    if (error instanceof UsageError) process.stderr.write(`${error.message}\n`);
    else if (error instanceof ContentProblems) tellProblems(error, line?.options);
    else process.stderr.write(`${failureInWords(error, line?.options.language ?? "vi")}\n`);
  }
}

function tellProblems({ problems }: ContentProblems, options: BuildOptions | undefined): void {
  if (options?.json) process.stdout.write(`${JSON.stringify({ problems: problemsForMachines(problems) })}\n`);
  const folder = options === undefined ? "content" : relative(process.cwd(), options.content) || ".";
  process.stderr.write(problemsForPeople(problems, folder, options?.language ?? "vi", true));
}

const FAILURES: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  ENOSPC: {
    vi: "Đĩa đã đầy; trang đang có được giữ nguyên.",
    en: "The disk is full; the present site is untouched.",
  },
  EDQUOT: {
    vi: "Đã hết hạn mức đĩa; trang đang có được giữ nguyên.",
    en: "The disk quota is used up; the present site is untouched.",
  },
  EACCES: {
    vi: "Không có quyền ghi; trang đang có được giữ nguyên.",
    en: "Writing is not permitted; the present site is untouched.",
  },
  EPERM: {
    vi: "Không có quyền ghi; trang đang có được giữ nguyên.",
    en: "Writing is not permitted; the present site is untouched.",
  },
  EROFS: {
    vi: "Thư mục chỉ cho đọc; trang đang có được giữ nguyên.",
    en: "The folder is read-only; the present site is untouched.",
  },
  EEXIST: { vi: "Có tệp nằm ở chỗ của một thư mục.", en: "A file lies where a folder should be." },
  ENOTDIR: { vi: "Có tệp nằm ở chỗ của một thư mục.", en: "A file lies where a folder should be." },
  EMFILE: {
    vi: "Hệ điều hành không cho mở thêm tệp.",
    en: "The operating system does not let more files be opened.",
  },
  EBUSY: {
    vi: "Thư mục đích đang được dùng; trang đang có được giữ nguyên.",
    en: "The output folder is in use; the present site is untouched.",
  },
};

/** The system's code of an error, or of the one that it wraps. */
function codeOf(error: unknown, depth = 0): string {
  if (!(error instanceof Error) || depth > 5) return "";
  if ("code" in error && String(error.code) in FAILURES) return String(error.code);
  const inner = "originalError" in error ? error.originalError : error.cause;
  const said = /\b(E[A-Z]{3,})\b/.exec(error.message)?.[1] ?? "";
  return codeOf(inner, depth + 1) || (said in FAILURES ? said : "");
}

function failureInWords(error: unknown, language: "vi" | "en"): string {
  if (!(error instanceof Error)) return String(error);
  const known = FAILURES[codeOf(error)];
  return known === undefined ? (error.stack ?? error.message) : `${known[language]}\n    ${error.message}`;
}
