// What a document replaced and amended, itself, and what came after it, as a line in time.
import type { DocumentStep } from "../../portal/pages/document.ts";
import { type Html, html } from "../html.ts";
import type { Strings } from "../strings.ts";
import { documentLine } from "./document-list.ts";

/** Empty without relations. */
export function documentTimeline(steps: readonly DocumentStep[], strings: Strings): Html {
  if (steps.length === 0) return html``;
  return html`<section class="steps"><h2>${strings.timeline}</h2><ol class="timeline documents">${steps.map(
    (step) => timelineStep(step, strings),
  )}</ol></section>`;
}

function timelineStep({ step, document }: DocumentStep, strings: Strings): Html {
  const kind = html`<p class="kicker">${strings.timelineSteps[step]}</p>`;
  if (step !== "this") return html`<li>${kind}${documentLine(document, strings)}</li>`;
  const { url: _, ...itself } = document;
  return html`<li aria-current="true">${kind}${documentLine(itself, strings)}</li>`;
}
