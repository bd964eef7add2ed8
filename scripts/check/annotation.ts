// Says a problem in the words that CI services of GitHub's kind turn into a note beside the line.
import { describeProblem } from "../../portal/content/messages.ts";
import type { MessageLanguage } from "../../portal/content/messages.ts";
import type { Problem } from "../../portal/content/problem.ts";

/**
 * A workflow command, "::error file=…,line=…,title=…::message". `folder` is the content folder as seen from the
 * repository, "." for itself. Escapes as GitHub's runner undoes them: %, CR and LF everywhere, in properties also ":" and ",".
 */
export function annotationOf(problem: Problem, folder: string, language: MessageLanguage): string {
  const { severity, file, line, column } = problem;
  const { message, hint } = describeProblem(problem, language);
  const properties = {
    file: folder === "." ? file : `${folder}/${file}`,
    line: String(line),
    ...(column !== undefined && { col: String(column) }),
    title: TITLES[language][severity],
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`);
  return `::${severity} ${list.join(",")}::${escapeData(`${message}\n→ ${hint}`)}`;
}

const TITLES = {
  vi: { error: "Lỗi nội dung", warning: "Nên xem lại" },
  en: { error: "Content error", warning: "Worth a look" },
} as const;

function escapeData(text: string): string {
  return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
