// Tries pages of a site in a real browser and makes the record of what was found.
import type { Browser } from "playwright-core";
import {
  type AccessibilityCheck,
  type AccessibilityFinding,
  COLOURS,
  IMPACTS,
  TRIED_KINDS,
  type TriedKind,
} from "../../portal/model/accessibility.ts";
import { askAxe, type Violation } from "./axe.ts";
import { lookingAt } from "./browser.ts";
import type { SitePage } from "./pages-to-try.ts";

const STANDARD = "WCAG 2.2 AA";
/** A phone at its narrowest, or a page enlarged four times; and an ordinary screen. */
const WIDTHS = [320, 1280];
/** The tags of axe's rules that the standard demands. */
const DEMANDED = new Set(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]);

/**
 * Looks at each page in both schemes of colours at each width.
 * @param site where it is served, without a slash at the end.
 * @param date the day of the check, in ISO form.
 */
export async function tryPages(
  browser: Browser,
  site: string,
  pages: readonly SitePage[],
  date: string,
): Promise<AccessibilityCheck> {
  const byPage = new Map<string, AccessibilityFinding>();
  let version = "";
  for (const colours of COLOURS) {
    for (const width of WIDTHS) {
      await lookingAt(browser, site, pages, { colours, width }, async (page, { kind: name, url }) => {
        const kind = TRIED_KINDS.find((one) => one === name);
        if (kind === undefined) return;
        const answer = await askAxe(page);
        version = answer.version;
        for (const violation of answer.violations) {
          const finding = findingOf(violation, kind);
          const key = `${url} ${finding.rule}`;
          // What one look finds is found in others, too, as a rule: the look with the most places counts.
          if (finding.places > (byPage.get(key)?.places ?? 0)) byPage.set(key, finding);
        }
      });
    }
  }
  return {
    date,
    standard: STANDARD,
    tool: `axe-core ${version}`,
    kinds: TRIED_KINDS.filter((kind) => pages.some((page) => page.kind === kind)),
    widths: WIDTHS,
    colours: [...COLOURS],
    findings: byKind(byPage.values()).sort(worstFirst),
  };
}

function findingOf({ rule, tags, targets, impact }: Violation, kind: TriedKind): AccessibilityFinding {
  return {
    rule,
    impact: IMPACTS.find((one) => one === impact) ?? "minor",
    required: tags.some((tag) => DEMANDED.has(tag)),
    kind,
    places: targets.length,
  };
}

/** Lists come in several sorts: what is wrong with them is added up. */
function byKind(findings: Iterable<AccessibilityFinding>): AccessibilityFinding[] {
  const found = new Map<string, AccessibilityFinding>();
  for (const finding of findings) {
    const key = `${finding.kind} ${finding.rule}`;
    found.set(key, { ...finding, places: finding.places + (found.get(key)?.places ?? 0) });
  }
  return [...found.values()];
}

function worstFirst(a: AccessibilityFinding, b: AccessibilityFinding): number {
  return (
    IMPACTS.indexOf(a.impact) - IMPACTS.indexOf(b.impact) ||
    TRIED_KINDS.indexOf(a.kind) - TRIED_KINDS.indexOf(b.kind) ||
    (a.rule < b.rule ? -1 : 1)
  );
}
