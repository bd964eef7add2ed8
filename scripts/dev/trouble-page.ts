// What the browser shows in place of a page that cannot be made.
import { html } from "../../layouts/html.ts";
import { describeProblem } from "../../portal/content/messages.ts";
import type { MessageLanguage } from "../../portal/content/messages.ts";
import type { Problem } from "../../portal/content/problem.ts";
import { DEV_WORDS } from "./words.ts";

/** All problems of the content, the errors first, each with its place and hint. */
export function problemsPage(problems: readonly Problem[], language: MessageLanguage): string {
  const words = DEV_WORDS[language];
  const errors = problems.filter(({ severity }) => severity === "error");
  const warnings = problems.filter(({ severity }) => severity === "warning");
  const items = [...errors, ...warnings].map((problem) => {
    const { message, hint } = describeProblem(problem, language);
    const place = `${problem.file}:${problem.line}${problem.column === undefined ? "" : `:${problem.column}`}`;
    return html`<li class="${problem.severity}"><code>${place}</code><p>${message}</p><p class="hint">→ ${hint}</p></li>`;
  });
  return troublePage(
    words.problems(errors.length),
    words.problemsExplained,
    html`<ol>${items}</ol>`,
    language,
  );
}

/** A fault of the code, as the program told it. */
export function faultPage(error: unknown, language: MessageLanguage): string {
  const words = DEV_WORDS[language];
  return troublePage(words.fault, words.faultExplained, html`<pre>${faultText(error)}</pre>`, language);
}

/** A fault as a programmer needs it: with its stack, or with esbuild's own places where code cannot be read. */
export function faultText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "errors" in error ? error.message : (error.stack ?? error.message);
}

function troublePage(
  title: string,
  explained: string,
  main: ReturnType<typeof html>,
  language: MessageLanguage,
) {
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
</head>
<body class="dev-trouble">
<main><h1>${title}</h1><p>${explained}</p>${main}</main>
</body>
</html>
`.toString();
}
