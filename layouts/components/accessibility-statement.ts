// What the last accessibility check tried and found, and whom to tell of difficulties.
import {
  type AccessibilityCheck,
  type AccessibilityFinding,
  IMPACTS,
} from "../../portal/model/accessibility.ts";
import type { Frame } from "../../portal/pages/frame.ts";
import { type Html, html } from "../html.ts";
import type { Strings } from "../strings.ts";
import { calendarDate, shortDateText } from "./date.ts";
import { contactLines } from "./site-footer.ts";

/** Says no more than the check shows: nothing where none was recorded, and never that all is well. */
export function accessibilityStatement(
  check: AccessibilityCheck | undefined,
  { contact, portalName }: Frame,
  strings: Strings,
): Html {
  const words = strings.accessibility;
  return html`<h2>${words.heading}</h2>${check === undefined ? html`<p>${words.unrecorded}</p>` : resultOf(check, strings)}${
    contact &&
    html`<h2>${words.report}</h2><p>${words.reportTo(contact.name ?? portalName)}</p>${contactLines(contact, strings)}`
  }`;
}

function resultOf(check: AccessibilityCheck, strings: Strings): Html {
  const { date, tool, kinds, widths, colours, findings } = check;
  const words = strings.accessibility;
  const ways = [
    ...colours.map((scheme) => words[scheme]),
    ...widths.map((pixels) => words.width(String(pixels))),
  ];
  const byImpact = IMPACTS.map((impact) => {
    const places = placesOf(findings.filter((finding) => finding.impact === impact));
    return `${words.impacts[impact]} ${places}`;
  });
  const line = (label: string, value: Html | string) => html`<li>${label}: ${value}</li>`;
  return html`<p><strong>${statusOf(check, strings)}</strong></p><p>${words.limits}</p><ul>${[
    line(words.date, calendarDate(date, strings)),
    line(words.tool, tool),
    line(words.tried, kinds.map((kind) => words.kinds[kind]).join("; ")),
    line(words.ways, ways.join("; ")),
    line(words.found, byImpact.join("; ")),
  ]}</ul>${findings.length > 0 && html`<h2>${words.open}</h2><ul>${findings.map((finding) => openFinding(finding, strings))}</ul>`}`;
}

function statusOf({ standard, date, findings }: AccessibilityCheck, strings: Strings): string {
  const words = strings.accessibility;
  const day = shortDateText(date, strings);
  const failing = placesOf(findings.filter(({ required }) => required));
  if (failing > 0) return words.partial(standard, day, failing);
  const others = placesOf(findings);
  return others > 0 ? words.beyond(standard, day, others) : words.clean(standard, day);
}

function openFinding({ rule, impact, required, kind, places }: AccessibilityFinding, strings: Strings): Html {
  const words = strings.accessibility;
  const said = words.finding(words.impacts[impact], words.kinds[kind], places);
  return html`<li><code lang="en">${rule}</code>: ${said}${!required && ` (${words.optional})`}</li>`;
}

function placesOf(findings: readonly AccessibilityFinding[]): number {
  return findings.reduce((sum, { places }) => sum + places, 0);
}
