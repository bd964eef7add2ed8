// What every page does once it is shown: fills the sidebars' fragments, shows the reading tools, suggests. What only
// some readers ask for is loaded when they do.

import { spokenLanguage, voiceFor } from "./reader/voice.ts";

const LEAVING = ["pointerleave", "blur"];

for (const place of document.querySelectorAll<HTMLElement>("[data-fragment]"))
  whenNear(place, () => fill(place));
for (const field of document.querySelectorAll<HTMLInputElement>("[data-suggestions]"))
  field.addEventListener("focus", () => suggest(field), { once: true });
for (const tools of document.querySelectorAll<HTMLElement>("[data-tools]")) showTools(tools);
if (document.querySelector(".gallery") !== null) import("./reader/lightbox.ts").then(({ light }) => light());
if (document.querySelector(".foreign-video") !== null)
  import("./reader/foreign-video.ts").then(({ playOnClick }) => playOnClick());
rememberSize();
addEventListener("keydown", ({ key }) => {
  if (key !== "Escape") return;
  for (const citation of document.querySelectorAll(".citation:is(:hover, :focus-visible)")) putAway(citation);
});

/** Puts the card of a citation away until pointer and focus have left it (WCAG 1.4.13). */
function putAway(citation: Element): void {
  citation.classList.add("quiet");
  const leave = () => {
    if (citation.matches(":hover, :focus-visible")) return;
    citation.classList.remove("quiet");
    for (const event of LEAVING) citation.removeEventListener(event, leave);
  };
  for (const event of LEAVING) citation.addEventListener(event, leave);
}

/** Suggestions are loaded when somebody is about to type. */
async function suggest(field: HTMLInputElement): Promise<void> {
  const { suggestIn } = await import("./search/suggestion-box.ts");
  suggestIn(field, field.dataset.suggestions ?? "", field.dataset.suggestionsLabel ?? "");
}

/** Calls `act` once, when `place` is about to be seen. */
function whenNear(place: Element, act: () => void): void {
  const observer = new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      act();
    },
    { rootMargin: "600px" },
  );
  observer.observe(place);
}

/** Puts the fragment into its place; if it cannot be had, the link to the whole list stays as it was. */
async function fill(place: HTMLElement): Promise<void> {
  const address = place.dataset.fragment;
  if (!address) return;
  const answer = await fetch(address).catch(() => undefined);
  if (answer?.ok) place.innerHTML = await answer.text();
  else place.style.minHeight = "0";
}

function showTools(tools: HTMLElement): void {
  tools.hidden = false;
  tools.addEventListener("click", async ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>("[data-tool]");
    if (!button) return;
    const { useTool } = await import("./reader/tools.ts");
    const told = await useTool(button);
    const status = tools.querySelector("[role=status]");
    if (status) status.textContent = told;
  });
  const listen = tools.querySelector<HTMLElement>("[data-tool=listen]");
  if (listen && "speechSynthesis" in window) {
    const offer = () => {
      listen.hidden = voiceFor(spokenLanguage()) === undefined;
    };
    speechSynthesis.addEventListener("voiceschanged", offer);
    offer();
  }
}

/** Letters as large as the reader chose in an earlier article. */
function rememberSize(): void {
  try {
    const size = localStorage.getItem("co-chu");
    const prose = document.querySelector<HTMLElement>("article .prose");
    if (size && prose) prose.style.fontSize = size;
  } catch {
    // Browsers that keep nothing show the usual size.
  }
}
