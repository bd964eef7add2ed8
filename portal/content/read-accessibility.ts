// Reads and writes accessibility.yaml: what the last accessibility check tried and found.
import type { AccessibilityCheck } from "../model/accessibility.ts";
import type { Problem } from "./problem.ts";
import { readFieldsFile } from "./read-yaml-file.ts";
import { accessibilityFields } from "./schemas/accessibility.ts";

/** Its name inside the content folder. */
export const ACCESSIBILITY = "accessibility.yaml";

/** The recorded check; undefined where none is recorded. */
export function readAccessibility(root: string, problems: Problem[]): AccessibilityCheck | undefined {
  const entry = readFieldsFile(root, ACCESSIBILITY, accessibilityFields, problems);
  return entry && Object.freeze(entry.fields);
}

/** The text of the file that says this. */
export function accessibilityText(check: AccessibilityCheck): string {
  const { date, standard, tool, kinds, widths, colours, findings } = check;
  const lines = findings.map(
    ({ rule, impact, required, kind, places }) =>
      `\n  - {rule: ${rule}, impact: ${impact}, required: ${required}, kind: ${kind}, places: ${places}}`,
  );
  return `# Do \`npm run accessibility\` ghi sau mỗi lần kiểm tra; không sửa tay.
date: ${date}
standard: ${standard}
tool: ${tool}
kinds: [${kinds.join(", ")}]
widths: [${widths.join(", ")}]
colours: [${colours.join(", ")}]
findings:${lines.length === 0 ? " []" : lines.join("")}
`;
}
