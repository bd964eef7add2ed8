// What every page does once it is shown: fills the sidebars' fragments, makes the reading tools work, suggests.

for (const place of document.querySelectorAll<HTMLElement>("[data-fragment]"))
  whenNear(place, () => fill(place));
for (const tools of document.querySelectorAll<HTMLElement>("[data-tools]")) showTools(tools);
for (const field of document.querySelectorAll<HTMLInputElement>("[data-suggestions]"))
  field.addEventListener("focus", () => suggest(field), { once: true });

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
  try {
    const answer = await fetch(address);
    if (answer.ok) place.innerHTML = await answer.text();
  } catch {
    place.style.minHeight = "0";
  }
}

function showTools(tools: HTMLElement): void {
  tools.hidden = false;
  tools.querySelector("[data-tool=print]")?.addEventListener("click", () => print());
  const share = tools.querySelector<HTMLElement>("[data-tool=share]");
  share?.addEventListener("click", async () => {
    const told = await shareAddress(share.dataset.done ?? "");
    const status = tools.querySelector("[role=status]");
    if (status) status.textContent = told;
  });
}

/** Opens the device's own sheet, else copies the address. @returns what to tell the reader. */
async function shareAddress(copied: string): Promise<string> {
  const url = document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ?? location.href;
  const canShare = typeof navigator.share === "function";
  try {
    if (canShare) {
      await navigator.share({ title: document.title, url });
      return "";
    }
    await navigator.clipboard.writeText(url);
    return copied;
  } catch {
    // The reader closed the sheet, or the browser forbids the clipboard: the address then says itself.
    return canShare ? "" : url;
  }
}
