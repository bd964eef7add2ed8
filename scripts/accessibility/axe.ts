// The one place that asks axe-core what is wrong with a page.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

/** A rule that a page breaks. */
export interface Violation {
  readonly rule: string;
  readonly impact: string;
  /** The standards that the rule belongs to, "wcag2aa". */
  readonly tags: readonly string[];
  /** Selectors of the elements that break it. */
  readonly targets: readonly string[];
  /** What to mend in the first of them. */
  readonly summary: string;
}

/** What axe says of a page. */
export interface AxeAnswer {
  readonly version: string;
  readonly violations: readonly Violation[];
}

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const FEWEST_RULES = 10;

/**
 * Tries all rules on the page, also those of level AAA and those that axe leaves out unless they are named.
 * @throws Error when hardly any rule passed: then the page is not what it should be.
 */
export async function askAxe(page: Page): Promise<AxeAnswer> {
  await page.evaluate(AXE);
  const { passed, ...answer } = await page.evaluate(runAxe);
  if (passed < FEWEST_RULES) throw new Error(`${page.url()}: only ${passed} rules of axe passed`);
  return answer;
}

/** What is used of axe. */
interface Axe {
  readonly version: string;
  getRules(): readonly { readonly ruleId: string }[];
  run(options: object): Promise<AxeResult>;
}

/** What axe answers, as far as it is used here. */
interface AxeResult {
  readonly passes: readonly object[];
  readonly violations: readonly {
    readonly id: string;
    readonly impact?: string | null;
    readonly tags: readonly string[];
    readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
  }[];
}

/** Runs in the page. */
async function runAxe(): Promise<AxeAnswer & { readonly passed: number }> {
  const axe: Axe = Reflect.get(window, "axe");
  const values = axe.getRules().map(({ ruleId }) => ruleId);
  const { violations, passes } = await axe.run({
    runOnly: { type: "rule", values },
    resultTypes: ["violations"],
  });
  return {
    version: axe.version,
    passed: passes.length,
    violations: violations.map(({ id, impact, tags, nodes }) => ({
      rule: id,
      impact: impact ?? "minor",
      tags,
      targets: nodes.map(({ target }) => target.join(" ")),
      summary: nodes[0]?.failureSummary ?? "",
    })),
  };
}
